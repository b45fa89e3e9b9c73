// reader-paint.js: paints highlights over the text, and finds the one under a point
//
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Uses the CSS Custom Highlight API: the page's DOM is never changed, so offsets,
// selection and copies stay what they are, and overlaps cost nothing.
"use strict";

const COLORS = ["yellow", "green", "blue", "pink", "purple", "orange"];

// Two layers for each colour: a passage inside another of the same colour is seen too.
const LAYERS = 2;

class Painter {
  constructor(text) {
    this.text = text;
    this.passages = [];
    this.byId = new Map();
  }

  fill(name, priority, spans) {
    const highlight = new Highlight();
    highlight.priority = priority;
    CSS.highlights.get(name)?.clear(); // WebKit leaves on the page what is only replaced
    for (const {start, end} of spans)
      for (const range of this.text.ranges(start, end))
        highlight.add(range);
    CSS.highlights.set(name, highlight);
  }

  // @passages: [{id, start, end, color}] in text order.
  paint(passages) {
    this.passages = passages;
    this.byId = new Map(passages.map((passage) => [passage.id, passage]));
    COLORS.forEach((color, i) => {
      const layers = this.layersOf(passages.filter((passage) => passage.color === color));
      layers.forEach((layer, j) => this.fill(`${color}-${j}`, i + j * COLORS.length, layer));
    });
  }

  layersOf(passages) {
    const layers = Array.from({length: LAYERS}, () => []);
    const ends = Array(LAYERS).fill(0);
    for (const passage of passages) {
      const free = ends.findIndex((end) => end <= passage.start);
      const layer = free >= 0 ? free : LAYERS - 1;
      layers[layer].push(passage);
      ends[layer] = Math.max(ends[layer], passage.end);
    }
    return layers;
  }

  // Marks the passage that keys and the popover speak of; 0 is none.
  select(id) {
    const passage = this.byId.get(id);
    this.fill("selected", 100, passage ? [passage] : []);
  }

  // ---- points and boxes -----------------------------------------------------

  rects(start, end) {
    const rects = [];
    for (const part of this.text.ranges(start, end)) {
      const range = document.createRange();
      range.setStart(part.startContainer, part.startOffset);
      range.setEnd(part.endContainer, part.endOffset);
      for (const rect of range.getClientRects())
        if (rect.width > 0)
          rects.push(rect);
    }
    return rects;
  }

  // The box around what of [start, end) is in sight; null when nothing is.
  box(start, end) {
    const seen = this.rects(start, end).filter((rect) =>
      rect.bottom > 0 && rect.top < innerHeight);
    if (seen.length === 0)
      return null;
    const left = Math.min(...seen.map((rect) => rect.left));
    const right = Math.max(...seen.map((rect) => rect.right));
    const top = Math.max(0, Math.min(...seen.map((rect) => rect.top)));
    const bottom = Math.min(innerHeight, Math.max(...seen.map((rect) => rect.bottom)));
    return [left, top, right - left, bottom - top];
  }

  // The offset of the character under a point; -1 in margins and between lines, where
  // the caret would still land somewhere.
  offsetAt(x, y) {
    const caret = document.caretRangeFromPoint(x, y);
    if (!caret || !this.text.root.contains(caret.startContainer))
      return -1;
    const offset = this.text.offsetOf(caret.startContainer, caret.startOffset, false);
    return [offset, offset - 1].find((start) => start >= 0 &&
      this.rects(start, start + 1).some((rect) =>
        x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom)) ?? -1;
  }

  // Ids of the passages under a point, the shortest first.
  at(x, y) {
    const offset = this.passages.length > 0 ? this.offsetAt(x, y) : -1;
    return this.passages
      .filter(({start, end}) => start <= offset && offset < end)
      .sort((a, b) => (a.end - a.start) - (b.end - b.start))
      .map(({id}) => id);
  }
}
