// Who buys and where it goes. Labels, autocomplete and inline errors as WCAG 2.2 asks (1.3.5, 3.3.1, 3.3.7).

import { textOf } from "./checkout-parts.js";
import { h, replace } from "./dom.js";
import { countryNames } from "./money.js";

const CONTACT = [
  { name: "email", type: "email", autocomplete: "email", required: true, inputmode: "email" },
  { name: "first_name", autocomplete: "given-name", required: true, half: true },
  { name: "last_name", autocomplete: "family-name", required: true, half: true },
  { name: "phone_number", type: "tel", autocomplete: "tel" },
];

const ADDRESS = [
  { name: "line_one", autocomplete: "address-line1", required: true },
  { name: "line_two", autocomplete: "address-line2" },
  { name: "postal_code", autocomplete: "postal-code", required: true, half: true },
  { name: "city", autocomplete: "address-level2", required: true, half: true },
  { name: "state", autocomplete: "address-level1", half: true, depends: true },
  { name: "country", autocomplete: "country", required: true, half: true },
];

export class AddressForm {
  #around;
  #fields = new Map();
  #saved = null;

  constructor(session, around, save) {
    this.#around = around;
    const { words } = around;
    const values = { ...(session.buyer ?? {}), ...(session.address ?? {}) };
    this.button = h("button", { type: "submit", class: "primary wide" }, words.save);
    this.element = h(
      "form",
      {
        class: "block address",
        novalidate: true,
        onsubmit: (event) => {
          event.preventDefault();
          if (this.check()) {
            void save(this.change());
          }
        },
      },
      h("fieldset", {}, h("legend", {}, words.contact), h("div", { class: "fields" }, CONTACT.map((field) => this.#field(field, values)))),
      h(
        "fieldset",
        {},
        h("legend", {}, words.address),
        h("div", { class: "fields" }, ADDRESS.map((field) => this.#field(field, values, session))),
      ),
      this.button,
    );
    this.element.addEventListener("input", () => this.#label());
  }

  get isDirty() {
    return this.#saved !== JSON.stringify(this.change());
  }

  setSaved(session) {
    if (session.buyer && session.address) {
      this.#saved = JSON.stringify(this.change());
    }
    this.#label();
  }

  change() {
    const value = (name) => this.#fields.get(name).input.value.trim();
    const orNull = (name) => value(name) || null;
    return {
      buyer: {
        email: value("email"),
        first_name: orNull("first_name"),
        last_name: orNull("last_name"),
        phone_number: orNull("phone_number"),
      },
      address: {
        name: `${value("first_name")} ${value("last_name")}`.trim(),
        line_one: value("line_one"),
        line_two: orNull("line_two"),
        city: value("city"),
        state: value("state"),
        country: value("country"),
        postal_code: value("postal_code"),
      },
    };
  }

  // True when everything needed is there; otherwise the first gap gets the keyboard.
  check() {
    const { words } = this.#around;
    let first = null;
    for (const { input, required } of this.#fields.values()) {
      const empty = required && input.value.trim() === "";
      const wrong = !empty && input.type === "email" && !/^[^\s@]+@[^\s@]+$/.test(input.value.trim());
      this.#error(input.name, empty ? words.required : wrong ? words.badEmail : "");
      first ??= empty || wrong ? input : null;
    }
    first?.focus();
    return first === null;
  }

  // Puts each message beside the field it is about and answers the rest.
  showMessages(messages) {
    for (const name of this.#fields.keys()) {
      this.#error(name, "");
    }
    return messages.filter((message) => {
      const name = /([a-z_]+)'?\]?$/.exec(message.param ?? "")?.[1];
      if (message.type !== "error" || !this.#fields.has(name)) {
        // What is merely not filled in yet is what the form itself is for.
        return !(message.code === "missing" && this.#saved === null);
      }
      if (this.#saved !== null || this.#fields.get(name).input.value !== "") {
        this.#error(name, textOf(message, this.#around.words));
      }
      return false;
    });
  }

  #field({ name, type = "text", autocomplete, required = false, half = false, depends = false, inputmode }, values, session) {
    const { words } = this.#around;
    const id = `acp-field-${name}`;
    const shared = {
      id,
      name,
      autocomplete,
      required,
      "aria-describedby": `${id}-error`,
    };
    const input =
      name === "country"
        ? this.#countries(shared, values, session)
        : h("input", { ...shared, type, inputmode, maxlength: 200, value: values[name] ?? "" });
    const error = h("p", { class: "field-error", id: `${id}-error` });
    this.#fields.set(name, { input, error, required });
    return h(
      "div",
      { class: half ? "field half" : "field" },
      h("label", { for: id }, words.fields[name], required || depends ? null : h("span", { class: "muted" }, ` (${words.optional})`)),
      input,
      error,
    );
  }

  #countries(shared, values, session) {
    const known = values.country && !session.countries.includes(values.country) ? [values.country] : [];
    const names = countryNames([...session.countries, ...known], this.#around.language);
    const chosen = values.country ?? (session.countries.length === 1 ? session.countries[0] : "");
    return h(
      "select",
      shared,
      h("option", { value: "", selected: chosen === "" }, "–"),
      names.map(({ code, name }) => h("option", { value: code, selected: code === chosen }, name)),
    );
  }

  #error(name, text) {
    const { input, error } = this.#fields.get(name);
    replace(error, text);
    if (text) {
      input.setAttribute("aria-invalid", "true");
    } else {
      input.removeAttribute("aria-invalid");
    }
  }

  // Once saved, the button only comes back when something was changed.
  #label() {
    const { words } = this.#around;
    this.button.textContent = this.#saved === null ? words.save : words.saveAgain;
    this.button.hidden = this.#saved !== null && !this.isDirty;
  }
}
