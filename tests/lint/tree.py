# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""What the lints share: the files of the project, and how a finding is told."""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CPP = (".cpp", ".h")
NOT_TEXT = (".png", ".pdf", ".ttf", ".otf", ".icc", ".ico", ".gz", ".db", ".xlsx", ".webp", ".jpg")


def git(*arguments):
    """Output lines of a git command, or None where git does not answer."""
    done = subprocess.run(["git", "-C", str(ROOT), *arguments], capture_output=True, text=True)
    return done.stdout.splitlines() if done.returncode == 0 else None


def files(*suffixes):
    """Paths of the project's own files relative to its root, new ones included, ignored ones not."""
    names = git("ls-files", "--cached", "--others", "--exclude-standard")
    if names is None:  # an unpacked archive
        names = []
        for folder, folders, here in os.walk(ROOT):
            folders[:] = [f for f in folders if f not in ("build", ".git", "__pycache__")]
            names += [os.path.relpath(os.path.join(folder, name), ROOT) for name in here]
    return sorted(n for n in set(names)
                  if (ROOT / n).is_file() and (not suffixes or n.endswith(suffixes)))


def read(path):
    return (ROOT / path).read_text(encoding="utf-8")


def texts(*suffixes):
    """(path, text) of the text files; a file that is not UTF-8 is left out."""
    for path in files(*suffixes):
        if path.endswith(NOT_TEXT):
            continue
        try:
            yield path, read(path)
        except UnicodeDecodeError:
            continue


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def is_allowed(text, position, rule):
    """A comment `lint-allow RULE: reason` on the same line or the one above lets a place pass."""
    start = text.rfind("\n", 0, position) + 1
    above = text.rfind("\n", 0, max(start - 1, 0)) + 1
    end = text.find("\n", position)
    near = text[above:end if end >= 0 else len(text)]
    return re.search(r"lint-allow " + re.escape(rule) + r": \S", near) is not None


def blank_comments(text):
    """C++ or QML text with comments blanked out; strings and line numbers stay."""
    token = re.compile(r'R"(?P<mark>[^()\\ ]{0,16})\(.*?\)(?P=mark)"|"(?:\\.|[^"\\\n])*"'
                       r"|'(?:\\.|[^'\\\n])*'|//[^\n]*|/\*.*?\*/", re.S)
    return token.sub(lambda m: re.sub(r"[^\n]", " ", m.group())
                     if m.group().startswith(("//", "/*")) else m.group(), text)


def closing(text, opening):
    """Position of the bracket that closes the one at `opening`, strings skipped; -1 if none."""
    depth, at, quote = 0, opening, ""
    while at < len(text):
        c = text[at]
        if quote:
            if c == "\\":
                at += 1
            elif c == quote:
                quote = ""
        elif c in "\"'":
            quote = c
        elif c in "([{":
            depth += 1
        elif c in ")]}":
            depth -= 1
            if depth == 0:
                return at
        at += 1
    return -1


def report(findings):
    """Prints findings (path, line, words) and gives the exit code."""
    for path, line, words in sorted(findings):
        print(f"{path}:{line}: {words}", file=sys.stderr)
    return 1 if findings else 0
