// What can stand under a reply besides its text.

import { h, icons, link, safeUrl, svg } from "./dom.js";
import { formatMoney, formatTime } from "./money.js";
import { renderMarkdown } from "./markdown.js";

export function productCards(products, { strings, language, base }) {
  if (!products?.length) {
    return null;
  }
  return h(
    "ul",
    { class: "products", "aria-label": strings.products },
    products.map((product) => {
      const image = safeUrl(product.image_url, base);
      return h(
        "li",
        { class: "product" },
        image ? h("img", { src: image, alt: "", loading: "lazy", width: 72, height: 72 }) : h("span", { class: "noimage" }, svg(icons.cart, 26)),
        h(
          "div",
          { class: "product-text" },
          link(product.title, product.url ?? "", base, "product-title"),
          product.price ? h("span", { class: "price" }, formatMoney(product.price.amount, product.price.currency, language)) : null,
        ),
      );
    }),
  );
}

// Done, proof wanted, or refused. While something is merely being asked, the reply itself is the news.
function isTold(outcome) {
  return outcome === "ok" || outcome === "needs_identity" || outcome.startsWith("refused");
}

export function actionHints(actions, { strings }) {
  const shown = (actions ?? []).filter((action) => strings.actions[action.tool] && isTold(action.outcome));
  if (shown.length === 0) {
    return null;
  }
  return h(
    "ul",
    { class: "hints" },
    shown.map((action) => {
      const ok = action.outcome === "ok";
      const proof = action.outcome === "needs_identity";
      const words = ok ? strings.actionOk : proof ? strings.actionIdentity : strings.actionFailed;
      return h(
        "li",
        { class: ok ? "hint ok" : "hint" },
        svg(ok ? icons.check : proof ? icons.lock : icons.dot, 14),
        `${strings.actions[action.tool]}: ${words}`,
      );
    }),
  );
}

export function handoffNotice(handoff, { strings }) {
  return h(
    "div",
    { class: "notice" },
    svg(icons.person, 20),
    h("div", {}, h("p", { class: "notice-title" }, strings.handoff(handoff.ticket_id)), h("p", {}, strings.handoffHint)),
  );
}

export const ENDED = ["completed", "canceled", "expired"];

export function checkoutCard(checkout, { strings, onCheckout }) {
  const open = !ENDED.includes(checkout.status);
  return h(
    "div",
    { class: "notice checkout-card" },
    svg(icons.cart, 20),
    h("p", { class: "notice-title" }, strings.checkoutCard),
    open
      ? h("button", { type: "button", class: "primary small", onclick: () => onCheckout(checkout.session_id) }, strings.openCheckout)
      : h("span", { class: "muted" }, checkout.status === "completed" ? strings.checkoutDone : strings.confirmClosed),
  );
}

// A yes or no that only the person can give. answer(id, accept) sends it and answers null or the error; close() ends it when the talk has moved on.
export class ConfirmationCard {
  #strings;
  #outcome;
  #buttons;
  #timer;

  constructor(request, { strings, language, base, answer }) {
    this.id = request.id;
    this.#strings = strings;
    const title = `confirm-${request.id}`;
    this.#outcome = h("p", { class: "muted", role: "status" }, strings.validUntil(formatTime(request.expires_at, language)));
    this.#buttons = h(
      "div",
      { class: "buttons" },
      h("button", { type: "button", class: "primary", onclick: () => this.#choose(true, answer) }, strings.yes),
      h("button", { type: "button", class: "plain", onclick: () => this.#choose(false, answer) }, strings.no),
    );
    this.element = h(
      "div",
      { class: "confirmation", role: "group", "aria-labelledby": title },
      h("p", { class: "notice-title", id: title }, strings.confirmTitle),
      h("div", { class: "summary" }, renderMarkdown(request.summary, { base })),
      this.#buttons,
      this.#outcome,
    );
    const left = new Date(request.expires_at).getTime() - Date.now();
    if (left <= 0) {
      this.#end(strings.confirmExpired);
    } else {
      // Browsers wrap delays above 2^31 ms around to zero.
      this.#timer = setTimeout(() => this.#end(strings.confirmExpired), Math.min(left, 2_000_000_000));
    }
  }

  close() {
    if (this.#buttons) {
      this.#end(this.#strings.confirmClosed);
    }
  }

  async #choose(accept, answer) {
    const buttons = this.#buttons;
    buttons.querySelectorAll("button").forEach((button) => (button.disabled = true));
    const failure = await answer(this.id, accept);
    if (failure === null) {
      this.#end(accept ? this.#strings.choseYes : this.#strings.choseNo);
    } else if (failure.kind === "refused") {
      this.#end(failure.message || this.#strings.confirmClosed);
    } else if (this.#buttons) {
      buttons.querySelectorAll("button").forEach((button) => (button.disabled = false));
      this.#outcome.textContent = this.#strings.notSent;
    }
  }

  #end(words) {
    clearTimeout(this.#timer);
    this.#buttons?.remove();
    this.#buttons = null;
    this.#outcome.textContent = words;
  }
}
