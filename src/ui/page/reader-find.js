// reader-find.js: finds words in the text and marks them
//
// SPDX-License-Identifier: GPL-3.0-or-later
"use strict";

// Letters of a search that also find their typographic forms, as readers type them.
const ALIKE = {"'": "['’‘ʼ]", '"': '["“”„«»]', "-": "[-‐‑–—]", " ": "\\s+", "…": "(?:…|\\.\\.\\.)"};

const MOST_MATCHES = 2000;

const patternOf = (query, matchCase) => {
  const source = [...query.trim().replace(/\s+/g, " ")]
    .map((letter) => ALIKE[letter] ?? letter.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&"))
    .join("");
  return new RegExp(source, matchCase ? "gu" : "giu");
};

class Finder {
  constructor(text, painter, scroller) {
    this.text = text;
    this.painter = painter;
    this.scroller = scroller;
    this.matches = [];
    this.position = -1;
  }

  find(query, matchCase) {
    this.matches = query.trim() === "" ? [] : this.matchesOf(patternOf(query, matchCase));
    this.position = -1;
    this.painter.fill("found", 300, this.matches);
    if (this.matches.length === 0) {
      this.painter.fill("found-current", 301, []);
      return this.state();
    }
    const from = this.scroller.firstInSight();
    const next = this.matches.findIndex(({start}) => start >= from);
    return this.go(next >= 0 ? next : 0);
  }

  matchesOf(pattern) {
    const matches = [];
    let index = 0, offset = 0;
    for (const {0: found, index: at} of this.text.string.matchAll(pattern)) {
      const start = offset + this.count(index, at);
      const end = start + this.count(at, at + found.length);
      matches.push({start, end});
      [index, offset] = [at + found.length, end];
      if (matches.length === MOST_MATCHES)
        break;
    }
    return matches;
  }

  count(from, to) {
    return this.text.astral ? codePoints(this.text.string.slice(from, to)) : to - from;
  }

  step(by) {
    const count = this.matches.length;
    return count > 0 ? this.go((this.position + by + count) % count) : this.state();
  }

  go(position) {
    const match = this.matches[position];
    this.position = position;
    this.painter.fill("found-current", 301, [match]);
    this.scroller.bringTo(match.start, REST_LINE);
    return this.state();
  }

  state() {
    return {position: this.position + 1, count: this.matches.length,
      more: this.matches.length === MOST_MATCHES};
  }
}
