// Colours, type, the window and its controls. A shop sets --acp-accent and the others on the element itself.

export const base = `
:host {
  --accent: var(--acp-accent, #1d5c4d);
  --on-accent: var(--acp-on-accent, #ffffff);
  --surface: var(--acp-surface, #ffffff);
  --sunken: var(--acp-sunken, #f5f3ee);
  --text: var(--acp-text, #1f2623);
  --soft: var(--acp-soft, #58635e);
  --line: var(--acp-line, #dcd8cf);
  --strong-line: var(--acp-strong-line, #858f8a);
  --tint: var(--acp-tint, #e6f0ec);
  --danger: var(--acp-danger, #a3261d);
  --danger-tint: var(--acp-danger-tint, #fbecea);
  --radius: var(--acp-radius, 14px);
  --font: var(--acp-font, system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif);
  all: initial;
  color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
  :host {
    --accent: var(--acp-accent-dark, #7fc8b1);
    --on-accent: var(--acp-on-accent-dark, #0d211b);
    --surface: var(--acp-surface-dark, #1b211f);
    --sunken: var(--acp-sunken-dark, #141917);
    --text: var(--acp-text-dark, #edf1ee);
    --soft: var(--acp-soft-dark, #a9b5af);
    --line: var(--acp-line-dark, #36403c);
    --strong-line: var(--acp-strong-line-dark, #77847e);
    --tint: var(--acp-tint-dark, #22332d);
    --danger: var(--acp-danger-dark, #ff9d92);
    --danger-tint: var(--acp-danger-tint-dark, #3a211e);
  }
}
*, *::before, *::after { box-sizing: border-box; }
[hidden] { display: none !important; }
.root { font: 400 15px/1.5 var(--font); color: var(--text); text-align: start; }
p, h2, h3, h4, ul, ol, dl, dd, blockquote, fieldset { margin: 0; padding: 0; border: 0; min-width: 0; }
ul { list-style: none; }
button, input, select, textarea { font: inherit; color: inherit; }
button { cursor: pointer; }
button:disabled { cursor: default; opacity: .55; }
svg { fill: currentColor; flex: none; display: block; }
a { color: var(--accent); text-underline-offset: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 6px; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.muted { color: var(--soft); font-size: 13px; }
.label { color: var(--soft); font-size: 12px; font-weight: 600; }

.launcher {
  position: fixed; inset-block-end: 20px; inset-inline-end: 20px; z-index: 2147483000;
  display: inline-flex; align-items: center; gap: 10px; min-height: 52px; padding: 12px 20px 12px 16px;
  border: 0; border-radius: 999px; background: var(--accent); color: var(--on-accent); font-weight: 600;
  box-shadow: 0 2px 6px rgb(0 0 0 / .16), 0 10px 28px rgb(0 0 0 / .18); transition: transform .15s ease, box-shadow .15s ease;
}
.launcher:hover { transform: translateY(-1px); box-shadow: 0 3px 8px rgb(0 0 0 / .2), 0 14px 32px rgb(0 0 0 / .22); }
.launcher:focus-visible { border-radius: 999px; outline-offset: 3px; }
.open .launcher { display: none; }

.dialog {
  position: fixed; inset-block-end: 20px; inset-inline-end: 20px; z-index: 2147483000;
  display: flex; flex-direction: column; inline-size: min(410px, calc(100vw - 40px)); block-size: min(680px, calc(100vh - 40px));
  block-size: min(680px, calc(100dvh - 40px));
  background: var(--surface); border: 1px solid var(--line); border-radius: 20px; overflow: hidden;
  box-shadow: 0 4px 14px rgb(0 0 0 / .1), 0 24px 64px rgb(0 0 0 / .22); animation: rise .18s ease-out;
}
@keyframes rise { from { opacity: 0; transform: translateY(10px); } }
.head { display: flex; align-items: center; gap: 4px; padding: 14px 10px 12px 18px; border-block-end: 1px solid var(--line); }
.heading { flex: 1; min-width: 0; }
h2 { font-size: 16px; font-weight: 650; line-height: 1.3; overflow-wrap: anywhere; }
.subtitle { color: var(--soft); font-size: 12.5px; line-height: 1.35; }
.icon { display: grid; place-items: center; inline-size: 40px; block-size: 40px; border: 0; border-radius: 10px; background: none; color: var(--soft); flex: none; }
.icon:hover { background: var(--sunken); color: var(--text); }
.view { flex: 1; min-height: 0; display: flex; flex-direction: column; background: var(--sunken); }

.composer { padding: 10px 12px 12px; background: var(--surface); border-block-start: 1px solid var(--line); }
.line { display: flex; align-items: flex-end; gap: 8px; }
textarea {
  flex: 1; min-width: 0; min-height: 44px; max-height: 140px; padding: 10px 14px; resize: none; overflow-y: auto;
  border: 1px solid var(--strong-line); border-radius: 22px; background: var(--surface); line-height: 22px;
}
textarea::placeholder { color: var(--soft); opacity: 1; }
textarea:focus-visible { outline-offset: 0; border-radius: 22px; }
.send { display: grid; place-items: center; inline-size: 44px; block-size: 44px; border: 0; border-radius: 50%; background: var(--accent); color: var(--on-accent); flex: none; }
.send:focus-visible { border-radius: 50%; }
.count { font-size: 12px; color: var(--soft); padding-inline: 14px; text-align: end; }
.count:not(:empty) { padding-block-start: 4px; }
.count.over { color: var(--danger); font-weight: 600; }

.primary, .plain { min-height: 40px; padding: 8px 18px; border-radius: 10px; font-weight: 600; border: 1px solid transparent; }
.primary { background: var(--accent); color: var(--on-accent); }
.primary:hover:not(:disabled) { filter: brightness(1.08); }
.plain { background: var(--surface); border-color: var(--strong-line); }
.plain:hover:not(:disabled) { background: var(--sunken); }
.small { min-height: 36px; padding: 6px 14px; font-size: 14px; }
.wide { inline-size: 100%; min-height: 48px; }
.linklike { border: 0; background: none; padding: 2px 4px; min-height: 28px; color: var(--accent); text-decoration: underline; text-underline-offset: 2px; font-weight: 500; }

@media (max-width: 480px) {
  .dialog { inset: 0; inline-size: 100%; block-size: 100%; border: 0; border-radius: 0; }
  .launcher { inset-block-end: 14px; inset-inline-end: 14px; }
}
@media (max-height: 420px) {
  .dialog { inset-block: 0; block-size: 100%; }
  .subtitle { display: none; }
  .head { padding-block: 4px; }
}
@media (prefers-reduced-motion: reduce) {
  *, *::before, *::after { animation: none !important; transition: none !important; scroll-behavior: auto !important; }
}
@media (forced-colors: active) {
  .launcher, .dialog, .bubble, .primary, .send { border: 1px solid CanvasText; }
}
`;
