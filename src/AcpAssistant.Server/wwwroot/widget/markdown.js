// Light Markdown for replies: paragraphs, bold, lists, links, and the markers of citations. Everything becomes
// text nodes and a handful of known elements; there is no way for the text to bring its own markup.

import { h, link } from "./dom.js";

const INLINE = /\*\*([^*]+)\*\*|\[([^\]\n]{1,200})\]\(([^)\s]{1,500})\)|\[(\d{1,2})\]|(https?:\/\/[^\s<>()]+[^\s<>().,;:!?])/g;
const BULLET = /^\s{0,6}[-*•]\s+(.*)$/;
const NUMBER = /^\s{0,6}(\d{1,3})[.)]\s+(.*)$/;
const HEADING = /^#{1,6}\s+(.*)$/;

// marker(number) answers the node that stands for "[number]", or null when there is no such citation.
export function renderMarkdown(text, { marker = () => null, base = null } = {}) {
  const fragment = document.createDocumentFragment();
  let list = null;
  let paragraph = null;
  const inline = (line) => renderInline(line, marker, base);

  for (const raw of String(text ?? "").replace(/\r\n?/g, "\n").split("\n")) {
    const line = raw.trimEnd();
    const bullet = BULLET.exec(line);
    const number = bullet ? null : NUMBER.exec(line);
    if (bullet || number) {
      paragraph = null;
      const kind = bullet ? "ul" : "ol";
      if (!list || list.localName !== kind) {
        list = h(kind, number && number[1] !== "1" ? { start: number[1] } : {});
        fragment.append(list);
      }
      list.append(h("li", {}, inline(bullet ? bullet[1] : number[2])));
      continue;
    }

    if (line.trim() === "") {
      paragraph = null;
      // A blank line between list items does not end the list; other text does.
      continue;
    }

    const heading = HEADING.exec(line);
    list = null;
    if (heading) {
      paragraph = null;
      fragment.append(h("p", { class: "lead" }, h("strong", {}, inline(heading[1]))));
    } else if (paragraph) {
      paragraph.append(h("br"), ...inline(line));
    } else {
      paragraph = h("p", {}, inline(line));
      fragment.append(paragraph);
    }
  }

  return fragment;
}

function renderInline(text, marker, base) {
  const nodes = [];
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    const [whole, bold, label, address, number, bare] = match;
    const node =
      bold !== undefined ? h("strong", {}, renderInline(bold, marker, base))
      : label !== undefined ? link(label, address, base)
      : number !== undefined ? marker(Number(number))
      : link(bare, bare, base);
    if (node) {
      const before = text.slice(from, match.index);
      // A footnote stands close to its word.
      nodes.push(number === undefined ? before : before.trimEnd(), node);
      from = match.index + whole.length;
    }
  }

  nodes.push(text.slice(from));
  return nodes.filter((node) => node !== "");
}
