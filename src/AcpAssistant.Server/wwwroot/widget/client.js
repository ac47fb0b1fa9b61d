// The HTTP side of the widget: one conversation, one visitor token.

import { readEvents } from "./sse.js";

// kind: "offline" (nothing arrived, resend freely), "limited", "refused" (the text says why), "missing", "server".
export class ClientError extends Error {
  constructor(kind, message = "", { retryAfter = null, code = null, param = null } = {}) {
    super(message);
    this.kind = kind;
    this.retryAfter = retryAfter;
    this.code = code;
    this.param = param;
  }
}

// Where the server is: told by the page, else where this module came from.
export function serverOf(told) {
  const address = told ? new URL(told, location.href) : new URL("..", import.meta.url);
  return address.href.replace(/\/$/, "");
}

const SILENCE = 60_000;

export class Client {
  #base;
  #storage;

  constructor(base, storage) {
    this.#base = base;
    this.#storage = storage;
  }

  get conversationId() {
    return this.#storage.get("conversation");
  }

  forget() {
    this.#storage.set("conversation", null);
  }

  // Sends a message and feeds the streamed events; answers the whole answer of the "done" event.
  async send({ message, clientMessageId, locale, context }, onEvent) {
    const body = {
      conversation_id: this.conversationId ?? undefined,
      message,
      locale,
      client_message_id: clientMessageId,
      context,
    };
    return this.#turn("/api/chat", body, onEvent);
  }

  async confirm(confirmationId, accept, onEvent) {
    const path = `/api/chat/${encodeURIComponent(this.conversationId)}/confirmations/${encodeURIComponent(confirmationId)}`;
    return this.#turn(path, { accept }, onEvent);
  }

  // Messages after a sequence number, oldest first.
  async history(after) {
    const path = `/api/chat/${encodeURIComponent(this.conversationId)}/events?after=${after}`;
    const body = await this.json("GET", path);
    return Array.isArray(body) ? body : (body.events ?? body.messages ?? []);
  }

  // Follows the conversation until the signal aborts; comes back after each cut with growing pauses.
  async follow(lastSequence, onMessage, signal) {
    let pause = 1000;
    while (!signal.aborted) {
      try {
        const path = `/api/chat/${encodeURIComponent(this.conversationId)}/events?after=${lastSequence()}`;
        const response = await this.#fetch("GET", path, { accept: "text/event-stream", signal });
        for await (const event of readEvents(response)) {
          pause = 1000;
          if (event.data && typeof event.data === "object" && event.data.id) {
            onMessage(event.data);
          }
        }
      } catch (error) {
        if (signal.aborted || error.kind === "missing") {
          return;
        }
        pause = Math.min(pause * 2, 30_000);
      }
      await sleep(pause, signal);
    }
  }

  async json(method, path, body, headers = {}) {
    const response = await this.#fetch(method, path, { body, headers, accept: "application/json" });
    try {
      return await response.json();
    } catch {
      throw new ClientError("offline");
    }
  }

  async #turn(path, body, onEvent) {
    const silence = new AbortController();
    let timer = setTimeout(() => silence.abort(), SILENCE);
    try {
      const response = await this.#fetch("POST", path, { body, accept: "text/event-stream", signal: silence.signal });
      if (!(response.headers.get("content-type") ?? "").includes("text/event-stream")) {
        return this.#keep(await response.json());
      }
      for await (const event of readEvents(response)) {
        clearTimeout(timer);
        timer = setTimeout(() => silence.abort(), SILENCE);
        if (event.type === "done") {
          return this.#keep(event.data);
        }
        if (event.type === "error") {
          throw new ClientError("server", textOf(event.data));
        }
        onEvent(event.type, event.data);
      }
      throw new ClientError("offline");
    } catch (error) {
      throw error instanceof ClientError ? error : new ClientError("offline");
    } finally {
      clearTimeout(timer);
    }
  }

  #keep(answer) {
    this.#storage.set("conversation", answer.conversation_id);
    return answer;
  }

  async #fetch(method, path, { body, headers = {}, accept, signal }) {
    const token = this.#storage.get("token");
    let response;
    try {
      response = await fetch(this.#base + path, {
        method,
        signal,
        credentials: "same-origin",
        headers: {
          Accept: accept,
          ...(body === undefined ? {} : { "Content-Type": "application/json" }),
          ...(token ? { "X-Visitor-Token": token } : {}),
          ...headers,
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
    } catch {
      throw new ClientError("offline");
    }

    const issued = response.headers.get("X-Visitor-Token");
    if (issued) {
      this.#storage.set("token", issued);
    }
    if (!response.ok) {
      throw await refusal(response);
    }
    return response;
  }
}

async function refusal(response) {
  let body = null;
  try {
    body = await response.json();
  } catch {
    // No readable reason; the status has to do.
  }
  const kind =
    response.status === 429 ? "limited"
    : response.status === 404 ? "missing"
    : response.status >= 500 ? "server"
    : "refused";
  return new ClientError(kind, textOf(body), {
    retryAfter: Number(response.headers.get("Retry-After")) || null,
    code: body?.code,
    param: body?.param,
  });
}

function textOf(body) {
  if (typeof body === "string") {
    return body;
  }
  const inner = body?.error && typeof body.error === "object" ? body.error : body;
  return inner?.detail ?? inner?.message ?? inner?.title ?? "";
}

export function sleep(milliseconds, signal) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener("abort", () => (clearTimeout(timer), resolve()), { once: true });
  });
}
