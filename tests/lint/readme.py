# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""README.md stays short and true: the folders it names are there, and every layer is named."""

import re
import sys

import tree


def check(text, folders):
    """Findings in the text of the README, given the folders of the project."""
    found = []
    if text.count("\n") > 100:
        found.append(("README.md", 101, "more than 100 lines"))
    named = set()
    for match in re.finditer(r"^\| `([\w/.-]+)/` \|", text, re.M):
        named.add(match.group(1))
        if match.group(1) not in folders:
            found.append(("README.md", tree.line_of(text, match.start()),
                          f"{match.group(1)}/ is not there"))
    for folder in sorted(folders):
        if re.fullmatch(r"src/\w+", folder) and folder not in named:
            found.append(("README.md", 1, f"{folder}/ is missing from the map"))
    return found


def main():
    folders = set()
    for path in tree.files():
        parts = path.split("/")[:-1]
        folders.update("/".join(parts[:n]) for n in range(1, len(parts) + 1))
    return tree.report(check(tree.read("README.md"), folders))


if __name__ == "__main__":
    sys.exit(main())
