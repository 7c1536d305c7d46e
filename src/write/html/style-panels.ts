/** The sections below the article. */
export const PANEL_STYLE = `
.panels { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1.35fr); gap: 0 3.5rem; max-width: 59rem; margin: 0 auto; padding: 0 1.25rem 4rem 2.75rem; align-items: start; grid-template-rows: auto auto 1fr; }
.panel { border-top: 3px double var(--line); padding: 1rem 0 2rem; font: .94rem/1.5 var(--sans); }
.panel h2 { margin: 0 0 .8rem; font: 700 1.35rem/1.25 var(--serif); }
.panel h3, .panel caption { margin: 1.3rem 0 .4rem; font: 600 .94rem/1.4 var(--sans); text-align: left; }
#actors, #tone, #marked { grid-column: 1; }
#quotes { grid-column: 2; grid-row: 1 / span 3; }
#messages, #method { grid-column: 1 / -1; }
.panel ul, .panel ol { margin: 0; padding: 0; list-style: none; }
.panel p { margin: 0; }
.kind, .roles, .count, .none, .reading, .evidence, .number { color: var(--soft); }
.kind { font-size: .86em; }
.number { font-variant-numeric: tabular-nums lining-nums; white-space: nowrap; }
.actors > li { padding: .55rem 0; border-bottom: 1px solid var(--line); }
.actors .name b { font: 600 1.06rem/1.4 var(--serif); margin-right: .3em; }
.roles { font-style: italic; }
.panel .count { display: flex; align-items: center; gap: .6em; font-size: .86em; }
.bar { flex: none; width: 5rem; height: 5px; background: linear-gradient(var(--ochre) 0 0) 0 / var(--share) 100% no-repeat, var(--line); }
summary { cursor: pointer; width: fit-content; padding-block: .15em; font-size: .9em; text-decoration: underline; text-decoration-color: var(--ochre); text-underline-offset: .2em; }
details > ul { margin: .35rem 0 .5rem 1rem; }
.panel details > .actors { margin-left: 0; }
.said li, .named li { margin: .3rem 0; }
.said a { font-family: var(--serif); font-size: 1.02rem; text-decoration: none; }
.said a:hover { text-decoration: underline; }

.quotes > li { position: relative; padding: 0 0 1.05rem 2.1rem; }
.quotes .num { position: absolute; left: 0; width: 1.5rem; text-align: right; }
.quotes blockquote { margin: 0 0 .25rem; padding: 0 0 0 .8rem; border: 0 solid var(--ochre); border-left-width: 3px; font: 1.06rem/1.5 var(--serif); background: none; }
.quotes blockquote.indirect { border-left-style: dashed; }
.quotes blockquote.reported { border-left-style: dotted; }
.quotes p { padding-left: calc(.8rem + 3px); font-size: .9em; color: var(--soft); }
.quotes p b { color: var(--ink); }

.plain > li { margin-bottom: .5rem; }
.verdict.negative { color: var(--neg); }
.verdict.positive { color: var(--pos); }
.verdict .number { color: inherit; }
.voices { width: 100%; border-collapse: collapse; margin-top: .3rem; }
.voices th, .voices td { padding: .25rem .5rem .25rem 0; text-align: left; vertical-align: baseline; border-bottom: 1px solid var(--line); font-weight: 400; }
.voices thead th { font-size: .86em; color: var(--soft); }
.scale { width: 5rem; }
.gauge { display: block; position: relative; height: .6rem; min-width: 4rem; background: linear-gradient(var(--soft) 0 0) 50% / 1px 100% no-repeat; }
.gauge i { position: absolute; top: 1px; bottom: 1px; width: var(--p); }
.gauge .neg { right: 50%; background: var(--neg); }
.gauge .pos { left: 50%; background: var(--pos); }
.overall { font: 1.06rem/1.5 var(--serif); }
.panel .reading { margin-top: .8rem; font-size: .86em; }
#tone details { margin-top: .8rem; }
#method { font-size: .86rem; color: var(--soft); }
#method dl { margin: .6rem 0 0; }
#method dl div { display: grid; grid-template-columns: 13rem minmax(0, 1fr); gap: 0 1rem; }
#method dd { margin: 0; }
@media screen and (width < 62rem) {
  .panels { grid-template-columns: minmax(0, 1fr); max-width: 40rem; padding: 0 1.1rem 3rem; }
  .panel { grid-column: 1 !important; grid-row: auto !important; }
  #method dl div { grid-template-columns: minmax(0, 1fr); margin-bottom: .4rem; }
}
@media print {
  .panels { display: block; padding: 0; }
  .panel { font-size: 9.5pt; }
  details::details-content { content-visibility: visible; height: auto; }
  .quotes > li, .actors > li { break-inside: avoid; }
}
`;
