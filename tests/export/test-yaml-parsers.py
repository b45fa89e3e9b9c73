#!/usr/bin/python3
# test-yaml-parsers.py: hostile titles, authors and tags, read back by parsers of others
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: test-yaml-parsers.py CUTTINGS-PROBE   (prints TAP)
"""Writes front matter with 200 strings and more, and compares what two parsers make of it:
libyaml (YAML 1.1, by way of PyYAML) and ruamel.yaml (1.2)."""

import io
import itertools
import json
import subprocess
import sys

import ruamel.yaml
import yaml

WORDS = """no yes on off y n true false null ~ Null NULL 2024 007 0x1F 0o17 1_000 1e3 .5 .inf
-.inf .nan 12e03 12:30:45 1:2 2024-01-15 2024-01-15T10:20:30Z << = --- ... - ? : # ! & * | > % @ `
[] {} [a [[Jane]] {odd} {a: b} !!python/object:x !include - 'x' "x" ' " ''' \\ C:\\new\\d""".split()
LINES = ["Ukraine: what we know", "To do:", 'He said "no"', "It's Bob's", "Why C # now", "#1",
         "- x", "? x", "one\n---\ntwo", "---\n", "...", "a\r\nb", "a\rb", "\ta\t", "  a  b  ",
         "", " ", "\n", "a, b", "a\u2028b", "a\u2029b", "a\x85b", "\ufeffa", "a\x00b".replace("\x00", ""),
         "\x01\x1f\x7f\x9f", "\u200f\u202eabc", "北京 🎉", "é e\u0301", "x" * 3000, "a " * 500,
         "\ufffe", "\uffff", "%YAML 1.1", "<% tp.x %>", "key: value\nother: 1", "a: |\n  b"]
FIRST = list("@%&*!|>-?{}[],=`#:'\"\\~")
CASES = WORDS + LINES + [f + "abc" for f in FIRST] + ["abc" + f for f in FIRST] + \
    [f"{a} {b}" for a, b in itertools.product(FIRST[:8], FIRST[:8])]


def read_libyaml(text):
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def read_ruamel(text):
    return ruamel.yaml.YAML(typ="safe", pure=True).load(io.StringIO(text))


def front_matter(probe):
    """The block for each case, as title, author and tag."""
    records = [{"title": c, "author": [c, "x"], "tags": [c]} for c in CASES]
    wanted = "\0".join(json.dumps(r) for r in records) + "\0"
    answer = subprocess.run([probe, "frontmatter"], input=wanted.encode(), check=True,
                            capture_output=True).stdout.decode()
    return records, answer.rstrip("\0").split("\0")


def main():
    records, answers = front_matter(sys.argv[1])
    assert len(CASES) >= 200 and len(answers) == len(records), (len(CASES), len(answers))
    print(f"1..{2 * len(records)}")
    number = 0
    for parser in (read_libyaml, read_ruamel):
        for record, answer in zip(records, answers):
            number += 1
            try:
                found = parser(answer.removeprefix("---\n").removesuffix("---\n"))
            except Exception as error:  # whatever a parser raises is a failure of ours
                found = error
            word = "ok" if found == record else "not ok"
            print(f"{word} {number} {parser.__name__} {ascii(record['title'])[1:40]}"
                  .replace("#", "\\#"))


main()
