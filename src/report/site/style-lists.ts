/** Quotations, rankings, tables, forms and indexes of the pages of a report. */
export const LIST_STYLE = `
.quote-list { margin: .6rem 0 0; padding: 0; list-style: none; }
.quote-groups { margin: .8rem 0 0; padding: 0; list-style: none; }
.quote-group { max-width: 44rem; margin: 0 0 1.6rem; }
.quote-group > .origin { padding: 0 0 .35rem; border-bottom: 1px solid var(--line); }
.quote { margin: 0 0 1.5rem; max-width: 44rem; }
.quote-group .quote { margin-bottom: 1rem; }
.quote blockquote { margin: 0 0 .35rem; padding: 0 0 0 1rem; border: 0 solid var(--ochre); border-left-width: 3px; font: 1.14rem/1.5 var(--serif); hyphens: auto; text-wrap: pretty; }
.quote .indirect { border-left-style: dashed; }
.quote .reported { border-left-style: dotted; }
.said-by, .origin { margin: 0; padding-left: calc(1rem + 3px); font: .9rem/1.5 var(--sans); color: var(--soft); }
.said-by b { color: var(--ink); font-weight: 600; }
.passages .said-by, .passages .origin { padding-left: 0; }
mark { background: var(--lit); color: inherit; padding: 0 .08em; border-radius: 2px; }

.ranking { margin: .2rem 0 0; padding: 0; list-style: none; }
.ranking li { display: grid; grid-template-columns: minmax(0, 1fr) 30% 3rem; gap: 0 .9rem; align-items: center; padding: .34rem 0; border-bottom: 1px solid var(--line); }
.ranking.slim li { grid-template-columns: minmax(0, 1fr) 22% 2.6rem; }
.ranking.plain-rank li { grid-template-columns: minmax(0, 1fr) 2.6rem; }
.ranking .n { text-align: right; }
.who { line-height: 1.35; }
.who a { text-decoration-color: transparent; font-weight: 600; }
.who a:hover, .who a:focus-visible { text-decoration-color: var(--ochre); }
.slim .who a { font-weight: 400; }
.role { display: block; font: .84rem/1.35 var(--sans); color: var(--soft); }
.bar-track { height: .62rem; }
.bar-fill { display: block; height: 100%; width: max(2px, var(--w)); background: linear-gradient(to right, var(--ochre) var(--s), color-mix(in srgb, var(--ochre) 38%, var(--paper)) var(--s)); }

.actor-grid { display: grid; grid-template-columns: minmax(0, 1.75fr) minmax(0, 1fr); gap: 0 3.5rem; }
.actor-grid .block-section:first-child, .actor-grid .chart:first-child { margin-top: .6rem; }
.side-column { font-size: 1rem; }
.side-column h2 { font-size: 1.15rem; }
.side-column .chart { border-top: 0; padding-top: 0; }
.tones { width: 100%; }
.tones th, .tones td { padding-right: .6rem; }
.gauge { display: block; position: relative; height: .6rem; width: 4.5rem; background: linear-gradient(var(--soft) 0 0) 50% / 1px 100% no-repeat; }
.gauge i { position: absolute; top: 1px; bottom: 1px; width: max(1px, var(--p)); }
.gauge .neg { right: 50%; background: var(--neg); }
.gauge .pos { left: 50%; background: var(--pos); }
.verdict.negative { color: var(--neg); }
.verdict.positive { color: var(--pos); }
.passages, .article-list, .name-list { margin: .4rem 0 0; padding: 0; list-style: none; }
.passages > li { margin: 0 0 1rem; }
.passage { margin: 0 0 .2rem; font: 1rem/1.45 var(--serif); }
.article-list li { padding: .3rem 0; }
.side-column .article-list li { font: .92rem/1.45 var(--sans); color: var(--soft); border-bottom: 1px solid var(--line); }
.side-column .article-list a { color: var(--ink); font: 1rem/1.4 var(--serif); text-decoration-color: transparent; }
.side-column .article-list a:hover { text-decoration-color: var(--ochre); }
.name-list { columns: 20rem 3; column-gap: 2.5rem; margin-top: 1rem; }
.name-list li { padding: .22rem 0; break-inside: avoid; }
.day > h2 { font-size: 1.15rem; padding-bottom: .3rem; border-bottom: 3px double var(--line); }
.day h3 { margin-top: .8rem; color: var(--soft); }

.filter { display: flex; flex-wrap: wrap; gap: .8rem 1.2rem; align-items: start; margin: 1.2rem 0 .8rem; padding: 1.1rem 1.2rem 1.2rem; background: var(--card); border: 1px solid var(--line); border-radius: 3px; font: .95rem/1.5 var(--sans); }
.filter[hidden] { display: none; }
.field { flex: 1 1 11rem; min-width: 0; }
.wide-field { flex: 3 1 20rem; }
.field label { display: block; font-size: .86rem; color: var(--soft); }
.field .note { margin: .15rem 0 0; font-size: .82rem; }
.field input, .field select { width: 100%; min-height: 2.4rem; padding: .3rem .5rem; font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--soft); border-radius: 3px; }
.actions { display: flex; gap: .6rem; flex: 0 1 auto; align-self: end; }
button { min-height: 2.4rem; padding: .3rem 1rem; font: 600 .95rem/1.4 var(--sans); color: var(--ink); background: var(--paper); border: 1px solid var(--soft); border-radius: 3px; cursor: pointer; }
button[type=submit] { color: var(--paper); background: var(--accent); border-color: var(--accent); }
button:hover { border-color: var(--accent); }
.status { min-height: 1.5rem; margin: .4rem 0 .8rem; font: .95rem/1.5 var(--sans); color: var(--soft); }

.rows { width: 100%; }
.rows caption { text-align: left; padding-bottom: .4rem; font: .9rem/1.5 var(--sans); color: var(--soft); }
.rows tbody th { font: 1.02rem/1.4 var(--serif); min-width: 14rem; }
.rows tbody th a { text-decoration-color: transparent; }
.rows tbody th a:hover, .rows tbody th a:focus-visible { text-decoration-color: var(--ochre); }
.rows td { color: var(--soft); }
.rows thead .num, .rows th.num { text-align: right; }
.rows th:last-child, .rows td:last-child { padding-right: .2rem; }
.sort { min-height: 0; padding: 0; font: inherit; color: inherit; background: none; border: 0; border-radius: 0; text-decoration: underline; text-decoration-color: var(--ochre); text-underline-offset: .2em; }
[aria-sort] .sort { color: var(--ink); font-weight: 600; }
[aria-sort=ascending] .sort::after { content: " ↑" / ""; }
[aria-sort=descending] .sort::after { content: " ↓" / ""; }

.pager { margin: 1.2rem 0; font: .95rem/1.5 var(--sans); }
.pager ul { display: flex; flex-wrap: wrap; gap: .3rem; margin: 0; padding: 0; list-style: none; }
.pager li { min-width: 2rem; text-align: center; }
.pager a { display: block; padding: .15rem .5rem; border: 1px solid var(--line); border-radius: 3px; text-decoration: none; font-variant-numeric: lining-nums; }
.pager a[aria-current] { color: var(--paper); background: var(--ink); }
.years { display: flex; flex-wrap: wrap; gap: .4rem 4rem; }
.years ul { margin: 0; padding: 0; list-style: none; }
.years li { display: flex; justify-content: space-between; gap: 1.5rem; padding: .15rem 0; }

.facts { margin: .6rem 0 0; font: .95rem/1.5 var(--sans); }
.facts > div { display: grid; grid-template-columns: 14rem minmax(0, 1fr); gap: 0 1.5rem; padding: .35rem 0; border-bottom: 1px solid var(--line); }
.facts dt { color: var(--soft); }
.facts dd { margin: 0; }
.basis { border-top: 3px double var(--line); padding-top: 1.1rem; }
.prose > p, .texts p { max-width: 42rem; margin: 0 0 .7rem; font: 1.0625rem/1.58 var(--serif); hyphens: auto; }
.texts p:last-child { margin-bottom: .2rem; }
.prose ul { max-width: 42rem; padding-left: 1.2rem; }

@media screen and (width < 62rem) {
  .actor-grid { grid-template-columns: minmax(0, 1fr); }
}
@media screen and (width < 42rem) {
  .facts > div { grid-template-columns: minmax(0, 1fr); }
  .ranking li { grid-template-columns: minmax(0, 1fr) 24% 2.8rem; }
  .rows tbody th { min-width: 11rem; }
}
@media (forced-colors: active) {
  .bar-fill, .gauge i { background: CanvasText; }
  .site-bar nav a[aria-current], .pager a[aria-current] { border: 2px solid Highlight; }
}
@media print {
  .actor-grid { display: block; }
}

.rows:has([data-kind=date]) td:nth-child(3) { white-space: nowrap; }
@media screen and (width < 42rem) {
  .rows:has([data-kind=date]) :is(th, td):nth-child(n + 5) { display: none; }
  .rows:has([data-kind=date]) tbody th { min-width: 7rem; }
}
`;
