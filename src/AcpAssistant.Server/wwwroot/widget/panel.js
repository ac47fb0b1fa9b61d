// The window: launcher, heading, the place for conversation or checkout, and the line to write in.

import { h, icons, replace, svg } from "./dom.js";

export const MESSAGE_LIMIT = 4000;
const COUNT_FROM = 3600;

export class Panel {
  #strings;
  #shop;
  #handlers;
  #checkout = null;

  constructor(transcript, handlers) {
    this.#handlers = handlers;
    this.title = h("h2", { id: "acp-title" });
    this.subtitle = h("p", { class: "subtitle" });
    this.closeButton = h("button", { type: "button", class: "icon", onclick: handlers.close }, svg(icons.close));
    this.restartButton = h("button", { type: "button", class: "icon", onclick: handlers.restart }, svg(icons.restart));
    this.input = h("textarea", {
      id: "acp-input",
      rows: "1",
      enterkeyhint: "send",
      "aria-describedby": "acp-count",
      oninput: () => this.#typed(),
      onkeydown: (event) => this.#key(event),
    });
    this.inputLabel = h("label", { for: "acp-input", class: "hidden" });
    this.count = h("p", { id: "acp-count", class: "count", role: "status" });
    this.sendButton = h("button", { type: "submit", class: "send" }, svg(icons.send));
    this.composer = h(
      "form",
      { class: "composer", novalidate: true, onsubmit: (event) => this.#submit(event) },
      this.inputLabel,
      h("div", { class: "line" }, this.input, this.sendButton),
      this.count,
    );
    this.transcript = transcript;
    this.view = h("div", { class: "view" }, transcript.element, this.composer);
    this.live = h("p", { class: "hidden", role: "status" });
    this.dialog = h(
      "div",
      { class: "dialog", id: "acp-dialog", role: "dialog", "aria-labelledby": "acp-title", hidden: true },
      h("div", { class: "head" }, h("div", { class: "heading" }, this.title, this.subtitle), this.restartButton, this.closeButton),
      this.view,
      this.live,
    );
    this.dialog.addEventListener("keydown", (event) => this.#trap(event));
    this.launcherText = h("span", {});
    this.launcher = h(
      "button",
      {
        type: "button",
        class: "launcher",
        "aria-haspopup": "dialog",
        "aria-controls": "acp-dialog",
        "aria-expanded": "false",
        onclick: handlers.open,
      },
      svg(icons.chat, 22),
      this.launcherText,
    );
    this.element = h("div", { class: "root" }, this.launcher, this.dialog);
  }

  get isOpen() {
    return !this.dialog.hidden;
  }

  label(strings, language, shop) {
    this.#strings = strings;
    this.#shop = shop;
    this.element.lang = language;
    this.title.textContent = strings.title(shop);
    this.subtitle.textContent = strings.subtitle;
    this.launcherText.textContent = strings.launcher;
    this.inputLabel.textContent = strings.input;
    this.input.placeholder = strings.placeholder;
    for (const [button, words] of [
      [this.closeButton, strings.close],
      [this.restartButton, strings.restart],
      [this.sendButton, strings.send],
    ]) {
      button.setAttribute("aria-label", words);
      button.title = words;
    }
    this.transcript.element.setAttribute("aria-label", strings.log);
  }

  open() {
    this.dialog.hidden = false;
    this.launcher.setAttribute("aria-expanded", "true");
    this.element.classList.add("open");
    this.dialog.setAttribute("aria-modal", String(this.#fillsScreen()));
    (this.#checkout?.heading ?? this.input).focus();
  }

  close() {
    this.dialog.hidden = true;
    this.element.classList.remove("open");
    this.launcher.setAttribute("aria-expanded", "false");
    this.launcher.focus();
  }

  showCheckout(checkout) {
    this.#checkout = checkout;
    replace(this.view, checkout.element);
    this.view.classList.add("checkout-open");
    checkout.heading.focus();
  }

  showConversation() {
    this.#checkout = null;
    replace(this.view, this.transcript.element, this.composer);
    this.view.classList.remove("checkout-open");
    this.transcript.element.scrollTop = this.transcript.element.scrollHeight;
    this.input.focus();
  }

  announce(words) {
    // The same words twice in a row are only announced when the text changes in between.
    this.live.textContent = "";
    requestAnimationFrame(() => (this.live.textContent = words));
  }

  #typed() {
    const length = this.input.value.trim().length;
    this.count.textContent = length > COUNT_FROM ? this.#strings.left(MESSAGE_LIMIT - length) : "";
    this.count.classList.toggle("over", length > MESSAGE_LIMIT);
    this.input.setAttribute("aria-invalid", String(length > MESSAGE_LIMIT));
    this.input.style.height = "auto";
    this.input.style.height = `${Math.min(this.input.scrollHeight, 140)}px`;
  }

  #key(event) {
    // While a word is being composed (Japanese, accents) Enter belongs to the input method.
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.composer.requestSubmit();
    }
  }

  #submit(event) {
    event.preventDefault();
    const text = this.input.value.trim();
    if (text === "") {
      return;
    }
    if (text.length > MESSAGE_LIMIT) {
      this.count.textContent = this.#strings.tooLong;
      this.count.classList.add("over");
      return;
    }
    this.input.value = "";
    this.#typed();
    this.#handlers.send(text);
  }

  #fillsScreen() {
    return matchMedia("(max-width: 480px)").matches;
  }

  // On a small screen the window covers the page, so the keyboard stays inside it.
  #trap(event) {
    if (event.key === "Escape") {
      event.stopPropagation();
      this.#handlers.close();
      return;
    }
    if (event.key !== "Tab" || !this.#fillsScreen()) {
      return;
    }
    const stops = [...this.dialog.querySelectorAll("button, a[href], input, select, textarea, [tabindex='0']")].filter(
      (element) => !element.disabled && element.offsetParent !== null,
    );
    const active = this.dialog.getRootNode().activeElement;
    const edge = event.shiftKey ? stops[0] : stops.at(-1);
    if (active === edge) {
      event.preventDefault();
      (event.shiftKey ? stops.at(-1) : stops[0])?.focus();
    }
  }
}
