import { english } from "./strings-en.js";
import { french } from "./strings-fr.js";

const languages = { en: english, fr: french };

export function languageOf(tag) {
  const code = String(tag ?? "").toLowerCase().slice(0, 2);
  return code in languages ? code : null;
}

export function firstLanguage(...tags) {
  return tags.map(languageOf).find((language) => language !== null) ?? "en";
}

// A status is a key such as "searching"; one that is not known yet gets general words.
export function statusWords(strings, key) {
  return strings.status[key] ?? (/^[a-z_]+$/.test(key) ? strings.status.tool : key);
}

export function stringsFor(language) {
  return languages[language] ?? english;
}
