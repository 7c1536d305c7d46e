/** The bar at the head of every page, those of articles too. */
export const BAR_STYLE = `
.site-bar { display: flex; flex-wrap: wrap; align-items: baseline; gap: .2rem 2rem; max-width: 66rem; margin: 0 auto; padding: 1rem 1.5rem .7rem; font: .95rem/1.5 var(--sans); }
.brand { margin: 0; }
.brand a { font: 700 1.2rem/1.2 var(--serif); text-decoration: none; letter-spacing: -.005em; }
.site-bar ul { display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin: 0; padding: 0; list-style: none; }
.site-bar nav a { display: inline-block; padding: .2rem 0; color: var(--soft); text-decoration: none; border-bottom: 2px solid transparent; }
.site-bar nav a:hover { color: var(--accent); border-color: var(--line); }
.site-bar nav a[aria-current] { color: var(--ink); font-weight: 600; border-color: var(--ochre); }
@media screen and (width < 42rem) {
  .site-bar { padding-inline: 1.1rem; }
  .site-bar ul { gap: 0 1.1rem; }
}
@media print { .site-bar nav { display: none; } }
`;

/** The measure of the page, headings, figures, folds and links of the pages of a report. */
export const FRAME_STYLE = `
main { max-width: 66rem; margin: 0 auto; padding: 0 1.5rem 3rem; border-top: 3px double var(--line); }
main:focus { outline: none; }
.foot { max-width: 66rem; margin: 0 auto; padding: 0 1.5rem 2.5rem; font: .86rem/1.5 var(--sans); color: var(--soft); }
.foot p { margin: 0; padding-top: .8rem; border-top: 1px solid var(--line); }

.masthead { padding: 2.6rem 0 .6rem; }
.masthead h1 { margin: .15em 0 .2em; font: 700 clamp(1.9rem, 1.2rem + 3vw, 3rem)/1.1 var(--serif); letter-spacing: -.014em; text-wrap: balance; }
.kicker { margin: 0; font: .92rem/1.5 var(--sans); color: var(--soft); }
.lead { max-width: 42rem; margin: .4em 0 .2em; font-size: 1.16rem; line-height: 1.5; }
.also, .note { max-width: 44rem; margin: .2rem 0 .7rem; font: .9rem/1.5 var(--sans); color: var(--soft); }
.fictional { margin: 1.1rem 0 0; padding: .45rem .9rem; border: 1px solid var(--accent); border-left-width: 6px; font: 600 .9rem/1.5 var(--sans); color: var(--accent); }
.invented { padding: 0 .4em .05em; border: 1px solid var(--accent); border-radius: 2px; font: 600 .78rem/1.4 var(--sans); color: var(--accent); white-space: nowrap; }

.figures { display: flex; flex-wrap: wrap; gap: .9rem 2.8rem; margin: .8rem 0 1.6rem; padding: .9rem 0; border-block: 1px solid var(--line); }
.figures div { display: flex; flex-direction: column-reverse; }
.figures dd { margin: 0; font: 1.75rem/1.1 var(--serif); font-variant-numeric: lining-nums; letter-spacing: -.01em; }
.figures dt { font: .86rem/1.4 var(--sans); color: var(--soft); }

h2 { margin: 0 0 .5rem; font: 700 1.4rem/1.25 var(--serif); text-wrap: balance; }
h3 { margin: 1.2rem 0 .3rem; font: 600 1rem/1.4 var(--sans); }
.block-section, .chart { margin: 2.2rem 0 0; padding: 0; }
.columns { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 3.5rem; }
.columns.three { grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 0 2.5rem; }
.none { font: italic 1rem/1.5 var(--serif); color: var(--soft); }
.onward { margin: 1rem 0 0; font: .95rem/1.5 var(--sans); }
.n { font: .9rem/1.5 var(--sans); color: var(--soft); font-variant-numeric: tabular-nums lining-nums; white-space: nowrap; }

.chart { border-top: 3px double var(--line); padding-top: 1.1rem; }
.chart figcaption p { max-width: 44rem; margin: 0 0 .6rem; font: .9rem/1.5 var(--sans); color: var(--soft); }
.plot { display: block; max-width: 100%; height: auto; font: 12px/1 var(--sans); font-variant-numeric: lining-nums tabular-nums; color: var(--ink); overflow: visible; }
.plot text { white-space: pre; }
.narrow { display: none; }
.legend { display: flex; flex-wrap: wrap; gap: 0 1.4rem; margin: 0 0 .5rem; font: .86rem/1.6 var(--sans); color: var(--soft); }
.legend > span::before { content: ""; display: inline-block; margin-right: .5em; vertical-align: .08em; width: .75rem; height: .65rem; background: var(--ochre); }
.legend .box-indirect::before { opacity: .55; }
.legend .box-reported::before { opacity: .22; outline: 1px solid var(--ink); }
.legend [class^=line]::before { height: 0; width: 1.6rem; vertical-align: .3em; background: none; border-top: 3px solid var(--accent); }
.legend .line-voices::before { border-top: 2px dashed var(--org); }

summary { cursor: pointer; width: fit-content; font: .9rem/1.6 var(--sans); text-decoration: underline; text-decoration-color: var(--ochre); text-underline-offset: .2em; }
.scroll { overflow-x: auto; }
.chart table { margin: .4rem 0; }
table { border-collapse: collapse; font: .92rem/1.45 var(--sans); font-variant-numeric: lining-nums; }
th, td { padding: .3rem 1.2rem .3rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: baseline; font-weight: 400; }
thead th { color: var(--soft); font-size: .9em; white-space: nowrap; }
.chart td, .num { text-align: right; font-variant-numeric: tabular-nums lining-nums; white-space: nowrap; }
.chart thead th + th { text-align: right; }

@media screen and (width < 62rem) {
  .columns, .columns.three { grid-template-columns: minmax(0, 1fr); }
  body { font-size: 1.0625rem; }
}
@media screen and (width < 42rem) {
  main, .foot { padding-inline: 1.1rem; }
  .masthead { padding-top: 1.6rem; }
  .figures { gap: .7rem 1.8rem; }
  .figures dd { font-size: 1.4rem; }
  .wide { display: none; }
  .narrow { display: block; }
}
@media print {
  :root { color-scheme: light; }
  body { font-size: 10.5pt; background: #fff; }
  .skip, .filter, .pager, details:not([open]), button { display: none; }
  main { padding-bottom: 0; }
  .quote, .chart, .ranking li, tr { break-inside: avoid; }
  h1, h2, h3 { break-after: avoid; }
}
`;
