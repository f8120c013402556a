# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""Every status and code that docs/protocol.md lists was seen by a test of the HTTP interface, and
none was seen that it does not list.

    seen_codes.py docs/protocol.md SEEN...

SEEN are the files that tests/support/seen_codes.cpp wrote."""

import re
import sys

# Nothing a client can send gives these.
NOT_PROVOKED = {
    "500 internal": "a defect of the server",
}


def section(text, begin, end):
    """The lines between two marks, both of which must be there."""
    start = text.index(begin) + len(begin)
    return text[start:text.index(end, start)]


def codes(cell):
    return re.findall(r"`([a-z0-9_]+)`", cell)


def rows(table):
    """The cells of a table's rows, without head and rule."""
    lines = [line for line in table.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def listed(text):
    """What the document promises, as the tests note it."""
    out = set()
    for status, cell, *_ in rows(section(text, "### Errors", "### Limits")):
        out.update(f"{status} {code}" for code in codes(cell))
    for cell, *_ in rows(section(text, "### Codes of parked operations", "## 6.")):
        out.update(f"parked {code}" for code in codes(cell))
    out.update(re.findall(r'"status":"(\w+)","version"', section(text, "## 5.", "## 6.")))
    out.update(f"gone {kind}" for kind in
               re.findall(r'"gone":"(\w+)"', section(text, "## 7.", "## 8.")))
    out.update(re.findall(r"(?:Answer|→) (20\d)\b", section(text, "## 3.", "## 8.")))
    return out


def main():
    document, *files = sys.argv[1:]
    with open(document, encoding="utf-8") as source:
        expected = listed(source.read())
    if len(expected) < 35:
        print(f"{document}: only {len(expected)} codes found; have its tables changed?")
        return 1
    seen = {}
    for name in files:
        with open(name, encoding="utf-8") as source:
            for line in source:
                code, test = line.rstrip("\n").split("\t")
                program = name.split("/")[-2]
                seen.setdefault(code, f"{program} {test}")
    for code in sorted(expected | seen.keys()):
        print(f"{code:28} {seen.get(code) or NOT_PROVOKED.get(code) or '-'}")
    missing = sorted(expected - seen.keys() - NOT_PROVOKED.keys())
    unlisted = sorted(seen.keys() - expected - {"100"})
    for code in missing:
        print(f"listed in {document}, seen by no test: {code}")
    for code in unlisted:
        print(f"seen, but not in {document}: {code}")
    return 1 if missing or unlisted else 0


if __name__ == "__main__":
    sys.exit(main())
