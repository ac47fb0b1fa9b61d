// Paying on the payment provider's own page, which opens beside this one.

import { h, safeUrl } from "./dom.js";

// An empty window for the page that the server will name; null where the browser allows none.
export function openBeside() {
  const beside = window.open("", "_blank");
  if (beside) {
    beside.opener = null;
  }
  return beside;
}

export function pageOpen(session, words, back) {
  const url = safeUrl(session.payment.page_url, location.href);
  return h(
    "div",
    { class: "pay" },
    h("p", { role: "status" }, url ? words.pageOpen : words.unknown),
    url ? h("a", { class: "primary wide", href: url, target: "_blank", rel: "noopener" }, words.openPage) : null,
    h("button", { type: "button", class: "linklike quiet", onclick: back }, words.leavePage),
  );
}
