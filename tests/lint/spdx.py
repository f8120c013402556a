# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""Every file of source says whose it is and under which licence, so that parts can be reused."""

import re
import sys

import tree

SUFFIXES = (".h", ".cpp", ".qml", ".js", ".mjs", ".cmake", "CMakeLists.txt", ".py", ".sh", ".sql")


def needs_lines(path, text):
    return path.endswith(SUFFIXES) or text.startswith("#!")


def check(path, text):
    if path.startswith("tests/data/") or not needs_lines(path, text):
        return []
    head = "\n".join(text.splitlines()[:6])
    found = []
    if not re.search(r"SPDX-" r"FileCopyrightText: \d{4} \S", head):
        found.append((path, 1, "no SPDX-" "FileCopyrightText line at the top"))
    if not re.search(r"SPDX-" r"License-Identifier: EUPL-1\.2\s*(\*/|-->)?$", head, re.M):
        found.append((path, 1, "no SPDX-" "License-Identifier: EUPL-1.2 line at the top"))
    return found


if __name__ == "__main__":
    sys.exit(tree.report([f for path, text in tree.texts() for f in check(path, text)]))
