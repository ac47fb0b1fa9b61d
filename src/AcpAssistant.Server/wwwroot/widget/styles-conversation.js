// Messages and the cards under them.

export const conversation = `
.log { flex: 1; min-height: 0; overflow-y: auto; overscroll-behavior: contain; padding: 16px 14px 8px; position: relative; }
.log:focus-visible { outline-offset: -3px; }
.messages { display: flex; flex-direction: column; gap: 14px; }
.message { max-inline-size: 92%; align-self: flex-start; min-width: 0; }
.message.visitor { align-self: flex-end; max-inline-size: 82%; }
.author { font-size: 12px; color: var(--soft); margin: 0 4px 3px; font-weight: 500; }
.visitor .author { text-align: end; }
.bubble { padding: 10px 14px; border-radius: 4px var(--radius) var(--radius) var(--radius); background: var(--surface); border: 1px solid var(--line); overflow-wrap: anywhere; }
.visitor .bubble { background: var(--accent); color: var(--on-accent); border-color: transparent; border-radius: var(--radius) 4px var(--radius) var(--radius); white-space: pre-wrap; }
.support .bubble { background: var(--tint); border-color: var(--accent); }
.failed .bubble { background: var(--surface); color: var(--text); border: 1px dashed var(--danger); }
.note:not(:empty) { display: flex; flex-wrap: wrap; gap: 2px 8px; align-items: center; margin-block-start: 6px; color: var(--danger); font-size: 13px; white-space: normal; }
.text > * + * { margin-block-start: 8px; }
.text ul, .text ol, .summary ul, .summary ol { padding-inline-start: 20px; display: grid; gap: 3px; }
.text ul, .summary ul { list-style: disc; }
.summary > * + * { margin-block-start: 6px; }
.unsure .bubble { border-inline-start: 4px solid var(--strong-line); }

.thinking { display: flex; align-items: center; gap: 10px; color: var(--soft); }
.dots { inline-size: 26px; block-size: 8px; background: radial-gradient(circle, var(--accent) 3px, transparent 3.5px) 0 / 9px 8px repeat-x; animation: breathe 1.2s ease-in-out infinite; }
@keyframes breathe { 50% { opacity: .3; } }

.suggestions { display: flex; flex-wrap: wrap; gap: 8px; margin-block-start: 12px; }
.suggestion { min-height: 36px; padding: 6px 14px; border: 1px solid var(--accent); border-radius: 18px; background: none; color: var(--accent); font-size: 14px; text-align: start; }
.suggestion:hover { background: var(--tint); }

.cite { display: inline-grid; place-items: center; min-inline-size: 24px; block-size: 24px; margin: 0 2px; padding: 0 5px; border: 0; border-radius: 8px; background: var(--tint); color: var(--accent); font-size: 12px; font-weight: 700; line-height: 1; vertical-align: baseline; }
.cite[aria-expanded="true"], .chip[aria-expanded="true"] .number { background: var(--accent); color: var(--on-accent); }
.sources { margin-block-start: 12px; padding-block-start: 10px; border-block-start: 1px solid var(--line); }
.chips { display: flex; flex-wrap: wrap; gap: 6px; margin-block-start: 6px; }
.chips li { max-inline-size: 100%; }
.chip { display: flex; align-items: center; gap: 6px; max-inline-size: 100%; min-height: 30px; padding: 2px 10px 2px 3px; border: 1px solid var(--line); border-radius: 10px; background: none; font-size: 13px; text-align: start; }
.chip:hover { border-color: var(--strong-line); }
.chip-title { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.number { display: grid; place-items: center; min-inline-size: 22px; block-size: 22px; border-radius: 7px; background: var(--tint); color: var(--accent); font-size: 12px; font-weight: 700; flex: none; }
.cite .number { all: unset; }
.source { margin-block-start: 8px; padding: 10px 12px; border-radius: 10px; background: var(--sunken); font-size: 13.5px; display: grid; gap: 6px; }
.source-title { font-weight: 600; }
blockquote { padding-inline-start: 10px; border-inline-start: 3px solid var(--accent); }

.products { display: grid; gap: 8px; margin-block-start: 12px; }
.product { display: flex; gap: 12px; align-items: center; padding: 8px; border: 1px solid var(--line); border-radius: 12px; }
.noimage { display: grid; place-items: center; color: var(--soft); }
.product img, .noimage { inline-size: 72px; block-size: 72px; border-radius: 8px; object-fit: cover; background: var(--sunken); flex: none; }
.noimage.small { inline-size: 56px; block-size: 56px; }
.product-text { display: grid; gap: 2px; min-width: 0; }
.product-title { font-weight: 600; color: var(--text); display: block; min-height: 24px; }
.price { font-variant-numeric: tabular-nums; color: var(--soft); }

.hints { margin-block-start: 10px; display: grid; gap: 4px; }
.hint { display: flex; align-items: center; gap: 6px; font-size: 12.5px; color: var(--soft); }
.hint.ok svg { color: var(--accent); }

.notice, .confirmation { margin-block-start: 12px; padding: 12px 14px; border-radius: 12px; background: var(--tint); }
.notice { display: flex; gap: 12px; align-items: flex-start; font-size: 14px; }
.notice > svg { color: var(--accent); margin-block-start: 1px; }
.notice-title { font-weight: 650; }
.checkout-card { align-items: center; flex-wrap: wrap; }
.checkout-card .notice-title { flex: 1 1 110px; }
.confirmation { border: 1px solid var(--accent); display: grid; gap: 10px; }
.buttons { display: flex; flex-wrap: wrap; gap: 8px; }
`;
