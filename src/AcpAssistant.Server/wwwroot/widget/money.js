// Amounts are integer minor units with a lower-case ISO 4217 code; how many digits that means is the browser's knowledge.

export function formatMoney(amount, currency, language) {
  const format = new Intl.NumberFormat(language, { style: "currency", currency: currency.toUpperCase() });
  const digits = format.resolvedOptions().maximumFractionDigits;
  return format.format(amount / 10 ** digits);
}

export function formatDate(day, language) {
  // A date without time means that day everywhere, so it is formatted in UTC.
  const options = { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" };
  return new Intl.DateTimeFormat(language, options).format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
}

export function formatTime(instant, language) {
  return new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit" }).format(new Date(instant));
}

export function countryNames(codes, language) {
  const names = new Intl.DisplayNames([language], { type: "region" });
  return codes
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((left, right) => left.name.localeCompare(right.name, language));
}
