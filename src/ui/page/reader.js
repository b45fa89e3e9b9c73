// reader.js: the page's side of the reader: what it tells, and what it can be asked
//
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Runs in a world of its own, which the page neither sees nor reaches; the page's own
// scripts do not run at all.  The other side is ui/reader-bridge.c: `page` is set by it
// before the page is there, messages go to its handler, and it calls the functions of
// `reader`.
"use strict";

class Reader {
  constructor(page) {
    this.serial = page.serial;
    this.text = new CanonicalText(document.querySelector("article"));
    this.painter = new Painter(this.text);
    const report = (message) => this.report(message);
    this.selector = new Selector(this.text, this.painter, report);
    this.scroller = new Scroller(this.text, this.painter, report);
    this.finder = new Finder(this.text, this.painter, this.scroller);
    this.caret = new Caret(this.text, this.selector, this.scroller);
    this.handles = new Handles(this.text, this.painter, report);
    this.viewer = new Viewer(this.text.root);
    addEventListener("click", (event) => this.click(event));
    addEventListener("keydown", (event) => this.key(event));
    addEventListener("focusin", (event) => this.tellLink(event.target));
    addEventListener("focusout", () => this.tellLink(null));
    this.setWords(page.words);
  }

  report(message) {
    webkit.messageHandlers.reader.postMessage(
      JSON.stringify({serial: this.serial, ...message}));
  }

  // Nothing is painted on a text that is not the one the offsets were counted in.
  async start(page) {
    const expected = this.text.root.dataset.textSha256;
    this.trusted = await this.text.digest() === expected;
    this.paint(page.passages);
    this.scroller.restore(page.progress);
    this.report({type: "ready", trusted: this.trusted, length: this.text.length});
    this.scroller.tell();
  }

  click(event) {
    if (event.button !== 0 || event.target.closest("a[href]"))
      return;
    if (this.viewer.isOpen) {
      this.viewer.close();
      return;
    }
    const selected = !getSelection().isCollapsed;
    const picture = selected ? null : this.viewer.pictureAt(event.target);
    if (picture) {
      this.viewer.open(picture);
      return;
    }
    this.tellPress(selected ? [] : this.painter.at(event.clientX, event.clientY));
  }

  key(event) {
    if (event.ctrlKey || event.altKey || event.metaKey)
      return;
    if (this.viewer.isOpen)
      this.keyOfViewer(event);
    else if (event.key === "Tab")
      this.keyOfTab(event);
    else if (event.key === "Enter" || event.key === " ")
      this.keyOfPicture(event);
  }

  // Every key that could mean so closes it, and none goes past it.
  keyOfViewer(event) {
    event.preventDefault();
    if (["Escape", "Enter", " ", "q"].includes(event.key))
      this.viewer.close();
  }

  keyOfPicture(event) {
    const picture = this.viewer.pictureAt(event.target);
    if (!picture)
      return;
    event.preventDefault();
    this.viewer.open(picture);
  }

  // WebKit keeps Tab to itself: past the last place of the page the window takes over.
  keyOfTab(event) {
    const places = [...document.querySelectorAll("a[href], summary, img[tabindex]")];
    const here = places.indexOf(document.activeElement);
    const last = event.shiftKey ? 0 : places.length - 1;
    if (places.length > 0 && (event.shiftKey ? here > last : here < last))
      return;
    event.preventDefault();
    document.activeElement?.blur();
    this.report({type: "leave", forward: !event.shiftKey});
  }

  tellLink(target) {
    this.report({type: "link", address: target?.closest?.("a[href]")?.href ?? ""});
  }

  tellPress(ids) {
    const passage = this.painter.byId.get(ids[0]);
    const box = passage && this.painter.box(passage.start, passage.end);
    this.report({type: "press", ids, box: box ?? []});
  }

  // ---- what the window asks for ---------------------------------------------

  paint(passages) {
    this.painter.paint(this.trusted ? passages : []);
    this.scroller.wait();
  }

  select(id) {
    this.painter.select(id);
    this.handles.show(this.painter.byId.get(id) ?? null);
  }

  jump(id) {
    this.scroller.jump(id);
  }

  // Brings the passage into sight if it is not, and tells its box as a click would.
  show(id) {
    const passage = this.painter.byId.get(id);
    if (!passage)
      return;
    if (!this.painter.box(passage.start, passage.end))
      this.scroller.bringTo(passage.start, REST_LINE, "instant");
    this.tellPress([id]);
  }

  clearSelection() {
    if (this.viewer.isOpen) {
      this.viewer.close();
      return;
    }
    this.selector.clear(this.caret.sentences && getSelection().rangeCount > 0);
  }

  selectSpan(start, end) {
    this.caret.put(start, end);
  }

  // ---- the caret ------------------------------------------------------------

  setCaret(sentences) {
    this.caret.set(sentences);
  }

  moveBySentence(by) {
    this.caret.move(by);
  }

  extendBySentence(by) {
    this.caret.extend(by);
  }

  find(query, matchCase) {
    this.report({type: "found", ...this.finder.find(query, matchCase)});
  }

  findNext(by) {
    this.report({type: "found", ...this.finder.step(by)});
  }

  // What the title block says in the user's language, by the class of its places.
  setWords(words) {
    for (const [name, [line, hint]] of Object.entries(words))
      for (const place of document.querySelectorAll(`body > :is(header, footer) .${name}`)) {
        (place.querySelector("a") ?? place).textContent = line;
        place.title = hint;
      }
  }
}

globalThis.reader = new Reader(globalThis.page);
reader.start(globalThis.page);
