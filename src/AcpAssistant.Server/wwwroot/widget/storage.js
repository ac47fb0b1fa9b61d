// What survives a reload: the visitor's token, the conversation, messages not yet sent. Falls back to memory when
// the browser refuses storage.

export class Storage {
  #memory = new Map();
  #prefix;

  constructor(base) {
    this.#prefix = `acp-assistant:${base}:`;
  }

  get(name) {
    try {
      const text = localStorage.getItem(this.#prefix + name);
      return text === null ? (this.#memory.get(name) ?? null) : JSON.parse(text);
    } catch {
      return this.#memory.get(name) ?? null;
    }
  }

  set(name, value) {
    this.#memory.set(name, value);
    try {
      if (value === null || value === undefined) {
        localStorage.removeItem(this.#prefix + name);
        this.#memory.delete(name);
      } else {
        localStorage.setItem(this.#prefix + name, JSON.stringify(value));
      }
    } catch {
      // Kept in memory; the conversation then lasts as long as the page.
    }
  }

  // Whether the window was open is a matter of this tab alone.
  get open() {
    try {
      return sessionStorage.getItem(this.#prefix + "open") === "1";
    } catch {
      return false;
    }
  }

  set open(value) {
    try {
      sessionStorage.setItem(this.#prefix + "open", value ? "1" : "0");
    } catch {
      // Not remembered; the window then starts closed.
    }
  }
}

export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
