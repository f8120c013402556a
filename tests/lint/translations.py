# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""i18n/*.ts hold exactly the texts of the source, all translated. --update takes new texts in."""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
from pathlib import Path

import tree

# The source is English: its file holds the plural forms only.
LANGUAGES = {"nb": [], "en": ["-pluralonly"]}
LUPDATE = "/usr/lib/qt6/bin/lupdate"
MARKS = re.compile(r"%L?\d|%n|<[^>]+>")


def ts_name(language):
    return f"feltbok_{language}.ts"


def update(folder, lupdate):
    """Runs lupdate on the .ts files in `folder`; the source text comes from the project."""
    for language, extra in LANGUAGES.items():
        done = subprocess.run(
            [lupdate, "-silent", "-locations", "none", "-no-obsolete", "-source-language", "en",
             "-target-language", language, *extra, "src", "qml", "-ts",
             str(Path(folder) / ts_name(language))],
            cwd=tree.ROOT, capture_output=True, text=True)
        if done.returncode != 0 or "warning" in done.stderr.lower():
            sys.exit(f"lupdate: {done.stdout}{done.stderr}")


def check_ts(path, text):
    """Findings in one .ts file: what is unfinished, empty, or lost a place mark."""
    found = []
    for context in xml.fromstring(text).iter("context"):
        where = context.findtext("name")
        for message in context.iter("message"):
            source = message.findtext("source") or ""
            translation = message.find("translation")
            forms = [f.text or "" for f in translation.iter("numerusform")]
            if message.get("numerus") != "yes":
                forms = [translation.text or ""]
            if translation.get("type") == "unfinished" or not forms or not all(forms):
                found.append((path, 1, f'{where}: "{source}" is not translated'))
                continue
            wanted = sorted(set(MARKS.findall(source)) - {"%n"})
            for form in forms:
                if sorted(set(MARKS.findall(form)) - {"%n"}) != wanted:
                    found.append((path, 1, f'{where}: "{form}" has other marks than "{source}"'))
    return found


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--update", action="store_true")
    options.add_argument("--lupdate", default=LUPDATE)
    chosen = options.parse_args()
    own = tree.ROOT / "i18n"
    if chosen.update:
        update(own, chosen.lupdate)
        return 0
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for language in LANGUAGES:
            shutil.copy(own / ts_name(language), folder)
        update(folder, chosen.lupdate)
        for language in LANGUAGES:
            path = f"i18n/{ts_name(language)}"
            text = tree.read(path)
            if (Path(folder) / ts_name(language)).read_text(encoding="utf-8") != text:
                found.append((path, 1, "differs from the source: run ./dev translate"))
            found += check_ts(path, text)
    return tree.report(found)


if __name__ == "__main__":
    sys.exit(main())
