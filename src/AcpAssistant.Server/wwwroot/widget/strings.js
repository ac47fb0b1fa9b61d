import { english } from "./strings-en.js";
import { french } from "./strings-fr.js";

const languages = { en: english, fr: french };

export function languageOf(tag) {
  const code = String(tag ?? "").toLowerCase().slice(0, 2);
  return code in languages ? code : null;
}

export function stringsFor(language) {
  return languages[language] ?? english;
}
