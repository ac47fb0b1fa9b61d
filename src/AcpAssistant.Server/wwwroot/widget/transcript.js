// The list of messages: a log that screen readers follow, quiet while an answer is still being written.

import { actionHints, checkoutCard, ConfirmationCard, handoffNotice, productCards } from "./cards.js";
import { h, replace } from "./dom.js";
import { renderMarkdown } from "./markdown.js";
import { Sources } from "./sources.js";

export class Transcript {
  #surroundings;
  #seen = new Set();
  #pending = new Map();
  #confirmations = [];
  #draft = null;
  #checkouts = [];

  // surroundings() gives what cards need now: strings, language, base, answer, onCheckout, onResend.
  constructor(surroundings) {
    this.#surroundings = surroundings;
    // The visitor's latest stored message, as long as no answer stands below it.
    this.lastFromVisitor = null;
    this.list = h("div", { class: "messages" });
    this.element = h("div", { class: "log", role: "log", "aria-live": "polite", tabindex: "0" }, this.list);
  }

  get isEmpty() {
    return this.list.childElementCount === 0;
  }

  clear() {
    this.#seen.clear();
    this.#pending.clear();
    this.#confirmations = [];
    this.#checkouts = [];
    this.#draft = null;
    replace(this.list);
  }

  // A message the visitor wrote here; its state changes while it is on its way.
  addOwn(entry) {
    const note = h("div", { class: "note", role: "status" });
    const item = this.#message("visitor", this.#surroundings().strings.you, h("p", {}, entry.text), note);
    this.#pending.set(entry.id, { item, note });
    this.#show(item);
  }

  setOwnState(entry) {
    const own = this.#pending.get(entry.id);
    if (!own) {
      return;
    }
    own.item.classList.toggle("failed", entry.state === "failed");
    if (entry.state !== "failed") {
      replace(own.note);
      return;
    }
    const { strings, onResend } = this.#surroundings();
    const kind = entry.error?.kind ?? "offline";
    const words =
      kind === "limited" ? strings.limited(entry.error.retryAfter)
      : kind === "refused" ? entry.error.message || strings.notSent
      : kind === "server" ? strings.serverError
      : navigator.onLine ? strings.notSent
      : strings.offline;
    replace(
      own.note,
      h("span", {}, words),
      kind === "refused" ? null : h("button", { type: "button", class: "linklike", onclick: () => onResend() }, strings.resend),
    );
    this.#scroll();
  }

  // The reply in the making.
  setStatus(words) {
    const draft = this.#draftItem();
    if (!draft.text) {
      replace(draft.body, h("p", { class: "thinking" }, h("span", { class: "dots", "aria-hidden": "true" }), words));
    }
    this.#scroll();
  }

  addToken(text) {
    const draft = this.#draftItem();
    draft.text += text;
    replace(draft.body, renderMarkdown(draft.text, { base: this.#surroundings().base }));
    this.#scroll();
  }

  dropDraft() {
    this.#draft?.item.remove();
    this.#draft = null;
    this.element.setAttribute("aria-busy", "false");
  }

  addAnswer(answer, { restored = false } = {}) {
    this.lastFromVisitor = null;
    if (this.#seen.has(answer.message_id)) {
      this.dropDraft();
      return;
    }
    this.#seen.add(answer.message_id);
    this.#confirmations.filter((card) => card.id !== answer.confirmation?.id).forEach((card) => card.close());

    const around = this.#surroundings();
    const sources = new Sources(answer.citations ?? [], around.strings, around.base, answer.message_id);
    const body = h("div", { class: "text" }, renderMarkdown(answer.reply, { marker: sources.marker, base: around.base }));
    const parts = [
      body,
      sources.element,
      productCards(answer.products, around),
      actionHints(answer.actions, around),
      this.#confirmation(answer.confirmation, around),
      this.#checkout(answer.checkout, around),
      answer.handoff ? handoffNotice(answer.handoff, around) : null,
    ];
    const item = this.#message("assistant", around.strings.assistant, parts);
    item.lang = answer.language ?? around.language;
    item.classList.toggle("unsure", answer.abstained === true);
    if (this.#draft) {
      this.#draft.item.replaceWith(item);
      this.#draft = null;
    } else {
      this.list.append(item);
    }
    this.element.setAttribute("aria-busy", "false");
    this.#scroll(restored ? null : item);
  }

  // A stored message, from history or from people in support.
  addStored(message) {
    if (message.author === "assistant" && message.answer) {
      this.addAnswer(message.answer, { restored: true });
      return;
    }
    if (this.#seen.has(message.id)) {
      return;
    }
    this.#seen.add(message.id);
    const { strings, base } = this.#surroundings();
    const visitor = message.author === "visitor";
    this.lastFromVisitor = visitor ? message.text : this.lastFromVisitor;
    const name = visitor ? strings.you : message.author === "support" ? message.author_name || strings.support : strings.assistant;
    const body = visitor ? h("p", {}, message.text) : renderMarkdown(message.text, { base });
    this.#show(this.#message(message.author, name, h("div", { class: "text" }, body)));
  }

  addGreeting(words, suggestions, onPick) {
    const chips = suggestions.map((text) =>
      h("li", {}, h("button", { type: "button", class: "suggestion", onclick: () => onPick(text) }, text)),
    );
    const { strings } = this.#surroundings();
    this.#show(this.#message("assistant", strings.assistant, h("div", { class: "text" }, h("p", {}, words)), h("ul", { class: "suggestions" }, chips)));
    this.greeting = this.list.lastElementChild;
  }

  get lastCheckoutId() {
    return this.#checkouts.at(-1)?.checkout.session_id ?? null;
  }

  // A card about a checkout follows what happens to it elsewhere in the window.
  setCheckoutStatus(sessionId, status) {
    const around = this.#surroundings();
    for (const shown of this.#checkouts.filter((entry) => entry.checkout.session_id === sessionId)) {
      shown.checkout = { ...shown.checkout, status };
      const element = checkoutCard(shown.checkout, around);
      shown.element.replaceWith(element);
      shown.element = element;
    }
  }

  #checkout(checkout, around) {
    if (!checkout) {
      return null;
    }
    const shown = { checkout, element: checkoutCard(checkout, around) };
    this.#checkouts.push(shown);
    return shown.element;
  }

  #confirmation(request, around) {
    if (!request) {
      return null;
    }
    const card = new ConfirmationCard(request, around);
    this.#confirmations.push(card);
    return card.element;
  }

  #draftItem() {
    if (!this.#draft) {
      const body = h("div", { class: "text" });
      const item = this.#message("assistant", this.#surroundings().strings.assistant, body);
      this.#draft = { item, body, text: "" };
      this.element.setAttribute("aria-busy", "true");
      this.list.append(item);
    }
    return this.#draft;
  }

  #message(author, name, ...parts) {
    return h("div", { class: `message ${author}` }, h("p", { class: "author" }, name), h("div", { class: "bubble" }, parts));
  }

  #show(item) {
    // A reply in the making always stays last.
    if (this.#draft) {
      this.#draft.item.before(item);
    } else {
      this.list.append(item);
    }
    this.#scroll();
  }

  // A long answer is shown from its first line; everything else keeps the end in view.
  #scroll(item = null) {
    const log = this.element;
    if (item && item.offsetHeight > log.clientHeight) {
      log.scrollTop = item.offsetTop - 12;
    } else {
      log.scrollTop = log.scrollHeight;
    }
  }
}
