// reader-select.js: turns what is selected in the page into offsets of the text
//
// SPDX-License-Identifier: GPL-3.0-or-later
"use strict";

// Intl.Segmenter throws where the locale is "C"; what matters of UAX 29 here is that a
// mark, a joiner or a modifier never stands without the character that it belongs to.
const EXTENDS = /^[\p{M}\p{Emoji_Modifier}\u200d\ufe0e\ufe0f]/u;
const JOINER = "\u200d";
const REGIONAL = /^\p{Regional_Indicator}/u;

// How long a selection must rest before the bar is shown, unless a button let go.
const REST_MS = 150;

class Selector {
  constructor(text, painter, report) {
    this.text = text;
    this.painter = painter;
    this.report = report;
    this.timer = 0;
    this.pressed = false;
    this.told = "";
    document.addEventListener("selectionchange", () => this.wait());
    addEventListener("scroll", () => this.wait(), {passive: true});
    addEventListener("resize", () => this.wait());
    addEventListener("pointerdown", () => this.press(true), true);
    addEventListener("pointerup", () => this.press(false), true);
  }

  press(down) {
    this.pressed = down;
    if (down)
      this.tell(null);
    this.wait();
  }

  wait() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(), REST_MS);
  }

  look() {
    if (!this.pressed)
      this.tell(this.span());
  }

  // Says it once: the same selection after a scroll has another box.
  tell(span) {
    const box = span && this.painter.box(span.start, span.end);
    const message = {type: "selection", start: 0, end: 0, ...span, box: box ?? []};
    const told = JSON.stringify(message);
    if (told !== this.told)
      this.report(message);
    this.told = told;
  }

  // {start, end} of what is selected of the text, or null.
  span() {
    const selection = getSelection();
    if (selection.rangeCount === 0 || selection.isCollapsed)
      return null;
    const range = selection.getRangeAt(0);
    const start = this.text.offsetOf(range.startContainer, range.startOffset, false);
    const end = this.text.offsetOf(range.endContainer, range.endOffset, true);
    return start < end ? this.trim(start, end) : null;
  }

  // Without blanks at its ends, and cut between characters as people see them.
  trim(start, end) {
    const points = [...this.text.slice(start, end)];
    let first = 0, last = points.length;
    while (first < last && /^\s/u.test(points[first]))
      first++;
    while (last > first && /^\s/u.test(points[last - 1]))
      last--;
    if (first === last)
      return null;
    start += first;
    end -= points.length - last;
    while (start > 0 && this.joined(start))
      start--;
    while (end < this.text.length && this.joined(end))
      end++;
    return {start, end};
  }

  // Whether the characters before and after @offset are one to the eye.
  joined(offset) {
    const before = this.text.slice(offset - 1, offset);
    const after = this.text.slice(offset, offset + 1);
    return EXTENDS.test(after) || before === JOINER ||
      (REGIONAL.test(before) && REGIONAL.test(after) && this.flagsBefore(offset) % 2 === 1);
  }

  // Regional indicators in a row before @offset: they pair up from the first.
  flagsBefore(offset) {
    let count = 0;
    while (offset - count > 0 &&
           REGIONAL.test(this.text.slice(offset - count - 1, offset - count)))
      count++;
    return count;
  }

  // A caret stays where the selection ended.
  clear(hasCaret) {
    if (hasCaret)
      getSelection().collapseToEnd();
    else
      getSelection().removeAllRanges();
    this.tell(null);
  }
}
