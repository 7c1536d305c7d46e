import { compact } from '../../write/html/style.js';
import { BASE_STYLE } from '../../write/html/style-base.js';

/** Type, tables and charts of the report, over the colours and type of all pages. */
const REPORT_STYLE = `
:root { --s0: #1d5c85; --s1: #a4520f; --s2: #2d6a3e; --s3: #6d4b95; --s4: #9c2f4b; --s5: #5f5a50; --right: #1a6152; --wrong: #9c3820; --cell: #7fa6c9; --slip: #d9885f; }
@media (prefers-color-scheme: dark) { :root { --s0: #8dc3ee; --s1: #eba366; --s2: #93d3a1; --s3: #c4b0f2; --s4: #f29db1; --s5: #bab3a5; --right: #82ccb9; --wrong: #f29d84; --cell: #2f5877; --slip: #7c4124; } }
main { max-width: 66rem; margin: 0 auto; padding: 2.4rem 1.5rem 4rem; font: .96rem/1.5 var(--sans); font-variant-numeric: lining-nums; }
.kicker { margin: 0; color: var(--soft); }
h1 { margin: .1em 0 .3em; font: 700 clamp(1.7rem, 1.2rem + 2vw, 2.5rem)/1.15 var(--serif); letter-spacing: -.01em; overflow-wrap: anywhere; }
.conclusion { margin: 0 0 .4rem; padding: 0; list-style: none; font: 1.12rem/1.5 var(--serif); }
section { padding: 1.1rem 0 1.6rem; border-top: 3px double var(--line); margin-top: 1.2rem; }
h2 { margin: 0 0 .8rem; font: 700 1.45rem/1.25 var(--serif); }
p { margin: 0 0 .8rem; }
.key, .hint, .range, .note, .source, .none { color: var(--soft); }
.key { max-width: 46rem; font-size: .88rem; padding: 0; border: 0; display: block; }
.hint { font-weight: 400; font-size: .86em; }
.number, .value, .matrix td { font-variant-numeric: tabular-nums lining-nums; }
table { border-collapse: collapse; }
caption { text-align: left; font-weight: 600; padding-bottom: .3rem; }
th { font-weight: 400; text-align: left; }
thead th { color: var(--soft); font-size: .86rem; vertical-align: bottom; }
.value { text-align: right; white-space: nowrap; }
.range { font-size: .86em; font-weight: 400; }
.scroll { overflow-x: auto; }

.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: 1.4rem 3rem; }
.chart, .bars { width: 100%; table-layout: auto; }
.chart th { max-width: 11rem; overflow-wrap: anywhere; }
.chart th, .chart td, .bars th, .bars td { padding: .22rem .9rem .22rem 0; }
.chart td:last-child, .bars td:last-child, .bars th:last-child { padding-right: 0; }
.best th { font-weight: 700; }
.track { width: 55%; min-width: 6rem; }
.track span { position: relative; display: block; height: 1.1rem; background: linear-gradient(var(--line) 0 0) 0 50% / 100% 1px no-repeat; }
.whisker { position: absolute; top: calc(50% - 4px); height: 8px; border-radius: 2px; background: var(--c); opacity: .38; }
.dot { position: absolute; top: calc(50% - 8px); width: 4px; height: 16px; margin-left: -2px; border-radius: 1px; background: var(--c); }
.ends { font-size: .78rem; color: var(--soft); }
.ends span { float: left; }
.ends span + span { float: right; }
.bars { max-width: 52rem; }
.bars tbody { border-top: 1px solid var(--line); }
.bars tbody th[scope=rowgroup] { vertical-align: top; font-weight: 600; white-space: nowrap; }
.bars .who { white-space: nowrap; color: var(--soft); font-size: .9rem; }
.bars .track { width: 50%; }
.bars .bar { position: absolute; inset: 2px auto 2px 0; background: var(--c); opacity: .85; }
.bars .whisker { top: calc(50% - 1px); height: 2px; border-radius: 0; background: var(--ink); opacity: 1; }
.bars tr > * { padding-block: .08rem !important; }

.plain th, .plain td { padding: .28rem 1.3rem .28rem 0; border-bottom: 1px solid var(--line); vertical-align: baseline; }
.plain .number, .plain .value { text-align: right; white-space: nowrap; }
.plain tbody th, .plain tbody td:first-child { white-space: nowrap; }
.proven { font-weight: 700; white-space: nowrap; }
.open { color: var(--soft); white-space: nowrap; }
details { margin: .4rem 0; }
summary { cursor: pointer; width: fit-content; padding-block: .2em; text-decoration: underline; text-decoration-color: var(--ochre); text-underline-offset: .2em; }

.matrices { display: flex; flex-wrap: wrap; gap: 1.4rem 2.6rem; }
.matrix th { padding: .2rem .5rem; font-size: .86rem; }
.matrix thead th { text-align: center; }
.matrix td { min-width: 2.8rem; padding: .3rem .5rem; text-align: right; border: 1px solid var(--paper); }
.matrix .same { background: color-mix(in srgb, var(--cell) var(--share), var(--card)); }
.matrix .other { background: color-mix(in srgb, var(--slip) var(--share), var(--card)); }
.matrix .zero { color: var(--soft); }
.curve { margin: 0; max-width: 32rem; }
.curve svg { width: 100%; height: auto; }
.curve path { fill: none; stroke: var(--line); }
.curve polyline { fill: none; stroke-width: 2; }
.swatch { padding-left: 1.2rem; margin-right: 1rem; background: linear-gradient(var(--c) 0 0) 0 50% / .9rem 3px no-repeat; }

.contents { margin: .8rem 0 0; font-size: .92rem; }
.contents a { display: inline-block; margin-right: 1.2rem; padding-block: .12rem; }
.filters { display: flex; flex-wrap: wrap; gap: .6rem 1.4rem; align-items: baseline; margin-bottom: .8rem; }
.filters[hidden], .pages[hidden] { display: none; }
.filters label { white-space: nowrap; color: var(--soft); }
select, input, button { font: inherit; color: var(--ink); background: var(--card); border: 1px solid var(--soft); border-radius: 3px; padding: .15rem .4rem; }
select { max-width: 15rem; }
input[type=checkbox] { accent-color: var(--accent); }
button { padding: .3rem 1.1rem; cursor: pointer; }
button:disabled { opacity: .45; cursor: default; }
.counts { margin-bottom: 1rem; }
.counts button { padding: 0; border: 0; background: none; font-variant-numeric: inherit; text-decoration: underline; text-decoration-color: var(--ochre); text-underline-offset: .2em; }
.place { font-weight: 600; }
.cases { margin: 0; padding: 0; list-style: none; }
.case { display: grid; grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr); grid-template-rows: auto 1fr; gap: .1rem 2.2rem; padding: .75rem 0 .65rem; border-top: 1px solid var(--line); }
.case .text { margin: 0; font: 1.06rem/1.55 var(--serif); white-space: pre-line; }
.case .source { margin: .15rem 0 0; font-size: .78rem; overflow-wrap: anywhere; grid-column: 1; }
mark { background: none; color: inherit; }
mark.g { background: var(--lit); padding: .05em 0; }
mark.s { text-decoration: underline 2px var(--wrong); text-underline-offset: .22em; }
.places { grid-column: 2; grid-row: 1 / span 2; align-self: start; display: grid; grid-template-columns: fit-content(45%) minmax(0, 1fr); gap: 0 .9rem; }
.answers, .answers li { display: grid; grid-column: 1 / -1; grid-template-columns: subgrid; }
.answers { margin: 0; padding: 0; list-style: none; }
.answers + .answers { margin-top: .4rem; padding-top: .4rem; border-top: 1px dotted var(--line); }
.answers li { padding: .05rem 0; align-items: baseline; }
.answers .who { color: var(--soft); overflow-wrap: anywhere; }
.answers .is-right .what { color: var(--right); }
.answers .is-wrong .what { color: var(--wrong); font-weight: 600; }
.answers .class { font-size: .84rem; margin-inline: .5em .4em; }
.is-gold .class { margin-left: 0; }
.answers q { quotes: none; font-family: var(--serif); }
.is-gold q { background: var(--lit); }
.is-wrong q { text-decoration: underline 2px var(--wrong); text-underline-offset: .2em; }
.answers .note { font-size: .88rem; margin-left: .5em; }
.pages { margin-top: 1rem; }
#method dl { margin: 0; display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .15rem 1.6rem; font-size: .9rem; }
#method dt { color: var(--soft); grid-column: 1; }
#method dd { margin: 0; grid-column: 2; overflow-wrap: anywhere; }
@media screen and (width < 46rem) {
  main { padding: 1.3rem 1.1rem 3rem; }
  .case { grid-template-columns: minmax(0, 1fr); grid-template-rows: none; gap: .35rem; }
  .case .text, .case .source, .places { grid-column: 1; grid-row: auto; }
  .case .source { order: 1; margin: 0; }
  .chart th { max-width: 6.5rem; }
  .track { width: 38%; min-width: 4rem; }
  .bars .track { min-width: 3rem; width: 28%; }
  .value .range { display: block; }
  .filters label { white-space: normal; }
  .counts :is(th, td) { padding-right: .7rem; }
  .counts tbody th { white-space: normal; }
  #method dl { grid-template-columns: minmax(0, 1fr); gap: 0; }
  #method dd { grid-column: 1; margin-bottom: .5rem; }
}
@media print { .filters, .pages, .skip { display: none; } main { padding: 0; } }
`;

export const STYLE = compact([BASE_STYLE, REPORT_STYLE]);
