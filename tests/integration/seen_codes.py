# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""Every status and code that docs/protocol.md lists was seen by a test of the HTTP interface, and
none was seen that it does not list. The same of every endpoint's statuses in the OpenAPI document;
of their codes, that none was seen that is not listed there.

    seen_codes.py docs/protocol.md src/server/openapi.json SEEN...

SEEN are the files that tests/support/seen_codes.cpp wrote."""

import json
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


def described(document):
    """{(method, path): {status: codes}} of an OpenAPI document."""
    out = {}
    for path, item in document["paths"].items():
        for method, operation in item.items():
            if method == "parameters":
                continue
            out[method.upper(), path] = {
                int(status): set(re.findall(r"\w+", (answer["description"] + "Codes: ")
                                            .split("Codes: ")[1].split(".")[0]))
                for status, answer in operation["responses"].items()}
    return out


def compare(endpoints, seen):
    """What differs between the described endpoints and the answers seen: [text]."""
    found, answered = [], set()
    paths = {path for _, path in endpoints}
    for line in sorted(seen):
        method, path, status, code = re.fullmatch(r"(\S*) (\S*) (\d+) (\w*)", line).groups()
        status = int(status)
        known = endpoints.get((method, path))
        if known is None:
            # The method is wrong, or the path; or it came no further than the head or the body.
            usual = {405 if path in paths else 404, 400, 413, 503}
            if status not in usual:
                found.append(f"seen, but {method} {path} is not described: {status}")
            continue
        answered.add((method, path, status))
        if status not in known:
            found.append(f"seen, but not described of {method} {path}: {status} {code}")
        elif code and code not in known[status]:
            found.append(f"seen, but not described of {method} {path} {status}: {code}")
    for (method, path), answers in endpoints.items():
        for status in answers:
            if (method, path, status) not in answered:
                found.append(f"described of {method} {path}, seen by no test: {status}")
    return found


def main():
    document, interface, *files = sys.argv[1:]
    with open(document, encoding="utf-8") as source:
        expected = listed(source.read())
    if len(expected) < 35:
        print(f"{document}: only {len(expected)} codes found; have its tables changed?")
        return 1
    with open(interface, encoding="utf-8") as source:
        endpoints = described(json.load(source))
    if sum(map(len, endpoints.values())) < 60:
        print(f"{interface}: few answers are described; has its form changed?")
        return 1
    seen, answers = {}, set()
    for name in files:
        with open(name, encoding="utf-8") as source:
            for line in source:
                code, test = line.rstrip("\n").split("\t")
                if code.startswith("@"):
                    answers.add(code[1:])
                    continue
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
    differing = compare(endpoints, answers)
    for text in differing:
        print(text)
    print(f"{len(endpoints)} endpoints, {sum(map(len, endpoints.values()))} answers described, "
          f"{len(answers)} different ones seen")
    return 1 if missing or unlisted or differing else 0


if __name__ == "__main__":
    sys.exit(main())
