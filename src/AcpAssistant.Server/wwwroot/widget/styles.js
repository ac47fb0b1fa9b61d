// Style sheets made in code: allowed under any style-src, shared by all widgets of a page.

import { base } from "./styles-base.js";
import { conversation } from "./styles-conversation.js";
import { checkout } from "./styles-checkout.js";

let sheets = null;

export function styles() {
  sheets ??= [base, conversation, checkout].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  return sheets;
}
