// The checkout beside the conversation. The server holds the truth: every step posts a change and shows what comes
// back; nothing here computes a price.

import { AddressForm } from "./checkout-form.js";
import { CardChoice, decline, deliveryChoices, itemList, problems, textOf, totalsTable } from "./checkout-parts.js";
import { h, icons, replace, svg } from "./dom.js";
import { formatMoney } from "./money.js";
import { newId } from "./storage.js";
import { sleep } from "./client.js";
import { openBeside, pageOpen } from "./checkout-page.js";

// Two minutes: longer than the shop waits before it asks its payment provider again.
const LAST_LOOKS = 60;

// As long as a payment page stays open, and a little longer.
const PAGE_LOOKS = 1500;

export class Checkout {
  #client;
  #path;
  #around;
  #handlers;
  #session = null;
  #form = null;
  #cards = null;
  #busy = false;
  #payKey = null;

  constructor(client, sessionId, around, handlers) {
    this.#client = client;
    this.#path = `/api/checkout/${encodeURIComponent(sessionId)}`;
    this.#around = { ...around, words: around.strings.checkout };
    this.#handlers = handlers;
    const words = this.#around.words;
    this.heading = h("h3", { tabindex: "-1", id: "acp-checkout" }, words.title);
    this.body = h("div", { class: "checkout-body" }, h("p", { class: "muted" }, words.loading));
    this.news = h("div", { class: "news", role: "alert" });
    this.element = h(
      "section",
      { class: "checkout", "aria-labelledby": "acp-checkout" },
      h(
        "div",
        { class: "checkout-head" },
        h("button", { type: "button", class: "linklike back", onclick: handlers.back }, svg(icons.back, 16), words.back),
        this.heading,
      ),
      this.news,
      this.body,
    );
  }

  async load() {
    await this.#step(() => this.#client.json("GET", this.#path));
  }

