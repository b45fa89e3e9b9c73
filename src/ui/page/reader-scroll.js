// reader-scroll.js: where the reader is in the text, and how to get to a passage
//
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A place is an offset into the text, never a number of pixels: it stays the same
// sentence at another font size, width or theme.
"use strict";

// A passage that is jumped to comes to rest here, as a part of the window's height; the
// passage above this line is the current one.
const REST_LINE = 0.3;

const FLASH_MS = 260;
const FLASHES = 3;

class Scroller {
  constructor(text, painter, report) {
    this.text = text;
    this.painter = painter;
    this.report = report;
    this.frame = 0;
    this.flashTimer = 0;
    this.told = {progress: -1, current: 0};
    addEventListener("scroll", () => this.wait(), {passive: true});
    addEventListener("resize", () => this.wait());
  }

  wait() {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.tell();
    });
  }

  tell() {
    const progress = this.progress();
    const current = this.current();
    if (progress === this.told.progress && current === this.told.current)
      return;
    this.told = {progress, current};
    this.report({type: "place", progress, current});
  }

  top(offset) {
    return this.painter.rects(offset, offset + 1)[0]?.bottom ?? -Infinity;
  }

  // The first character below the upper edge: lines follow each other downwards, so a
  // binary search finds it with a handful of measurements.
  firstInSight() {
    let low = 0, high = this.text.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.top(middle) > 1)
        high = middle;
      else
        low = middle + 1;
    }
    return low;
  }

  // How much of the text is above the window: 0 to 1, and 1 when its end is in sight.
  progress() {
    if (scrollY <= 0 && document.documentElement.scrollHeight > innerHeight)
      return 0;
    if (scrollY + innerHeight >= document.documentElement.scrollHeight - 2)
      return 1;
    return this.text.length > 0 ? this.firstInSight() / this.text.length : 1;
  }

  // Goes back to where progress() said @progress.
  restore(progress) {
    const offset = Math.round(progress * this.text.length);
    if (progress <= 0)
      return;
    if (progress >= 1)
      scrollTo(0, document.documentElement.scrollHeight);
    else
      this.bringTo(offset, 0, "instant");
  }

  // The last passage that begins above the resting line, or 0.
  current() {
    const line = innerHeight * (REST_LINE + 0.05);
    let low = 0, high = this.painter.passages.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const box = this.painter.rects(...this.firstOf(middle))[0];
      if (box && box.top > line)
        high = middle;
      else
        low = middle + 1;
    }
    return low > 0 ? this.painter.passages[low - 1].id : 0;
  }

  firstOf(i) {
    const {start} = this.painter.passages[i];
    return [start, start + 1];
  }

  // Scrolls so that @offset stands @line of the window's height below its upper edge.
  bringTo(offset, line, behavior) {
    const rect = this.painter.rects(offset, offset + 1)[0];
    if (!rect)
      return;
    this.bringIntoBox(offset, rect);
    behavior ??= this.isNear(rect) ? "smooth" : "instant";
    scrollTo({top: scrollY + rect.top - innerHeight * line, behavior});
  }

  // As little as it takes, for the keyboard.
  bringIntoSight(offset) {
    const rect = this.painter.rects(offset, offset + 1)[0];
    if (rect && (rect.top < 0 || rect.bottom > innerHeight))
      this.bringTo(offset, REST_LINE, "instant");
  }

  isNear(rect) {
    return Math.abs(rect.top) < 2 * innerHeight &&
      !matchMedia("(prefers-reduced-motion: reduce)").matches;
  }

  // A box that scrolls sideways by itself (a table, code) shows the place as well.
  bringIntoBox(offset, rect) {
    const box = this.text.ranges(offset, offset + 1)[0].startContainer.parentElement
      .closest(".table, pre");
    if (!box)
      return;
    const edge = box.getBoundingClientRect();
    if (rect.left < edge.left || rect.right > edge.right)
      box.scrollLeft += rect.left - edge.left - edge.width * REST_LINE;
  }

  jump(id) {
    const passage = this.painter.byId.get(id);
    if (!passage)
      return;
    this.bringTo(passage.start, REST_LINE);
    this.flash(passage);
  }

  flash(passage) {
    clearInterval(this.flashTimer);
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    let steps = still ? 2 : FLASHES * 2;
    const step = () => {
      this.painter.fill("flash", 200, --steps % 2 === 1 ? [passage] : []);
      if (steps <= 0)
        clearInterval(this.flashTimer);
    };
    step();
    this.flashTimer = setInterval(step, still ? FLASH_MS * FLASHES : FLASH_MS);
  }
}
