/** The measure of the page; the grid of ribbon, text and margin; the head; print. */
export const PAGE_STYLE = `
:root { --columns: minmax(1.25rem, 1fr) 1.5rem minmax(0, 37rem) 3rem minmax(0, 15rem) minmax(1.25rem, 1fr); }
.head, .sheet { display: grid; grid-template-columns: var(--columns); }
.head { padding-top: 2.5rem; }
.head > * { grid-column: 3; }
.head > .imprint { grid-column: 3 / 6; }
.imprint { margin: 0; padding-bottom: .7rem; border-bottom: 3px double var(--line); font: .9rem/1.5 var(--sans); color: var(--soft); }
.imprint b { color: var(--ink); font-weight: 700; letter-spacing: .01em; }
.imprint:empty { padding: 0; }
.fictional { margin: 1.1rem 0 0; padding: .45rem .9rem; border: 1px solid var(--accent); border-left-width: 6px; font: 600 .9rem/1.5 var(--sans); color: var(--accent); }
.key { grid-column: 3 / 6; display: flex; flex-wrap: wrap; gap: .1rem 2.2rem; margin: .1rem 0 1.5rem; padding: .5rem 0; border-block: 1px solid var(--line); font: .86rem/1.75 var(--sans); }
.summary { margin: 0; }
.summary a { display: inline-block; margin-right: 1rem; padding-block: .12rem; }
.show { display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin: 0; padding: 0; border: 0; color: var(--soft); }
.show legend { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.show label { color: var(--ink); font-weight: 600; margin-right: .5em; white-space: nowrap; }
.show input { accent-color: var(--accent); width: 1rem; height: 1rem; margin: 0 .25em 0 0; vertical-align: -.15em; }
.sample > span { margin-right: .55em; }

/* The text, the ribbons and the notes lie in one grid, a row for each block; their own boxes vanish. */
.sheet { padding: 1.4rem 0 3rem; }
#text, #ribbons, #notes, .items { display: contents; }
.block { grid-column: 3; margin: 0 0 1.05em; min-width: 0; hyphens: auto; text-wrap: pretty; hanging-punctuation: first last; }
h1 { margin: .35em 0 .5em; font: 700 clamp(1.9rem, 1.2rem + 3vw, 2.9rem)/1.12 var(--serif); letter-spacing: -.012em; text-wrap: balance; hyphens: manual; }
h2.block { margin: .9em 0 .45em; font: 700 1.3rem/1.25 var(--serif); text-wrap: balance; }
.lead { font-size: 1.24rem; line-height: 1.48; }
.title { font: 600 1.1rem/1.4 var(--sans); color: var(--soft); }
.byline { font: .92rem/1.5 var(--sans); color: var(--soft); }
.caption { margin-block: .6em 1.6em; padding: .55em 0; border-block: 1px solid var(--line); font: .92rem/1.5 var(--sans); color: var(--soft); }
.question { font-weight: 700; margin-bottom: .35em; }
.dateline, .in-dateline { font-family: var(--sans); font-size: .84em; letter-spacing: .02em; color: var(--soft); }
.in-byline { color: var(--soft); }
.items { list-style: none; padding: 0; }
li.block { margin-bottom: .25em; padding-left: 1.2em; position: relative; }
li.block::before { content: "–" / ""; position: absolute; left: 0; color: var(--soft); }
li.block:last-child { margin-bottom: 1.05em; }

/* The tone of the sentences beside their block. */
.ribbon { grid-column: 2; display: flex; flex-direction: column; gap: 2px; width: 13px; margin: .35em 0 1.4em; background: linear-gradient(var(--line) 0 0) 6px 0 / 1px 100% no-repeat; }
.ribbon i { flex: 0 1 0; display: block; min-height: 2px; }
.ribbon .neg, .ribbon .pos { width: calc(1px + 6px * var(--p)); }
.ribbon .neg { background: var(--neg); align-self: flex-start; margin-left: calc(6px - 6px * var(--p)); }
.ribbon .pos { background: var(--pos); margin-left: 6px; }

@media screen and (width < 62rem) {
  :root { --columns: .5rem 1rem minmax(0, 37rem) 0 0 1.1rem; }
  .head, .sheet { justify-content: center; }
  .head { padding-top: 1.4rem; }
  body { font-size: 1.0625rem; }
  .key { grid-column: 3; }
}
@media print {
  :root { color-scheme: light; --columns: 0 1.2rem minmax(0, 1fr) 0 0 0; }
  body { font-size: 10.5pt; background: #fff; }
  .skip, .key { display: none; }
  .head { padding-top: 0; }
  .block { orphans: 3; widows: 3; }
  h1, h2 { break-after: avoid; }
}
`;
