// Messages leave one after the other, each with its own id, so that sending one again is harmless. What could not
// be sent stays here, over a reload too, and goes out when the connection is back.

import { newId } from "./storage.js";
import { sleep } from "./client.js";

const RETRIES = [800, 2500];

export class Outbox {
  #storage;
  #deliver;
  #running = false;
  #entries;

  // deliver(entry) sends one entry and throws ClientError; changed(entry) tells that its state is another.
  constructor(storage, deliver, changed) {
    this.#storage = storage;
    this.#deliver = deliver;
    this.changed = changed;
    this.#entries = (storage.get("outbox") ?? []).map((entry) => ({ ...entry, state: "failed" }));
    addEventListener("online", () => this.resume());
  }

  get waiting() {
    return this.#entries;
  }

  get busy() {
    return this.#running;
  }

  add(text, context) {
    const entry = { id: newId(), text, context, state: "waiting" };
    this.#entries.push(entry);
    this.#save();
    void this.#run();
    return entry;
  }

  resume() {
    for (const entry of this.#entries) {
      entry.state = "waiting";
      this.changed(entry);
    }
    void this.#run();
  }

  clear() {
    this.#entries = [];
    this.#save();
  }

  async #run() {
    if (this.#running) {
      return;
    }
    this.#running = true;
    try {
      for (let entry = this.#next(); entry; entry = this.#next()) {
        await this.#send(entry);
      }
    } finally {
      this.#running = false;
    }
  }

  #next() {
    const first = this.#entries[0];
    return first?.state === "waiting" ? first : null;
  }

  async #send(entry) {
    for (let attempt = 0; ; attempt++) {
      entry.state = "sending";
      this.changed(entry);
      try {
        await this.#deliver(entry);
        this.#entries = this.#entries.filter((other) => other !== entry);
        this.#save();
        entry.state = "sent";
        this.changed(entry);
        return;
      } catch (error) {
        const again = error.kind === "offline" && navigator.onLine && attempt < RETRIES.length;
        if (again) {
          await sleep(RETRIES[attempt]);
          continue;
        }
        entry.state = "failed";
        entry.error = error;
        if (error.kind === "refused") {
          // Sending the same again would be refused again.
          this.#entries = this.#entries.filter((other) => other !== entry);
        }
        this.#save();
        this.changed(entry);
        return;
      }
    }
  }

  #save() {
    const kept = this.#entries.map(({ id, text, context }) => ({ id, text, context }));
    this.#storage.set("outbox", kept.length > 0 ? kept : null);
  }
}
