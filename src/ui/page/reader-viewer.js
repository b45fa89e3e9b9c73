// reader-viewer.js: shows a picture as large as the window lets it be
//
// SPDX-License-Identifier: GPL-3.0-or-later
"use strict";

class Viewer {
  // A picture within a link belongs to the link.
  constructor(root) {
    this.overlay = null;
    this.from = null; // the picture that is shown, which gets the keyboard back
    for (const image of root.ownerDocument.querySelectorAll("img[src]"))
      if (!image.closest("a[href]")) {
        image.tabIndex = 0;
        image.setAttribute("role", "button");
      }
  }

  // The picture that a press on @target means; null when it means none.
  pictureAt(target) {
    return target.closest?.("img[tabindex]") ?? null;
  }

  open(image) {
    this.from = image;
    this.overlay = document.createElement("div");
    this.overlay.className = "viewer";
    this.overlay.tabIndex = -1;
    this.overlay.setAttribute("role", "dialog");
    this.overlay.setAttribute("aria-label", image.alt);
    const picture = document.createElement("img");
    picture.src = image.src;
    picture.alt = image.alt;
    this.overlay.append(picture);
    document.body.append(this.overlay);
    this.overlay.focus();
  }

  get isOpen() {
    return this.overlay !== null;
  }

  close() {
    this.overlay?.remove();
    this.overlay = null;
    this.from?.focus({preventScroll: true});
  }
}
