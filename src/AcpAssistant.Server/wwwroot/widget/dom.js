// Makes elements without ever parsing markup: children are nodes or text, so nothing a shopper, a model or a
// document says can become an element.

export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  apply(element, props);
  append(element, children);
  return element;
}

export function svg(path, size = 20) {
  const ns = "http://www.w3.org/2000/svg";
  const element = document.createElementNS(ns, "svg");
  const shape = document.createElementNS(ns, "path");
  element.setAttribute("viewBox", "0 0 24 24");
  element.setAttribute("width", String(size));
  element.setAttribute("height", String(size));
  element.setAttribute("aria-hidden", "true");
  element.setAttribute("focusable", "false");
  shape.setAttribute("d", path);
  element.append(shape);
  return element;
}

export function replace(element, ...children) {
  element.replaceChildren();
  append(element, children);
  return element;
}

function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false && child !== "") {
      element.append(child);
    }
  }
}

function apply(element, props) {
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (name === "class") {
      element.className = value;
    } else if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (name === "value" || name === "checked" || name === "disabled") {
      element[name] = value;
    } else {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
}

// An address may leave the widget only when it is rooted at this shop or plain http(s).
export function safeUrl(address, base) {
  if (typeof address !== "string" || address === "") {
    return null;
  }
  if (address.startsWith("/") && !address.startsWith("//") && !address.startsWith("/\\")) {
    return base ? new URL(address, base).href : address;
  }
  try {
    const url = new URL(address);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
  } catch {
    return null;
  }
}

export function link(text, address, base, className) {
  const href = safeUrl(address, base);
  if (!href) {
    return h("span", { class: className }, text);
  }
  const elsewhere = new URL(href, location.href).origin !== location.origin;
  return h(
    "a",
    { href, class: className, rel: "noopener", target: elsewhere ? "_blank" : null },
    text,
  );
}

export const icons = {
  chat: "M4 4h16a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H9.4L5 20.7V17H4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2Zm3 4v1.6h10V8H7Zm0 3.4V13h7v-1.6H7Z",
  close: "m6.4 5 5.6 5.6L17.6 5 19 6.4 13.4 12l5.6 5.6-1.4 1.4-5.6-5.6L6.4 19 5 17.6l5.6-5.6L5 6.4 6.4 5Z",
  send: "M3 20.3 21.5 12 3 3.7v6.4L14 12 3 13.9v6.4Z",
  back: "M15.4 4.6 8 12l7.4 7.4 1.4-1.4-6-6 6-6-1.4-1.4Z",
  check: "m9.5 17.6-5.1-5.1 1.4-1.4 3.7 3.7 8.7-8.7 1.4 1.4L9.5 17.6Z",
  lock: "M7 10V8a5 5 0 0 1 10 0v2h1.5v11h-13V10H7Zm2 0h6V8a3 3 0 0 0-6 0v2Z",
  person: "M12 12a4.2 4.2 0 1 0 0-8.4 4.2 4.2 0 0 0 0 8.4Zm0 2c-4.6 0-8 2.3-8 5.2V21h16v-1.8c0-2.9-3.4-5.2-8-5.2Z",
  cart: "M7 18.5a1.8 1.8 0 1 0 0 3.5 1.8 1.8 0 0 0 0-3.5Zm10 0a1.8 1.8 0 1 0 0 3.5 1.8 1.8 0 0 0 0-3.5ZM2 3v2h2.2l3.2 8.2-1.2 2.2c-.6 1.1.2 2.6 1.5 2.6H19v-2H8.6l.9-1.8h7.3c.7 0 1.3-.4 1.6-1L21.8 6H6.4L5.5 3H2Z",
  restart: "M12 5a7 7 0 1 1-6.7 5h2.1A5 5 0 1 0 12 7v3L7.5 6 12 2v3Z",
  dot: "M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8Z",
};
