# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""C++ files look as clang-format writes them. --fix rewrites those that do not."""

import subprocess
import sys

import tree


def main():
    paths = tree.files(*tree.CPP)
    if not paths:
        return 0
    how = ["-i"] if "--fix" in sys.argv[1:] else ["--dry-run", "-Werror"]
    return subprocess.run(["clang-format", *how, "--", *paths], cwd=tree.ROOT).returncode


if __name__ == "__main__":
    sys.exit(main())
