#!/usr/bin/env python3
# run-hostile.py: sends a program to a server that misbehaves, and judges how it ends
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs COMMAND once for each case of a hostile server and checks how it ended.

  run-hostile.py --server SERVER.py --manifest CASES.json [--only NAME,…]
                 [--show 'cuttings-cli show {id} --library {library}'] \
                 -- cuttings-cli save {url} --json --library {library}

{url} is the address of the case, {library} a file in a new directory of its own.  The
command prints {"error": {"kind": …}}, or what it saved.  With --show, whose {id} is the
"id" of what was saved, the text that is searched comes from that command; without it,
from the output itself.  The server is run as `SERVER.py --ports FILE` and writes the
bases of its addresses, as JSON, to FILE.

A case passes when class, kind, text, time, memory and number of connections are as the
manifest and the limits below say.
"""
import argparse
import json
import os
import resource
import shlex
import subprocess
import sys
import tempfile
import time
import urllib.request

MAX_RSS_MB = 300
MAX_CONNECTIONS = 2  # apart from redirects, which connect once for each hop
GRACE_S = 5


def start_server(path, directory):
    """Starts the server and waits for its ports; returns the process and the bases."""
    ports = os.path.join(directory, "ports.json")
    server = subprocess.Popen([sys.executable, path, "--ports", ports],
                              stdout=subprocess.DEVNULL)
    for _ in range(300):
        if os.path.exists(ports):
            with open(ports, encoding="utf-8") as file:
                return server, json.load(file)
        time.sleep(0.1)
    server.kill()
    sys.exit("the server did not start")


def fill(template, values):
    """Puts values in the place of their {names} in every word of a command."""
    words = []
    for word in template:
        for name, value in values.items():
            word = word.replace("{" + name + "}", str(value))
        words.append(word)
    return words


def run(command, timeout):
    """Runs a command; returns its output, seconds, and peak memory in MB."""
    start = time.monotonic()
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(command, stdout=output)
        while True:
            pid, _, usage = os.wait4(process.pid, os.WNOHANG)
            if pid or time.monotonic() - start > timeout:
                break
            time.sleep(0.02)
        seconds = time.monotonic() - start
        if not pid:
            process.kill()
            _, _, usage = os.wait4(process.pid, 0)
        process.returncode = 0
        output.seek(0)
        return output.read(), seconds, usage.ru_maxrss / 1024


def statistics(bases, name):
    """What the server counted for a case; empty when it saw no connection."""
    with urllib.request.urlopen(f"{bases['http']}/stats/{name}") as reply:
        return json.load(reply)


def judge(case, outcome):
    """The reasons why a case did not end as it should; none when it did."""
    expect, bad = case["expect"], []
    is_error = outcome["kind"] is not None
    if expect["class"] == "ok" and is_error:
        bad.append(f"ended with {outcome['kind']}")
    if expect["class"] == "error" and not is_error:
        bad.append("was saved")
    if is_error and expect["kind"] and outcome["kind"] not in expect["kind"]:
        bad.append(f"kind is {outcome['kind']}, not one of {expect['kind']}")
    if not is_error:
        bad += [f"lacks {text!r}" for text in expect["text"] if text not in outcome["text"]]
    bad += [f"shows {text!r}" for text in expect["not_text"] if text in outcome["text"]]
    if outcome["seconds"] > expect["max_s"]:
        bad.append(f"took {outcome['seconds']:.1f} s of {expect['max_s']} s")
    if outcome["rss_mb"] > MAX_RSS_MB:
        bad.append(f"took {outcome['rss_mb']:.0f} MB")
    if case["group"] != "redirect" and outcome["connections"] > MAX_CONNECTIONS:
        bad.append(f"connected {outcome['connections']} times")
    if outcome["sent"] > expect.get("max_sent", outcome["sent"]):
        bad.append(f"let {outcome['sent']} bytes come")
    return bad


def run_case(case, bases, options):
    """Runs one case; returns what there is to judge."""
    url = case["url"]
    for name, base in bases.items():
        url = url.replace("{" + name + "}", str(base))
    with tempfile.TemporaryDirectory(prefix="hostile") as directory:
        values = {"url": url, "library": os.path.join(directory, "library.db")}
        output, seconds, rss_mb = run(fill(options.command, values),
                                      case["expect"]["max_s"] + GRACE_S)
        try:
            saved = json.loads(output)
        except ValueError:
            saved = None
        kind = None
        if isinstance(saved, dict) and "error" in saved:
            kind = saved["error"]["kind"]
        elif options.show and isinstance(saved, dict):
            values["id"] = saved["id"]
            output, _, _ = run(fill(shlex.split(options.show), values), 60)
    counted = statistics(bases, case["name"])
    return {"kind": kind, "text": "" if kind else output.decode("utf-8", "replace"),
            "seconds": seconds, "rss_mb": rss_mb,
            "connections": counted.get("conns", 0), "sent": counted.get("sent", 0)}


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--server", required=True)
    parser.add_argument("--manifest", required=True)
    parser.add_argument("--show")
    parser.add_argument("--only", help="names of cases or groups, with commas")
    parser.add_argument("command", nargs="+")
    options = parser.parse_args()

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with open(options.manifest, encoding="utf-8") as file:
        cases = json.load(file)
    if options.only:
        only = options.only.split(",")
        cases = [case for case in cases if case["name"] in only or case["group"] in only]

    failed = 0
    with tempfile.TemporaryDirectory(prefix="hostile") as directory:
        server, bases = start_server(options.server, directory)
        try:
            print(f"1..{len(cases)}", flush=True)
            for number, case in enumerate(cases, 1):
                outcome = run_case(case, bases, options)
                bad = judge(case, outcome)
                failed += bool(bad)
                print(f"{'not ok' if bad else 'ok'} {number} {case['name']}"
                      f" # {outcome['kind'] or 'saved'}, {outcome['seconds']:.1f} s,"
                      f" {outcome['rss_mb']:.0f} MB, {outcome['connections']} connections",
                      flush=True)
                for reason in bad:
                    print(f"#   {reason}", flush=True)
        finally:
            server.kill()
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
