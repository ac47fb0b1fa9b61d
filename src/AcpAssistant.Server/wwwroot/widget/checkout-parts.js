// The parts of an open checkout: items, ways of delivery, test cards, totals.

import { h, icons, safeUrl, svg } from "./dom.js";
import { formatDate, formatMoney } from "./money.js";

export function itemList(session, { words, language, base }, change) {
  const set = (line, quantity) =>
    change(
      session.lines
        .map((other) => ({ variant_id: other.variant_id, quantity: other === line ? quantity : other.quantity }))
        .filter((item) => item.quantity > 0),
    );
  return h(
    "section",
    { class: "block" },
    h("h4", {}, words.items),
    h(
      "ul",
      { class: "lines" },
      session.lines.map((line, at) => {
        const image = safeUrl(line.image_url, base);
        const only = session.lines.length === 1 && line.quantity === 1;
        const step = (sign, words, to, disabled) =>
          h(
            "button",
            { type: "button", class: "step", id: `acp-line-${at}-${to > line.quantity ? "more" : "less"}`, "aria-label": words(line.title), disabled, onclick: () => set(line, to) },
            sign,
          );
        return h(
          "li",
          { class: "line-item" },
          image ? h("img", { src: image, alt: "", width: 56, height: 56 }) : h("span", { class: "noimage small" }, svg(icons.cart, 22)),
          h(
            "div",
            { class: "line-text" },
            h("span", { class: "line-title" }, line.title),
            h("span", { class: "muted" }, words.each(formatMoney(line.unit_price, session.currency, language))),
          ),
          h(
            "div",
            { class: "stepper", role: "group", "aria-label": words.quantity(line.title) },
            step("−", words.less, line.quantity - 1, only),
            h("span", { class: "quantity", "aria-live": "polite" }, String(line.quantity)),
            step("+", words.more, line.quantity + 1, false),
          ),
          h("span", { class: "line-price" }, formatMoney(line.base_amount, session.currency, language)),
        );
      }),
    ),
  );
}

// One choice for what is brought or fetched, one for downloads where there is something to choose.
export function deliveryChoices(session, around, choose) {
  const goods = session.shipping_options.filter((option) => option.type !== "digital");
  const downloads = session.shipping_options.filter((option) => option.type === "digital");
  const shown = [goods, downloads.length > 1 || goods.length === 0 ? downloads : []].filter((options) => options.length > 0);
  return shown.map((options, at) => {
    const ids = options.map((option) => option.id);
    const others = session.selected_option_ids.filter((id) => !ids.includes(id));
    return deliveryChoice(session, options, `acp-shipping-${at}`, around, (id) => choose([...others, id]));
  });
}

function deliveryChoice(session, options, name, { words, language }, choose) {
  return h(
    "fieldset",
    { class: "block choice" },
    h("legend", {}, words.delivery),
    options.map((option) => {
      const id = `acp-ship-${option.id}`;
      return h(
        "label",
        { class: "option", for: id },
        h("input", {
          type: "radio",
          name,
          id,
          value: option.id,
          checked: session.selected_option_ids.includes(option.id),
          onchange: () => choose(option.id),
        }),
        h(
          "span",
          { class: "option-text" },
          h("span", { class: "option-title" }, option.title),
          h(
            "span",
            { class: "muted" },
            option.place ? `${option.place} · ${option.description}`
              : option.type === "digital" ? option.description
              : words.arrives(formatDate(option.earliest_delivery, language), formatDate(option.latest_delivery, language)),
          ),
        ),
        h("span", { class: "option-price" }, option.price === 0 ? words.free : formatMoney(option.price, session.currency, language)),
      );
    }),
  );
}

export class CardChoice {
  #chosen;

  constructor(cards, { words }) {
    this.#chosen = cards[0]?.id ?? null;
    this.element = h(
      "fieldset",
      { class: "block choice" },
      h("legend", {}, words.payment),
      h("p", { class: "sandbox" }, words.sandbox),
      cards.map((card) => {
        const id = `acp-card-${card.id}`;
        return h(
          "label",
          { class: "option", for: id },
          h("input", {
            type: "radio",
            name: "acp-card",
            id,
            value: card.id,
            checked: card.id === this.#chosen,
            onchange: () => (this.#chosen = card.id),
          }),
          h("span", { class: "option-text" }, h("span", { class: "option-title" }, card.label), h("span", { class: "muted" }, words.cards?.[card.id] ?? capital(card.description))),
        );
      }),
    );
  }

  get chosen() {
    return this.#chosen;
  }
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function totalsTable(session, { words, language }) {
  const money = (amount) => formatMoney(amount, session.currency, language);
  const rows = session.totals.filter((total) => total.type === "total" || (total.type !== "items_base_amount" && total.amount !== 0));
  return h(
    "section",
    { class: "block" },
    h("h4", { class: "hidden" }, words.totals),
    h(
      "dl",
      { class: "totals" },
      rows.map((total) => {
        const minus = total.type === "discount" || total.type === "items_discount";
        const name = total.type === "tax" || total.type === "fee" ? total.display_text || words.kinds[total.type] : (words.kinds[total.type] ?? total.display_text);
        return h("div", { class: total.type === "total" ? "row grand" : "row" }, h("dt", {}, name), h("dd", {}, money(minus ? -total.amount : total.amount)));
      }),
    ),
  );
}

// The server speaks English; where the code says it all, the shopper's language wins.
export function textOf(message, words) {
  return words.codes?.[message.code] ?? message.content;
}

const ABOUT_PAYMENT = ["payment_declined", "requires_3ds"];

// What happened to the last payment, to be told where the next one is made; null when nothing did.
export function decline(session, words) {
  const reasons = session.messages.filter((message) => ABOUT_PAYMENT.includes(message.code));
  return reasons.length > 0
    ? h("div", { class: "declined", role: "alert" }, reasons.map((message) => h("p", {}, textOf(message, words))), h("p", {}, words.declined))
    : null;
}

export function problems(all, words) {
  const messages = all.filter((message) => !ABOUT_PAYMENT.includes(message.code));
  if (messages.length === 0) {
    return null;
  }
  const errors = messages.some((message) => message.type === "error");
  return h(
    "div",
    { class: errors ? "news-static error" : "news-static", role: "status" },
    errors ? h("p", { class: "notice-title" }, words.problem) : null,
    messages.map((message) => h("p", {}, textOf(message, words))),
  );
}
