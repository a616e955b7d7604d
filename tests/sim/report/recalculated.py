#!/usr/bin/env python3
"""Prints every formula of a workbook that LibreOffice computes to another value than the file holds.

usage: recalculated.py BOOK.xlsx
"""
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile
from pathlib import Path

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RECALCULATE_ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def formulas(book):
    """{(sheet file, cell): (formula, value)} of all cells with a formula."""
    found = {}
    with zipfile.ZipFile(book) as parts:
        for name in sorted(parts.namelist()):
            if not name.startswith("xl/worksheets/sheet"):
                continue
            for cell in ElementTree.fromstring(parts.read(name)).iter(MAIN + "c"):
                formula = cell.find(MAIN + "f")
                if formula is not None:
                    found[name, cell.get("r")] = formula.text, float(cell.find(MAIN + "v").text)
    return found


def without_values(book, copy):
    """The same workbook with -1 as the value of every formula: what is right afterwards was computed."""
    with zipfile.ZipFile(book) as parts, zipfile.ZipFile(copy, "w") as into:
        for name in parts.namelist():
            text = parts.read(name)
            if name.startswith("xl/worksheets/"):
                text = re.sub(rb"</f><v>[^<]*</v>", b"</f><v>-1</v>", text)
            into.writestr(name, text)


def main():
    book = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        (folder / "profile/user").mkdir(parents=True)
        (folder / "profile/user/registrymodifications.xcu").write_text(RECALCULATE_ALWAYS)
        (folder / "out").mkdir()
        without_values(book, folder / "book.xlsx")
        subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx",
                        "--outdir", folder / "out", folder / "book.xlsx"], check=True, stdout=subprocess.DEVNULL)
        ours, theirs = formulas(book), formulas(folder / "out/book.xlsx")
    if not ours:
        print("the workbook has no formulas")
    for cell, (formula, value) in ours.items():
        their_formula, their_value = theirs.get(cell, ("none", float("nan")))
        if not abs(value - their_value) <= 0.001 + 1e-12 * abs(value):
            print(*cell, formula, "is", value, "here and", their_value, "there")


if __name__ == "__main__":
    main()
