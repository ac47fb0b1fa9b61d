// <acp-assistant src-base="https://shop.example" lang="en" product-id="…" shop-name="…">
// The shop's assistant as one element: no framework, no inline script or style, works under default-src 'self'.

import { ENDED } from "./cards.js";
import { Checkout } from "./checkout.js";
import { Client, ClientError, serverOf } from "./client.js";
import { Outbox } from "./outbox.js";
import { Panel } from "./panel.js";
import { Storage } from "./storage.js";
import { firstLanguage, languageOf, statusWords, stringsFor } from "./strings.js";
import { styles } from "./styles.js";
import { Transcript } from "./transcript.js";

class AcpAssistant extends HTMLElement {
  static observedAttributes = ["lang", "shop-name", "product-id"];

  #started = false;
  #sequence = 0;
  #following = null;
  #language = "en";
  #restored = null;

  connectedCallback() {
    if (this.#started) {
      return;
    }
    this.#started = true;
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = styles();

    this.#language = firstLanguage(this.lang, document.documentElement.lang, navigator.language);
    this.base = serverOf(this.getAttribute("src-base"));
    this.storage = new Storage(this.base);
    this.client = new Client(this.base, this.storage);
    this.transcript = new Transcript(() => this.#surroundings());
    this.outbox = new Outbox(this.storage, (entry) => this.#deliver(entry), (entry) => this.transcript.setOwnState(entry));
    this.panel = new Panel(this.transcript, {
      open: () => this.open(),
      close: () => this.close(),
      restart: () => this.#restart(),
      send: (text) => this.#send(text),
    });
    this.#label();
    root.append(this.panel.element);
    document.addEventListener("visibilitychange", () => (document.hidden ? this.#unfollow() : this.#follow()));
    if (this.storage.open) {
      this.open();
    }
  }

  disconnectedCallback() {
    this.#unfollow();
  }

  attributeChangedCallback(name, before, now) {
    if (!this.#started || before === now) {
      return;
    }
    if (name === "lang") {
      this.#language = languageOf(now) ?? this.#language;
    }
    this.#label();
  }

  open() {
    this.storage.open = true;
    this.panel.open();
    this.#restored ??= this.#restore();
    this.#follow();
  }

  close() {
    this.storage.open = false;
    this.panel.close();
    this.#unfollow();
  }

  // Opens the window and says something for the visitor; pages may call it from their own buttons.
  async ask(text) {
    this.open();
    await this.#restored;
    this.#send(text);
  }

  #surroundings() {
    return {
      strings: stringsFor(this.#language),
      language: this.#language,
      base: this.base,
      answer: (id, accept) => this.#confirm(id, accept),
      onCheckout: (sessionId) => this.#checkout(sessionId),
      onResend: () => this.outbox.resume(),
    };
  }

  #label() {
    this.panel.label(stringsFor(this.#language), this.#language, this.getAttribute("shop-name") ?? "");
  }

  #send(text) {
    const context = { product_id: this.getAttribute("product-id") || undefined, page_url: location.href };
    this.transcript.greeting?.querySelector(".suggestions")?.remove();
    const entry = this.outbox.add(text, context);
    this.transcript.addOwn(entry);
    this.transcript.setOwnState(entry);
  }

  #deliver({ text, id, context }) {
    return this.#run((onEvent) => this.client.send({ message: text, clientMessageId: id, locale: this.#language, context }, onEvent));
  }

  async #confirm(id, accept) {
    try {
      await this.#run((onEvent) => this.client.confirm(id, accept, onEvent));
      return null;
    } catch (error) {
      return error;
    }
  }

  // Shows one turn while it happens.
  async #run(turn) {
    const strings = stringsFor(this.#language);
    this.transcript.setStatus(strings.status.thinking);
    this.panel.announce(strings.status.thinking);
    try {
      const answer = await turn((type, data) => this.#event(type, data));
      this.#language = languageOf(answer.language) ?? this.#language;
      this.#label();
      this.transcript.addAnswer(answer);
      this.panel.announce(stringsFor(this.#language).answered);
      this.#follow();
      if (answer.checkout && !ENDED.includes(answer.checkout.status)) {
        this.#checkout(answer.checkout.session_id);
      }
    } catch (error) {
      this.transcript.dropDraft();
      if (error instanceof ClientError && error.kind === "missing") {
        // The conversation is gone (another server, a new data folder): the same message starts a new one.
        this.client.forget();
        throw new ClientError("offline");
      }
      throw error;
    }
  }

  #event(type, data) {
    if (type === "status") {
      this.transcript.setStatus(statusWords(stringsFor(this.#language), data.text));
    } else if (type === "token") {
      this.transcript.addToken(data.text);
    }
  }

  async #checkout(sessionId) {
    const checkout = new Checkout(this.client, sessionId, this.#surroundings(), {
      back: () => this.panel.showConversation(),
      ask: (text) => {
        this.panel.showConversation();
        this.#send(text);
      },
      changed: (session) => this.transcript.setCheckoutStatus(session.id, session.status),
    });
    this.panel.showCheckout(checkout);
    await checkout.load();
  }

  async #restore() {
    if (this.client.conversationId) {
      try {
        for (const message of await this.client.history(0)) {
          this.#stored(message);
        }
        this.#follow();
        void this.#refreshCheckout();
      } catch (error) {
        if (error.kind === "missing") {
          this.client.forget();
        }
      }
    }
    if (this.transcript.isEmpty) {
      this.#greet();
    }
    for (const entry of this.outbox.waiting) {
      // Sent but never answered: it stands in the history already.
      if (entry.text !== this.transcript.lastFromVisitor) {
        this.transcript.addOwn(entry);
      }
    }
    this.outbox.resume();
  }

  // The last checkout may have been paid since its card was drawn.
  async #refreshCheckout() {
    const id = this.transcript.lastCheckoutId;
    if (id) {
      const session = await this.client.json("GET", `/api/checkout/${encodeURIComponent(id)}`).catch(() => null);
      this.transcript.setCheckoutStatus(id, session?.status ?? "expired");
    }
  }

  #greet() {
    const strings = stringsFor(this.#language);
    const suggestions = this.getAttribute("product-id") ? strings.productSuggestions : strings.suggestions;
    this.transcript.addGreeting(strings.greeting(this.getAttribute("shop-name") ?? ""), suggestions, (text) => this.#send(text));
  }

  #stored(message) {
    this.#sequence = Math.max(this.#sequence, message.sequence ?? 0);
    this.transcript.addStored(message);
    this.#language = languageOf(message.answer?.language) ?? this.#language;
    this.#label();
  }

  // People in support answer in the same window.
  #follow() {
    // A browser allows six connections to a host, so only a window that is looked at holds one.
    if (this.#following || !this.client.conversationId || !this.panel.isOpen || document.hidden) {
      return;
    }
    this.#following = new AbortController();
    const onMessage = (message) => {
      this.#sequence = Math.max(this.#sequence, message.sequence ?? 0);
      if (message.author === "support") {
        this.transcript.addStored(message);
      }
    };
    void this.client.follow(() => this.#sequence, onMessage, this.#following.signal);
  }

  #unfollow() {
    this.#following?.abort();
    this.#following = null;
  }

  #restart() {
    this.#unfollow();
    this.#sequence = 0;
    this.client.forget();
    this.outbox.clear();
    this.transcript.clear();
    this.panel.showConversation();
    this.#greet();
  }
}

if (!customElements.get("acp-assistant")) {
  customElements.define("acp-assistant", AcpAssistant);
}
