// Evidence under a reply: numbered buttons that show title, exact quote and the way to the page.

import { h, link, replace } from "./dom.js";

export class Sources {
  #strings;
  #base;
  #citations;
  #buttons = [];
  #detail;
  #open = null;

  constructor(citations, strings, base, id) {
    this.#strings = strings;
    this.#base = base;
    this.#citations = citations.map((citation, at) => ({ ...citation, number: numberOf(citation.marker) ?? at + 1 }));
    this.#detail = h("div", { class: "source", id: `source-${id}`, hidden: true });
  }

  // The footnote for "[number]" inside the text, or null when nothing stands behind it.
  marker = (number) => {
    const citation = this.#citations.find((candidate) => candidate.number === number);
    return citation ? this.#button(citation, "cite") : null;
  };

  // The row of all sources; null when there are none.
  get element() {
    if (this.#citations.length === 0) {
      return null;
    }
    const chips = this.#citations.map((citation) => h("li", {}, this.#button(citation, "chip", citation.title)));
    return h(
      "div",
      { class: "sources" },
      h("p", { class: "label", id: this.#detail.id + "-label" }, this.#strings.sources),
      h("ul", { class: "chips", "aria-labelledby": this.#detail.id + "-label" }, chips),
      this.#detail,
    );
  }

  #button(citation, kind, title) {
    const button = h(
      "button",
      {
        type: "button",
        class: kind,
        "aria-label": title ? null : this.#strings.source(citation.number, citation.title),
        "aria-expanded": "false",
        "aria-controls": this.#detail.id,
        onclick: () => this.#toggle(citation),
      },
      title ? h("span", { class: "hidden" }, `${this.#strings.sourceWord} `) : null,
      h("span", { class: "number" }, String(citation.number)),
      title ? h("span", { class: "chip-title" }, title) : null,
    );
    this.#buttons.push({ number: citation.number, button });
    return button;
  }

  #toggle(citation) {
    const closing = this.#open === citation.number;
    this.#open = closing ? null : citation.number;
    this.#detail.hidden = closing;
    for (const { number, button } of this.#buttons) {
      button.setAttribute("aria-expanded", String(number === this.#open));
    }
    if (closing) {
      return;
    }
    replace(
      this.#detail,
      h("p", { class: "source-title" }, citation.title),
      h("blockquote", {}, citation.quote),
      citation.url ? h("p", {}, link(this.#strings.openSource, citation.url, this.#base)) : null,
    );
    this.#detail.scrollIntoView({ block: "nearest" });
  }
}

function numberOf(marker) {
  const match = /\d+/.exec(marker ?? "");
  return match ? Number(match[0]) : null;
}
