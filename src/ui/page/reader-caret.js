// reader-caret.js: goes through the text by sentences, and selects them
//
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Characters, words and lines are WebKit's matter: its caret browsing is on at the same
// time.  What a sentence is, base/sentence.c says.
"use strict";

class Caret {
  constructor(text, selector, scroller) {
    this.text = text;
    this.selector = selector;
    this.scroller = scroller;
    this.sentences = null; // [{start, end}], in order; null: the caret is off
  }

  // @flat: [start, end, start, end, …], or null.  Without a selection, or one elsewhere,
  // the caret goes to the first sentence in sight.
  set(flat) {
    this.sentences = flat && Array.from({length: flat.length / 2}, (_, i) =>
      ({start: flat[2 * i], end: flat[2 * i + 1]}));
    if (this.sentences?.length > 0 && !this.isInText()) {
      const from = this.scroller.firstInSight();
      const first = this.sentences.find(({start}) => start >= from) ?? this.sentences.at(-1);
      this.put(first.start, first.start);
    }
  }

  isInText() {
    const selection = getSelection();
    return selection.rangeCount > 0 && this.text.root.contains(selection.focusNode);
  }

  offsetOf(node, index) {
    return this.text.offsetOf(node, index, false);
  }

  // The DOM place of @offset: at the end of what is before it, where that is asked for.
  placeOf(offset, isEnd) {
    const range = isEnd && offset > 0 ? this.text.ranges(offset - 1, offset)[0] :
      this.text.ranges(offset, offset + 1)[0] ?? this.text.ranges(offset - 1, offset)[0];
    const atEnd = isEnd || offset >= this.text.length;
    return atEnd ? [range.endContainer, range.endOffset] :
      [range.startContainer, range.startOffset];
  }

  put(anchor, focus) {
    getSelection().setBaseAndExtent(...this.placeOf(anchor, anchor > focus),
      ...this.placeOf(focus, focus > anchor));
    this.scroller.bringIntoSight(focus > anchor ? focus - 1 : focus);
    this.selector.look(); // the next key may be one that uses it
  }

  nextStart(offset) {
    return this.sentences.find(({start}) => start > offset)?.start ?? this.text.length;
  }

  previousStart(offset) {
    return this.sentences.findLast(({start}) => start < offset)?.start ?? 0;
  }

  // Goes to the beginning of the next (1) or previous (-1) sentence.
  move(by) {
    if (!this.isInText())
      return;
    const {focusNode, focusOffset} = getSelection();
    const focus = this.offsetOf(focusNode, focusOffset);
    const to = by > 0 ? this.nextStart(focus) : this.previousStart(focus);
    this.put(to, to);
  }

  // Selects the sentence at the caret, and then one more or one less.
  extend(by) {
    if (!this.isInText())
      return;
    const {anchorNode, anchorOffset, focusNode, focusOffset, isCollapsed} = getSelection();
    const focus = this.offsetOf(focusNode, focusOffset);
    let anchor = this.offsetOf(anchorNode, anchorOffset);
    if (isCollapsed && by > 0)
      anchor = this.sentences.find(({start, end}) => start <= focus && focus < end)?.start ??
        anchor;
    this.put(anchor, by > 0 ? this.forward(anchor, focus) : this.backward(anchor, focus));
  }

  forward(anchor, focus) {
    if (focus < anchor)
      return Math.min(this.nextStart(focus), anchor);
    return this.sentences.find(({end}) => end > focus)?.end ?? this.text.length;
  }

  backward(anchor, focus) {
    if (focus <= anchor)
      return this.previousStart(focus);
    const shorter = this.sentences.findLast(({end}) => end < focus)?.end ?? anchor;
    return Math.max(shorter, anchor);
  }
}
