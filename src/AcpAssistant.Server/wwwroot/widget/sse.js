// Reads a text/event-stream body (https://html.spec.whatwg.org/multipage/server-sent-events.html), because
// EventSource can neither POST nor send a header.

export async function* readEvents(response) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  let event = fresh();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) {
        return;
      }

      rest += value;
      const lines = rest.split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop();
      for (const line of lines) {
        if (line === "") {
          if (event.data.length > 0) {
            yield { type: event.type, id: event.id, data: parse(event.data.join("\n")) };
          }
          event = fresh();
        } else if (!line.startsWith(":")) {
          take(event, line);
        }
      }
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

function fresh() {
  return { type: "message", id: null, data: [] };
}

function take(event, line) {
  const colon = line.indexOf(":");
  const field = colon < 0 ? line : line.slice(0, colon);
  const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
  if (field === "event") {
    event.type = value;
  } else if (field === "data") {
    event.data.push(value);
  } else if (field === "id") {
    event.id = value;
  }
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
