# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""xlsx_rows FILE: its cells, a row a line: sheet, tab, cells with tabs between. With nothing of the program's own."""

import sys
import xml.etree.ElementTree as ET
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def main() -> None:
    with zipfile.ZipFile(sys.argv[1]) as book:
        names = [s.get("name") for s in ET.fromstring(book.read("xl/workbook.xml")).iter(MAIN + "sheet")]
        shared: list[str] = []
        if "xl/sharedStrings.xml" in book.namelist():
            for item in ET.fromstring(book.read("xl/sharedStrings.xml")).iter(MAIN + "si"):
                shared.append("".join(t.text or "" for t in item.iter(MAIN + "t")))
        for number, name in enumerate(names, 1):
            for row in ET.fromstring(book.read(f"xl/worksheets/sheet{number}.xml")).iter(MAIN + "row"):
                cells = []
                for cell in row.iter(MAIN + "c"):
                    text = "".join(t.text or "" for t in cell.iter(MAIN + "t"))
                    value = cell.find(MAIN + "v")
                    if value is not None:
                        text = shared[int(value.text)] if cell.get("t") == "s" else value.text or ""
                    cells.append(text)
                sys.stdout.buffer.write(("\t".join([name, *cells]) + "\n").encode())


main()
