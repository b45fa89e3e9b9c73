#!/usr/bin/python3
# book.py: reads an archive with another program's eyes, for the tests of books
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: book.py FILE   (prints each entry's name, method, extra fields and first line)
"""Checks what zipfile and expat have to say of a ZIP file: sums, order, XML."""

import sys
import xml.dom.minidom
import zipfile

with zipfile.ZipFile(sys.argv[1]) as archive:
    assert archive.testzip() is None
    for entry in archive.infolist():
        text = archive.read(entry)
        print(entry.filename, entry.compress_type, len(entry.extra), len(text))
        if entry.filename.endswith((".xml", ".xhtml", ".opf")):
            xml.dom.minidom.parseString(text)
