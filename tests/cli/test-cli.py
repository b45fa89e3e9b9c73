#!/usr/bin/python3
# test-cli.py: the command line does the main job, and says what goes wrong
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: test-cli.py CUTTINGS-CLI DATA-DIR   (prints TAP)
"""Drives cuttings-cli as a script would, each test in a library of its own."""

import json
import os
import pathlib
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import traceback

import ruamel.yaml
import yaml

PROGRAM, DATA = sys.argv[1], pathlib.Path(sys.argv[2])
SAMPLE = DATA / "sample-article.txt"
DONE, FAILED, USAGE, NOT_FOUND, NETWORK, CONTENT, FILE, LIBRARY = range(8)
TESTS = []


def test(function):
    TESTS.append(function)
    return function


class Cli:
    """cuttings-cli on one library."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.library = self.folder / "library.db"

    def command(self, *args):
        return [PROGRAM, "--library", str(self.library), *map(str, args)]

    def run(self, *args, status=DONE, stdin=None):
        result = subprocess.run(self.command(*args), input=stdin, capture_output=True,
                                text=True, timeout=120)
        assert result.returncode == status, (args, result.returncode, result.stderr)
        return result.stdout

    def json(self, *args, **kwargs):
        return json.loads(self.run(*args, "--json", **kwargs))

    def save_sample(self):
        return self.json("save", SAMPLE)["id"]


def words(text):
    return re.findall(r"\w+", text)


def article_of(markdown):
    """The article of an exported file, without the marks of highlights."""
    body = markdown.split("## Article\n", 1)[1].split("<!-- clip:end article -->")[0]
    return body.replace("==", "").replace("\\", "")


def front_matter(markdown):
    """The front matter as two independent parsers read it."""
    block = markdown.split("---\n")[1]
    first = yaml.safe_load(block)
    second = ruamel.yaml.YAML(typ="safe", pure=True).load(block)
    assert first.keys() == second.keys()
    assert first["title"] == second["title"] and first["tags"] == second["tags"]
    return first


@test
def sample_is_saved_without_its_links_and_with_all_its_words(cli):
    source = SAMPLE.read_text(encoding="utf-8")
    links = re.findall(r"^https?://\S+$", source, re.M)
    assert len(links) == 3
    clip = cli.save_sample()
    markdown = cli.run("export", "--markdown", "-", clip)
    wanted = words(re.sub(r"^https?://\S+$", "", source, flags=re.M))
    assert words(article_of(markdown)) == wanted
    assert links[0] not in markdown
    assert len(front_matter(markdown)["title"]) > 10


@test
def saved_clipping_says_what_was_removed(cli):
    saved = cli.json("save", SAMPLE)
    assert saved["outcome"] == "new"
    assert saved["removed"] == {"ad-link": 3}
    shown = cli.json("show", saved["id"])
    assert [removal["reason"] for removal in shown["removals"]] == ["ad-link"] * 3


@test
def standard_input_is_saved(cli):
    saved = cli.json("save", "-", "--title", "Chosen", "--tag", "a/b", "--tag", "c",
                     stdin="A headline\n\nOne sentence of text. And another sentence.\n")
    shown = cli.json("show", saved["id"])
    assert shown["title"] == "Chosen"
    assert shown["tags"] == ["a/b", "c"]


@test
def html_file_is_saved_clean(cli):
    page = cli.folder / "page.html"
    page.write_text("<!doctype html><html lang=en><head><title>Quay opens | The Wire</title>"
                    "<meta property=og:site_name content='The Wire'></head><body>"
                    "<nav><a href=/>Home</a></nav><article><h1>Quay opens</h1>" +
                    "<p>The quay opened on Monday, and ships came in from the north all day, "
                    "said the harbour master, who had waited for it for two years.</p>" * 4 +
                    "<script>alert(1)</script></article></body></html>", encoding="utf-8")
    shown = cli.json("show", cli.json("save", page)["id"])
    assert shown["title"] == "Quay opens", shown["title"]
    assert "alert" not in shown["text"] and "Home" not in shown["text"]
    assert shown["text"].count("The quay opened") == 4


@test
def clippings_are_listed_and_found(cli):
    clip = cli.save_sample()
    word = max(words(cli.json("show", clip)["text"]), key=len)
    assert [row["id"] for row in cli.json("list")] == [clip]
    assert [row["id"] for row in cli.json("search", word)] == [clip]
    assert cli.json("search", "zzzunheardof") == []
    assert clip[:8] in cli.run("list")


@test
def tags_notes_and_highlights_are_kept(cli):
    clip = cli.save_sample()
    text = cli.json("show", clip)["text"]
    quote = " ".join(text.split("\n")[1].split(" ")[:6])
    cli.run("tag", clip, "climate/cop30", "later")
    cli.run("tag", clip, "--remove", "later")
    cli.run("note", clip, "Compare with 2019.")
    made = cli.json("highlight", clip, "--quote", quote, "--color", "green", "--note", "n1",
                    "--tag", "claim")
    assert made["quote"] == quote and made["color"] == "green"
    shown = cli.json("show", clip)
    assert shown["tags"] == ["climate/cop30"]
    assert shown["note"] == "Compare with 2019."
    assert shown["highlights"] == [made]
    markdown = cli.run("export", "--markdown", "-", clip)
    assert f"=={quote}==" in markdown
    assert "n1" in markdown and "Compare with 2019." in markdown
    assert front_matter(markdown)["tags"] == ["clippings", "climate/cop30"]


@test
def details_are_corrected_and_put_back(cli):
    clip = cli.save_sample()
    before = cli.json("show", clip)
    assert before["edited"] == []
    cli.run("edit", clip, "--title", "Mine", "--published", "2024-05-31")
    shown = cli.json("show", clip)
    assert shown["title"] == "Mine" and shown["published"] == "2024-05-31"
    assert shown["edited"] == ["title", "published"]
    cli.run("edit", clip, "--byline", "Nobody", "--published", "spring", status=USAGE)
    cli.run("edit", clip, "--reset", "colour", status=USAGE)
    cli.run("edit", clip, status=USAGE)
    cli.run("edit", clip, "--reset", "title", "--reset", "published")
    assert cli.json("show", clip) == before


@test
def highlights_of_the_whole_library_are_listed(cli):
    clip = cli.save_sample()
    text = cli.json("show", clip)["text"].split("\n")
    first, second = (" ".join(text[i].split(" ")[:5]) for i in (1, 2))
    green = cli.json("highlight", clip, "--quote", second, "--color", "green",
                     "--tag", "claim")
    plain = cli.json("highlight", clip, "--quote", first)
    hits = cli.json("highlights")
    assert [hit["id"] for hit in hits] == [plain["id"], green["id"]]
    assert hits[0]["clipping"]["id"] == clip
    assert [hit["id"] for hit in cli.json("highlights", "color:green")] == [green["id"]]
    assert [hit["id"] for hit in cli.json("highlights", "--order", "newest")] == [
        plain["id"], green["id"]]
    assert first in cli.run("highlights") and "#claim" in cli.run("highlights")
    markdown = cli.run("highlights", "--order", "tag", "--markdown")
    assert markdown.index("## claim") < markdown.index("## Without a tag")
    assert f"cuttings://clipping/{clip}#{green['id']}" in markdown
    cli.run("highlights", "--order", "random", status=USAGE)
    cli.run("highlights", "after:never", status=USAGE)


@test
def export_writes_a_folder_and_a_file(cli):
    clip = cli.save_sample()
    out = cli.folder / "out"
    cli.run("export", "--markdown", out)
    names = sorted(path.name for path in out.iterdir())
    assert "index.md" in names and len(names) == 2, names
    first = {path.name: path.read_bytes() for path in out.iterdir()}
    cli.run("export", "--markdown", out)
    assert first == {path.name: path.read_bytes() for path in out.iterdir()}
    one = cli.folder / "one.md"
    cli.run("export", "--markdown", one, clip)
    assert front_matter(one.read_text(encoding="utf-8"))["clip_id"] == clip


@test
def export_knows_formats_by_name_and_by_the_end_of_the_file(cli):
    clip = cli.save_sample()
    cli.run("highlight", clip, "--quote", cli.json("show", clip)["text"].split("\n")[1])
    assert "csv" in cli.run("export", "--format", "list").split()
    named, guessed = cli.folder / "named", cli.folder / "guessed.csv"
    cli.run("export", "--format", "csv", "--output", named)
    cli.run("export", "--output", guessed)
    assert named.read_bytes() == guessed.read_bytes()
    assert guessed.read_text() == cli.run("export", "--format", "csv", "--output", "-")
    cli.run("export", "--format", "nonsense", "--output", named, status=USAGE)
    cli.run("export", "--output", "nonsense", status=USAGE)
    cli.run("export", "--format", "csv", "--output", cli.folder, status=FILE)
    assert not list(cli.folder.glob(".cuttings-*"))


@test
def review_is_one_document_in_the_order_given(cli):
    first = cli.json("save", "-", "--title", "One", stdin="One.\n\nA sentence of text.\n")
    second = cli.json("save", "-", "--title", "Two", stdin="Two.\n\nOther words here.\n")
    ids = [second["id"], first["id"]]
    text = cli.run("review", "--title", "The week", "--format", "markdown", "--output", "-",
                   *ids)
    assert text.startswith("# The week\n")
    assert text.index("## Two") < text.index("## One") < text.index("## Sources")
    for name, beginning in ("week.html", b"<!DOCTYPE html>"), ("week.epub", b"PK"), \
            ("week.md", b"# The week"):
        cli.run("review", "--title", "The week", "--output", cli.folder / name, *ids)
        assert (cli.folder / name).read_bytes().startswith(beginning), name
    assert (cli.folder / "week.md").read_text(encoding="utf-8") == text
    cli.run("review", "--output", cli.folder / "week.md", *ids, status=USAGE)
    cli.run("review", "--title", "The week", "--output", cli.folder / "week.csv", *ids,
            status=USAGE)


@test
def annotations_come_back_as_they_went(cli):
    """What another library with the same page makes of them is the same, but for the
    identity of clipping and highlight."""
    page = cli.folder / "page.html"
    page.write_text("<!doctype html><html lang=en><head><title>Quay opens</title></head><body>"
                    "<article><h1>Quay opens</h1>" + "".join(
                        f"<p>On day {n} the quay was open, and ships came in from the north all "
                        f"day, said the harbour master, who had waited {n} years.</p>"
                        for n in range(1, 6)) + "</article></body></html>", encoding="utf-8")
    address = "https://example.org/quay"

    def annotations(program):
        items = json.loads(program.run("export", "--format", "annotations", "--output", "-"))
        for item in items:
            for name in ("id", "modified"):
                del item[name]
            del item["target"]["cuttings:clipping"]
        return sorted(items, key=lambda item: item["target"]["selector"][1]["start"])

    clip = cli.json("save", page, "--address", address)["id"]
    cli.run("highlight", clip, "--quote", "ships came in from the north all day, said the "
            "harbour master, who had waited 3 years.", "--color", "blue", "--tag", "a/b",
            "--tag", "north sea", "--note", "Which *ships*?\n\nAll?")
    cli.run("highlight", clip, "--quote", "On day 5 the quay", "--color", "pink")
    exported = cli.folder / "out.jsonld"
    cli.run("export", "--output", exported)
    with tempfile.TemporaryDirectory() as folder:
        other = Cli(folder)
        other.run("save", page, "--address", address)
        other.run("import", exported)
        assert annotations(other) == annotations(cli)
        other.run("import", exported)
        assert len(annotations(other)) == 2


@test
def deleting_goes_to_the_trash_first(cli):
    clip = cli.save_sample()
    cli.run("delete", clip)
    assert cli.json("list") == []
    cli.run("restore", clip)
    assert [row["id"] for row in cli.json("list")] == [clip]
    cli.run("delete", "--forever", clip)
    assert len(cli.json("list")) == 1
    cli.run("delete", clip)
    cli.run("delete", "--forever", clip)
    cli.run("show", clip, status=NOT_FOUND)


@test
def clippings_are_sorted(cli):
    for text in ("Bravo\n\nA text that is short.", "Alpha\n\nA text that is somewhat longer.",
                 "Charlie\n\nA text."):
        cli.run("save", "-", stdin=text)

    def titles(*args):
        return [row["title"] for row in cli.json("list", *args)]

    assert titles() == ["Charlie", "Alpha", "Bravo"]
    assert titles("--reverse") == ["Bravo", "Alpha", "Charlie"]
    assert titles("--sort", "title") == ["Alpha", "Bravo", "Charlie"]
    assert titles("--sort", "length") == ["Alpha", "Bravo", "Charlie"]
    assert titles("--sort", "title", "--reverse") == ["Charlie", "Bravo", "Alpha"]
    assert [row["title"] for row in cli.json("search", "text", "--sort", "title")] == \
        ["Alpha", "Bravo", "Charlie"]
    cli.run("list", "--sort", "colour", status=USAGE)


@test
def duplicates_are_found_and_merged(cli):
    story = " ".join(f"word{n} of the story" for n in range(60))
    first = cli.json("save", "-", "--tag", "one", stdin="First\n\n" + story)["id"]
    second = cli.json("save", "-", "--tag", "two", stdin="Second\n\n" + story + " more")["id"]
    cli.run("save", "-", stdin="Other\n\nThis has nothing to do with what was said.")
    assert [[row["id"] for row in group] for group in cli.json("duplicates")] == \
        [[first, second]]
    found = cli.json("duplicates", first)
    assert [row["id"] for row in found] == [second] and found[0]["likeness"] > 0.8
    assert "Second" in cli.run("duplicates", first)
    cli.run("duplicates", "--likeness", "5", status=USAGE)
    cli.run("merge", first, status=USAGE)
    cli.run("merge", first, second)
    clip = cli.json("show", first)
    assert sorted(clip["tags"]) == ["one", "two"]
    assert cli.json("show", second)["id"] == first
    assert cli.json("duplicates") == [] and len(cli.json("list")) == 2


@test
def related_clippings_are_listed(cli):
    for number in range(30):
        cli.run("save", "-", stdin=f"Filler {number}\n\nNothing of note was said.")
    first = cli.json("save", "-", stdin="Glaciers\n\nGlaciers in Patagonia retreat.")["id"]
    second = cli.json("save", "-", stdin="Survey\n\nPatagonia lost more glaciers.")["id"]
    assert [row["id"] for row in cli.json("related", first)] == [second]
    assert "Survey" in cli.run("related", first)
    cli.run("related", "00000000", status=NOT_FOUND)


@test
def beginning_of_an_id_is_enough(cli):
    clip = cli.save_sample()
    assert cli.json("show", clip[:8])["id"] == clip
    cli.run("show", "zzzz", status=NOT_FOUND)


@test
def mistakes_have_statuses_and_kinds(cli):
    clip = cli.save_sample()
    cli.run("list", "--nonsense", status=USAGE)
    cli.run("search", '"open', status=USAGE)
    cli.run("frobnicate", status=USAGE)
    cli.run("export", clip, status=USAGE)
    cli.run("highlight", clip, "--quote", "words nobody wrote", status=NOT_FOUND)
    refused = cli.json("save", "http://127.0.0.1:1/x", status=NETWORK)
    assert refused["error"]["kind"] == "refused", refused
    scheme = cli.json("save", "ftp://example.org/x", status=NETWORK)
    assert scheme["error"]["kind"] == "unsupported_scheme", scheme
    empty = cli.folder / "empty.html"
    empty.write_text("")
    assert cli.json("save", empty, status=CONTENT)["error"]["kind"] == "empty"
    blocked = cli.folder / "file"
    blocked.write_text("")
    cli.run("export", "--markdown", blocked / "inside", status=FILE)


@test
def library_that_cannot_be_used_is_left_alone(cli):
    cli.library.write_bytes(b"these are somebody's notes, not a library " * 100)
    before = cli.library.read_bytes()
    error = cli.json("list", status=LIBRARY)["error"]
    assert error["kind"] in ("not_a_library", "corrupt"), error
    assert cli.library.read_bytes() == before


@test
def a_folder_is_synced(cli):
    cli.save_sample()
    folder = cli.folder / "vault"
    plan = cli.json("sync", folder, "--dry-run")
    assert plan["counts"]["created"] == 1 and not folder.exists(), plan
    assert cli.json("sync", folder) == plan
    note = next(folder.glob("*.md"))
    before = note.stat()
    assert cli.json("sync", folder)["counts"]["unchanged"] == 1
    assert note.stat() == before


@test
def markdown_has_dialects(cli):
    cli.save_sample()
    assert cli.run("export", "--markdown", "-", "--preset", "pandoc").count("keywords:") == 1
    assert cli.run("export", "--markdown", "-", "--preset", "logseq").startswith("title:: ")
    assert "clip_id" not in cli.run("export", "--markdown", "-", "--preset", "plain")
    cli.run("export", "--markdown", "-", "--preset", "word", status=USAGE)


@test
def help_shows_an_example_for_each_command(cli):
    text = subprocess.run([PROGRAM, "--help"], capture_output=True, text=True).stdout
    names = re.findall(r"^  (\w+)  ", text.split("Commands:")[1].split("Examples:")[0], re.M)
    assert {"save", "list", "show", "search", "tag", "note", "highlight", "export", "delete",
            "restore"} <= set(names)
    for name in names:
        assert f"cuttings-cli {name}" in text
        own = subprocess.run([PROGRAM, name, "--help"], capture_output=True, text=True)
        assert own.returncode == DONE and "cuttings-cli" in own.stdout, name
    assert "130" in text


@test
def a_backup_is_made_and_restored(cli):
    cli.save_sample()
    made = cli.json("backup")
    assert made["clippings"] == 1 and made["kind"] == "asked" and made["size"] > 0
    cli.run("save", "-", stdin="A second report\n\nIts text. And a second sentence.\n")
    cli.run("backup", "--restore", made["name"])
    assert len(cli.json("list")) == 1
    listed = cli.json("backup", "--list")
    assert [row["kind"] for row in listed] == ["replaced", "asked"]
    assert [row["clippings"] for row in listed] == [2, 1]
    assert made["name"] in cli.run("backup", "--list")
    cli.run("backup", "--restore", "yesterday", status=NOT_FOUND)


@test
def a_damaged_library_is_replaced_by_a_backup(cli):
    cli.save_sample()
    made = cli.json("backup")
    cli.library.write_bytes(b"no database")
    cli.run("list", status=LIBRARY)
    cli.run("backup", "--restore", made["name"])
    assert len(cli.json("list")) == 1
    assert cli.json("backup", "--list")[0]["clippings"] is None


@test
def a_library_is_verified_and_repaired(cli):
    cli.save_sample()
    assert "All is as it was written" in cli.run("verify")
    db = sqlite3.connect(cli.library)
    db.execute("UPDATE state_count SET clips = 7 WHERE state = 'inbox'")
    db.commit()
    db.close()
    assert "wrong counts" in cli.run("verify", status=LIBRARY)
    counts = cli.json("verify", "--repair")["problems"]["counts"]
    assert counts["found"] == counts["repaired"] == 1
    assert not any(kind["found"] for kind in cli.json("verify")["problems"].values())


@test
def tags_are_renamed_colored_and_deleted(cli):
    cli.run("save", SAMPLE, "--tag", "climat/cop30")
    cli.run("tags", "rename", "climat", "climate")
    cli.run("tags", "color", "climate", "green")
    assert cli.json("tags") == [{"name": "climate/cop30", "n_clips": 1,
                                 "n_highlights": 0, "color": "green"}]
    assert "climate/cop30" in cli.run("tags", "list")
    cli.run("tags", "color", "climate", "mauve", status=USAGE)
    cli.run("tags", "rename", "nobody", "x", status=NOT_FOUND)
    cli.run("tags", "delete", "climate")
    assert cli.json("tags") == []


@test
def rules_tag_what_is_saved_and_what_is_there(cli):
    cli.run("rules", "add", "ferry", "transport/ferries", "news")
    assert cli.json("rules") == [
        {"number": 1, "query": "ferry", "tags": ["news", "transport/ferries"]}]
    clip = cli.save_sample()
    assert cli.json("show", clip)["tags"] == ["news", "transport/ferries"]
    cli.run("rules", "add", "tag:news", "all")
    cli.run("rules", "run")
    assert "all" in cli.json("show", clip)["tags"]
    cli.run("rules", "add", "is:nonsense", "x", status=USAGE)
    cli.run("rules", "add", "word", status=USAGE)
    cli.run("rules", "run", "77", status=NOT_FOUND)
    cli.run("rules", "remove", "first", status=USAGE)
    cli.run("rules", "remove", "1")
    assert [rule["number"] for rule in cli.json("rules")] == [2]


@test
def searches_are_saved_run_and_removed(cli):
    clip = cli.save_sample()
    cli.run("searches", "add", "Ferry news", "ferry is:inbox")
    assert cli.json("searches") == [
        {"name": "Ferry news", "query": "ferry is:inbox", "n_clips": 1}]
    assert [row["id"] for row in cli.json("searches", "run", "Ferry news")] == [clip]
    assert "Ferry news" in cli.run("searches", "list")
    cli.run("searches", "add", "Ferry news", "x", status=USAGE)
    cli.run("searches", "add", "Broken", "is:nonsense", status=USAGE)
    cli.run("searches", "add", "Broken", status=USAGE)
    cli.run("searches", "run", "Nobody", status=NOT_FOUND)
    cli.run("searches", "polish", status=USAGE)
    cli.run("searches", "remove", "Ferry news")
    assert cli.json("searches") == []


@test
def two_programs_save_at_once(cli):
    cli.run("list")
    jobs = []
    for number in range(8):
        text = f"Report {number}\n\nThe {number}th text of many. It has a second sentence.\n"
        job = subprocess.Popen(cli.command("save", "-"), stdin=subprocess.PIPE, text=True,
                               stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        job.stdin.write(text)
        job.stdin.close()
        jobs.append(job)
    for job in jobs:
        assert job.wait() == DONE, job.stderr.read()
    assert len(cli.json("list")) == 8


@test
def killed_saves_leave_nothing_half_saved(cli):
    cli.run("list")
    text = "A report\n\n" + "One more sentence of the report, and what it says. " * 4000
    saved = 0
    for delay in range(12):
        job = subprocess.Popen(cli.command("save", "-", "--again"), stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE, text=True)
        job.stdin.write(text)
        job.stdin.close()
        time.sleep(0.01 * delay)
        job.send_signal(signal.SIGKILL)
        saved += "Saved" in job.stdout.read()
        job.wait()
    rows = cli.json("list")
    assert len(rows) >= saved
    for row in rows:
        assert cli.json("show", row["id"])["text"].count("One more sentence") == 4000


def main():
    print(f"1..{len(TESTS)}")
    failed = 0
    for number, function in enumerate(TESTS, 1):
        name = function.__name__.replace("_", "-")
        with tempfile.TemporaryDirectory(prefix="cuttings-cli-") as folder:
            try:
                function(Cli(folder))
                print(f"ok {number} {name}", flush=True)
            except Exception:
                failed += 1
                print(f"not ok {number} {name}", flush=True)
                print("# " + traceback.format_exc().replace("\n", "\n# "), flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
