// reader-handles.js: two grips at the ends of the selected passage, to drag them
//
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The grips stand beside the article, not in it: its DOM is never changed.
"use strict";

class Handles {
  constructor(text, painter, report) {
    this.text = text;
    this.painter = painter;
    this.report = report;
    this.passage = null; // the selected one
    this.dragged = null; // {edge, start, end} while one is dragged
    this.grips = {start: this.makeGrip("start"), end: this.makeGrip("end")};
    addEventListener("resize", () => this.place());
    addEventListener("scroll", () => this.place(), {passive: true, capture: true});
    addEventListener("pointermove", (event) => this.drag(event));
    addEventListener("pointerup", (event) => this.drop(event));
    addEventListener("keydown", (event) => event.key === "Escape" && this.cancel(), true);
  }

  makeGrip(edge) {
    const grip = document.createElement("div");
    grip.className = `grip ${edge}`;
    grip.hidden = true;
    grip.addEventListener("pointerdown", (event) => this.grab(event, edge));
    document.body.append(grip);
    return grip;
  }

  // @passage: null hides the grips.
  show(passage) {
    this.passage = passage;
    this.place();
  }

  place() {
    const {start, end} = this.dragged ?? this.passage ?? {start: 0, end: 0};
    const rects = start < end ? this.painter.rects(start, end) : [];
    const rtl = getComputedStyle(this.text.root).direction === "rtl";
    this.placeGrip(this.grips.start, rects[0], rtl ? "right" : "left", "top");
    this.placeGrip(this.grips.end, rects.at(-1), rtl ? "left" : "right", "bottom");
  }

  placeGrip(grip, rect, side, edge) {
    grip.hidden = !rect;
    if (!rect)
      return;
    grip.style.left = `${rect[side] + scrollX}px`;
    grip.style.top = `${rect[edge] + scrollY}px`;
  }

  // The page's own selection and press begin with the same event: they do not hear of it.
  grab(event, edge) {
    event.preventDefault();
    event.stopPropagation();
    this.dragged = {edge, start: this.passage.start, end: this.passage.end};
    document.documentElement.classList.add("dragging");
  }

  drag(event) {
    if (!this.dragged)
      return;
    const {edge} = this.dragged;
    const offset = this.offsetAt(event.clientX, event.clientY);
    if (edge === "start" && offset >= 0 && offset < this.dragged.end)
      this.dragged.start = offset;
    else if (edge === "end" && offset > this.dragged.start)
      this.dragged.end = offset;
    this.painter.fill("selected", 100, [this.dragged]);
    this.place();
  }

  // Of the letter gap next to a point; -1 outside the article.
  offsetAt(x, y) {
    const caret = document.caretRangeFromPoint(x, y);
    return caret && this.text.root.contains(caret.startContainer) ?
      this.text.offsetOf(caret.startContainer, caret.startOffset, false) : -1;
  }

  drop(event) {
    if (!this.dragged)
      return;
    event.stopPropagation();
    const {start, end} = this.dragged;
    const {id} = this.passage;
    const changed = start !== this.passage.start || end !== this.passage.end;
    this.cancel();
    if (changed)
      this.report({type: "resized", id, start, end});
    addEventListener("click", (click) => click.stopImmediatePropagation(),
      {capture: true, once: true});
  }

  cancel() {
    if (!this.dragged)
      return;
    this.dragged = null;
    document.documentElement.classList.remove("dragging");
    this.painter.select(this.passage.id);
    this.place();
  }
}
