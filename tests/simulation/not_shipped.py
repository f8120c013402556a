# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""No switch of base/planted_bug.h is in a program that is shipped, and all are in the test's."""

import pathlib
import re
import sys

SOURCE = pathlib.Path(__file__).resolve().parents[2] / "src"
NAME = re.compile(r"FELTBOK_BUG\((\w+)\)")


def main(test_program, shipped_folder):
    names = {
        name.encode()
        for file in SOURCE.rglob("*.cpp")
        for name in NAME.findall(file.read_text(encoding="utf-8"))
    }
    assert len(names) >= 15, names
    content = pathlib.Path(test_program).read_bytes()
    missing = [name for name in names if name not in content]
    assert not missing, f"switches that the test cannot turn: {missing}"
    shipped = [
        program
        for name in ("feltbok", "feltbok-server")
        if (program := pathlib.Path(shipped_folder) / name).is_file()
    ]
    assert shipped, f"nothing shipped in {shipped_folder}"
    for program in shipped:
        content = program.read_bytes()
        found = [name for name in names if name in content]
        assert not found, f"{program} holds {found}"


main(*sys.argv[1:])
