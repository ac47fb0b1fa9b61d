// The checkout view.

export const checkout = `
.checkout { flex: 1; min-height: 0; overflow-y: auto; overscroll-behavior: contain; padding: 12px 14px 20px; position: relative; }
.checkout-head { display: grid; gap: 2px; margin-block-end: 10px; }
.back { display: inline-flex; align-items: center; gap: 4px; justify-self: start; padding-inline: 0; }
h3 { font-size: 19px; font-weight: 700; line-height: 1.3; }
h3:focus { outline: none; }
h4, legend { font-size: 14px; font-weight: 650; padding: 0; margin-block-end: 8px; }
/* A floated legend is laid out like any heading instead of sitting on the border. */
legend { float: inline-start; inline-size: 100%; margin-block-end: 0; }
legend + * { clear: both; }
.address legend { margin-block-end: 8px; }
.checkout-body { display: grid; gap: 12px; }
.checkout[aria-busy="true"] .checkout-body { opacity: .6; pointer-events: none; }
.block { padding: 14px; border: 1px solid var(--line); border-radius: var(--radius); background: var(--surface); }
.news:not(:empty), .news-static, .declined { margin-block-end: 12px; padding: 12px 14px; border-radius: 12px; background: var(--danger-tint); color: var(--danger); font-size: 14px; display: grid; gap: 4px; }
.news-static, .declined { margin: 0; }
.news-static:not(.error) { background: var(--tint); color: var(--text); }

.lines { display: grid; gap: 14px; }
.line-item { display: grid; grid-template-columns: 56px 1fr auto; gap: 4px 12px; align-items: center; }
.line-item img { inline-size: 56px; block-size: 56px; border-radius: 8px; object-fit: cover; background: var(--sunken); grid-row: span 2; }
.line-item .noimage { grid-row: span 2; }
.line-text { display: grid; grid-column: 2 / -1; min-width: 0; }
.line-title { font-weight: 600; line-height: 1.35; overflow-wrap: anywhere; }
.stepper { display: flex; align-items: center; gap: 2px; }
.step { inline-size: 32px; block-size: 32px; border: 1px solid var(--strong-line); border-radius: 8px; background: none; font-size: 17px; line-height: 1; }
.step:hover:not(:disabled) { background: var(--sunken); }
.quantity { min-inline-size: 30px; text-align: center; font-variant-numeric: tabular-nums; }
.line-price { font-weight: 600; font-variant-numeric: tabular-nums; text-align: end; }

.address { display: grid; gap: 18px; }
.fields { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; }
.field { grid-column: 1 / -1; display: grid; gap: 4px; min-width: 0; align-content: start; }
.field.half { grid-column: auto; }
.field label { font-size: 13px; font-weight: 550; }
.field input, .field select { inline-size: 100%; min-height: 44px; padding: 8px 12px; border: 1px solid var(--strong-line); border-radius: 10px; background: var(--surface); }
.field [aria-invalid="true"] { border-color: var(--danger); box-shadow: inset 0 0 0 1px var(--danger); }
.field-error:not(:empty) { color: var(--danger); font-size: 13px; }

.choice { display: grid; gap: 8px; }
.option { display: flex; align-items: center; gap: 12px; padding: 10px 12px; border: 1px solid var(--line); border-radius: 10px; cursor: pointer; }
.option:hover { border-color: var(--strong-line); }
.option:has(input:checked) { border-color: var(--accent); background: var(--tint); }
.option:has(input:focus-visible) { outline: 3px solid var(--accent); outline-offset: 2px; }
.option input { inline-size: 20px; block-size: 20px; margin: 0; accent-color: var(--accent); flex: none; }
.option input:focus-visible { outline: none; }
.option-text { flex: 1; display: grid; min-width: 0; }
.option-title { font-weight: 600; overflow-wrap: anywhere; }
.option-price { font-weight: 600; font-variant-numeric: tabular-nums; white-space: nowrap; }
.sandbox { font-size: 13px; color: var(--soft); padding: 8px 12px; border: 1px dashed var(--strong-line); border-radius: 10px; }

.totals { display: grid; gap: 6px; }
.row { display: flex; justify-content: space-between; gap: 16px; font-size: 14px; }
.row dd { font-variant-numeric: tabular-nums; white-space: nowrap; }
.grand { margin-block-start: 4px; padding-block-start: 10px; border-block-start: 1px solid var(--line); font-size: 17px; font-weight: 700; }
.pay { display: grid; gap: 12px; }
.quiet { justify-self: center; color: var(--soft); font-size: 13px; }

.thanks { display: grid; gap: 8px; justify-items: center; text-align: center; padding: 28px 14px; border-radius: var(--radius); background: var(--surface); border: 1px solid var(--line); }
.tick { display: grid; place-items: center; inline-size: 60px; block-size: 60px; border-radius: 50%; background: var(--accent); color: var(--on-accent); }
.thanks-title { font-size: 18px; font-weight: 700; }
.thanks-title:focus { outline: none; }
.order-number { font-size: 16px; font-weight: 600; user-select: all; }
.thanks .primary { margin-block-start: 8px; }
@media (max-width: 340px) {
  .fields { grid-template-columns: 1fr; }
  .field.half { grid-column: 1 / -1; }
}
`;