  // Runs one request, shows what came of it, and answers whether it went through.
  async #step(request) {
    if (this.#busy) {
      return false;
    }
    this.#busy = true;
    this.element.setAttribute("aria-busy", "true");
    replace(this.news);
    try {
      this.#show(await request());
      return true;
    } catch (error) {
      const words = this.#around.words;
      if (error.kind === "missing") {
        replace(this.body);
      }
      this.#tell(error);
      return false;
    } finally {
      this.#busy = false;
      this.element.setAttribute("aria-busy", "false");
    }
  }

  // What is wrong with a field stands beside the field, everything else above the form.
  #tell(error) {
    const { words } = this.#around;
    const message = { type: "error", code: error.code, param: error.param, content: error.message };
    const general = error.param && this.#form ? this.#form.showMessages([message]) : [message];
    const text = error.kind === "missing" ? words.missing : textOf(message, words) || words.failed;
    replace(this.news, general.length > 0 ? h("p", {}, text) : null);
    this.news.scrollIntoView({ block: "nearest" });
  }

  #update(change) {
    const headers = { "Idempotency-Key": newId() };
    return this.#step(() => this.#client.json("POST", this.#path, change, headers));
  }

  #show(session) {
    const focused = this.element.getRootNode().activeElement?.id;
    this.#session = session;
    this.#handlers.changed(session);
    const show = { completed: "#thanks", canceled: "#ended", expired: "#ended", complete_in_progress: "#unknown" }[session.status];
    if (show === "#thanks") {
      replace(this.body, this.#thanks(session));
      this.body.querySelector(".thanks-title").focus();
    } else if (show === "#ended") {
      replace(this.body, h("p", {}, session.status === "expired" ? this.#around.words.expired : this.#around.words.canceled));
    } else if (show === "#unknown" && session.payment.on_page) {
      replace(this.body, pageOpen(session, this.#around.words, () => this.#post("reopen")));
      void this.#look(PAGE_LOOKS);
    } else if (show === "#unknown") {
      replace(this.body, h("p", { role: "status" }, this.#around.words.unknown));
      void this.#look(LAST_LOOKS);
    } else {
      this.#showOpen(session);
      // A redrawn form keeps the keyboard where it was.
      const again = focused ? this.element.querySelector(`#${CSS.escape(focused)}`) : null;
      again?.focus();
    }
  }

  #showOpen(session) {
    const { words } = this.#around;
    this.#form ??= new AddressForm(session, this.#around, (change) => this.#update(change));
    const general = this.#form.showMessages(session.messages);
    const ready = session.status === "ready_for_payment";
    replace(
      this.body,
      problems(general, words),
      itemList(session, this.#around, (items) => this.#update({ items })),
      this.#form.element,
      ...deliveryChoices(session, this.#around, (ids) => this.#update({ fulfillment_option_ids: ids })),
      totalsTable(session, this.#around),
      ready ? this.#payment(session) : null,
      h("button", { type: "button", class: "linklike quiet", onclick: () => this.#cancel() }, words.cancel),
    );
    this.#form.setSaved(session);
  }

  #payment(session) {
    const { words, language } = this.#around;
    if (session.payment.sandbox) {
      this.#cards ??= new CardChoice(session.payment.cards, this.#around);
    }
    this.payButton = h(
      "button",
      { type: "button", class: "primary wide", id: "acp-pay", onclick: () => this.#pay() },
      words.pay(formatMoney(session.total, session.currency, language)),
    );
    return h(
      "div",
      { class: "pay" },
      this.#cards ? this.#cards.element : h("p", { class: "notice" }, words.onPage),
      decline(session, words),
      this.payButton,
    );
  }

  async #pay() {
    // Browsers let a window open only while the click is being handled.
    const beside = this.#cards ? null : openBeside();
    if (!(await this.#payNow(beside))) {
      beside?.close();
    }
  }

  async #payNow(beside) {
    const before = this.#session;
    if (this.#form.isDirty) {
      const saved = this.#form.check() && (await this.#update(this.#form.change()));
      if (saved && this.#session.total !== before.total) {
        replace(this.news, h("p", {}, this.#around.words.changed));
      }
      if (!saved || this.#session.total !== before.total || this.#session.status !== "ready_for_payment") {
        return false;
      }
    }
    // One key per card and total: pressing twice, or again after a cut connection, is the same payment.
    const chosen = this.#cards?.chosen;
    const intent = `${chosen}:${this.#session.total}:${this.#session.version}`;
    this.#payKey = this.#payKey?.intent === intent ? this.#payKey : { intent, key: newId() };
    this.payButton.disabled = true;
    this.payButton.textContent = this.#around.words.paying;
    const body = { card_id: chosen, on_page: !this.#cards, expected_total: this.#session.total };
    const done = await this.#step(() =>
      this.#client.json("POST", `${this.#path}/complete`, body, { "Idempotency-Key": this.#payKey.key }),
    );
    if (done) {
      this.#payKey = null;
      // Still open: declined, said right above the button.
      this.body.querySelector("#acp-pay")?.focus();
    } else {
      await this.#reload();
    }
    const page = this.#session.payment.page_url;
    if (done && beside && page) {
      beside.location.replace(page);
      return true;
    }
    return false;
  }

  // After a failed request the session is read again, so that what is shown is what holds.
  async #reload() {
    const said = [...this.news.childNodes];
    if (await this.#step(() => this.#client.json("GET", this.#path))) {
      replace(this.news, said);
    }
  }

  async #look(looks) {
    for (let look = 0; look < looks && this.element.isConnected; look++) {
      await sleep(2000);
      const session = await this.#client.json("GET", this.#path).catch(() => null);
      if (session && session.status !== "complete_in_progress") {
        this.#show(session);
        return;
      }
    }
    replace(this.body, h("p", { role: "status" }, this.#around.words.stillUnknown));
  }

  #cancel() {
    return this.#post("cancel");
  }

  #post(step) {
    return this.#step(() => this.#client.json("POST", `${this.#path}/${step}`, {}, { "Idempotency-Key": newId() }));
  }

  #thanks(session) {
    const { words, language } = this.#around;
    const { id, email } = session.order;
    return h(
      "div",
      { class: "thanks" },
      h("span", { class: "tick" }, svg(icons.check, 30)),
      h("p", { class: "thanks-title", tabindex: "-1" }, words.thanks),
      h("p", { class: "order-number" }, words.order(id)),
      h("p", { class: "amount" }, formatMoney(session.total, session.currency, language)),
      email ? h("p", {}, words.confirmation(email)) : null,
      h("p", { class: "muted" }, words.copyHint),
      h("button", { type: "button", class: "primary", onclick: () => this.#handlers.ask(words.trackMessage(id)) }, words.track),
    );
  }
}
