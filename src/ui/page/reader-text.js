// reader-text.js: the canonical text of the article, and where each piece of it stands
//
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The definition is in the design (section 5) and stands a first time in
// html/html-text.c; a display test holds the two together, to the last character.
// Offsets that leave this file are Unicode code points; UTF-16 is nobody else's matter.
"use strict";

const SKIPPED = new Set(("audio button canvas iframe math noscript object rp rt script " +
  "select style svg template textarea title video").split(" "));

const BLOCKS = new Set(("address article aside blockquote body br caption center dd " +
  "details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 " +
  "header hgroup hr legend li main menu nav ol optgroup option p pre search section " +
  "summary table tbody td tfoot th thead tr ul").split(" "));

// What stands between the last character and the next one.
const NOTHING = 0, BLANK = 1, BREAK = 2;

const codePoints = (string) => {
  let count = 0;
  for (const _ of string)
    count++;
  return count;
};

const hasAstral = (string) => /[\ud800-\udfff]/.test(string);

// UTF-16 index in @string of the code point @count.
const indexOfCodePoint = (string, count) => {
  let index = 0;
  for (; count > 0 && index < string.length; count--)
    index += string.codePointAt(index) > 0xffff ? 2 : 1;
  return index;
};

// A stretch of one text node that stands in the text as it is: UTF-16 units [from, to)
// of the node are the code points [start, end) of the text.
class TextPiece {
  constructor(node, from, to, start, content) {
    this.node = node;
    this.from = from;
    this.to = to;
    this.start = start;
    this.astral = hasAstral(content);
    this.end = start + (this.astral ? codePoints(content) : content.length);
  }

  indexAt(offset) {
    const count = offset - this.start;
    return this.from + (this.astral ?
      indexOfCodePoint(this.node.data.slice(this.from, this.to), count) : count);
  }

  offsetAt(index) {
    return this.start + (this.astral ?
      codePoints(this.node.data.slice(this.from, index)) : index - this.from);
  }
}

class CanonicalText {
  constructor(root) {
    this.root = root;
    this.pieces = [];
    this.parts = [];
    this.length = 0;
    this.gap = NOTHING;
    this.blank = null; // {node, index}: the first of the blanks that wait
    this.preformatted = 0;
    this.walk();
    this.string = this.parts.join("");
    this.astral = hasAstral(this.string);
    this.parts = null;
  }

  // ---- making it ------------------------------------------------------------

  walk() {
    let node = this.root.firstChild;
    while (node) {
      if (this.enter(node) && node.firstChild) {
        node = node.firstChild;
        continue;
      }
      this.leave(node);
      while (!node.nextSibling && node.parentNode !== this.root) {
        node = node.parentNode;
        this.leave(node);
      }
      node = node.nextSibling;
    }
  }

  // Whether what is inside @node counts.
  enter(node) {
    if (node.nodeType === Node.TEXT_NODE)
      this.addText(node);
    if (node.nodeType !== Node.ELEMENT_NODE || SKIPPED.has(node.localName))
      return false;
    if (BLOCKS.has(node.localName))
      this.widenGap(BREAK);
    if (node.localName === "pre")
      this.preformatted++;
    return true;
  }

  leave(node) {
    if (node.nodeType !== Node.ELEMENT_NODE || SKIPPED.has(node.localName))
      return;
    if (BLOCKS.has(node.localName))
      this.widenGap(BREAK);
    if (node.localName === "pre")
      this.preformatted--;
  }

  // Blanks and breaks are only written once more text comes: none stands at the ends.
  widenGap(gap, node, index) {
    if (this.length === 0 || gap <= this.gap)
      return;
    this.gap = gap;
    this.blank = gap === BLANK ? {node, index} : null;
  }

  addText(node) {
    for (const {0: run, index} of node.data.matchAll(/[\t\n\f\r ]+|[^\t\n\f\r ]+/g)) {
      if (!/^[\t\n\f\r ]/.test(run))
        this.addRun(node, index, run);
      else if (this.preformatted && run.includes("\n"))
        this.widenGap(BREAK);
      else
        this.widenGap(BLANK, node, index);
    }
  }

  addRun(node, index, run) {
    if (this.gap === BREAK) {
      this.parts.push("\n");
      this.length++;
    } else if (this.gap === BLANK) {
      this.addPiece(this.blank.node, this.blank.index, " ");
    }
    this.gap = NOTHING;
    this.addPiece(node, index, run);
  }

  addPiece(node, index, content) {
    const last = this.pieces.at(-1);
    const piece = new TextPiece(node, index, index + content.length, this.length, content);
    this.parts.push(content);
    this.length = piece.end;
    if (last && last.node === node && last.to === index && last.end === piece.start) {
      last.to = piece.to;
      last.end = piece.end;
      last.astral ||= piece.astral;
    } else {
      this.pieces.push(piece);
    }
  }

  // ---- asking ---------------------------------------------------------------

  // Index of the first piece for which @isAfter says yes; pieces.length when none.
  search(isAfter) {
    let low = 0, high = this.pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isAfter(this.pieces[middle]))
        high = middle;
      else
        low = middle + 1;
    }
    return low;
  }

  slice(start, end) {
    if (!this.astral)
      return this.string.slice(start, end);
    const from = indexOfCodePoint(this.string, start);
    const rest = this.string.slice(from);
    return rest.slice(0, indexOfCodePoint(rest, end - start));
  }

  // Offset of a place in this.string.
  offsetOfIndex(index) {
    return this.astral ? codePoints(this.string.slice(0, index)) : index;
  }

  // One range for each text node that [start, end) touches, so that no range covers an
  // image or the blanks between table cells.
  ranges(start, end) {
    const ranges = [];
    for (let i = this.search((piece) => piece.end > start); i < this.pieces.length; i++) {
      const piece = this.pieces[i];
      if (piece.start >= end)
        break;
      const from = piece.indexAt(Math.max(start, piece.start));
      const to = piece.indexAt(Math.min(end, piece.end));
      const last = ranges.at(-1);
      if (last && last.node === piece.node)
        last.to = to;
      else
        ranges.push({node: piece.node, from, to});
    }
    return ranges.map(({node, from, to}) => new StaticRange({
      startContainer: node, startOffset: from, endContainer: node, endOffset: to}));
  }

  // The offset that the place (@container, @index) of the DOM stands for.  Where it
  // stands in no piece, it is the next character's, and with @isEnd the end of the one
  // before.
  offsetOf(container, index, isEnd) {
    const range = document.createRange();
    range.setStart(container, index);
    const i = this.search((piece) => isEnd ?
      range.comparePoint(piece.node, piece.to) >= 0 :
      range.comparePoint(piece.node, piece.to) > 0);
    const piece = this.pieces[i];
    if (piece && piece.node === container && index >= piece.from && index <= piece.to)
      return piece.offsetAt(index);
    if (isEnd)
      return i > 0 ? this.pieces[i - 1].end : 0;
    return piece ? piece.start : this.length;
  }

  // SHA-256 of the text in UTF-8, in hex.
  async digest() {
    const bytes = new TextEncoder().encode(this.string);
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  }
}
