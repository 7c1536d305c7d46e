/** What an active note looks like: in the margin a card with its reasons, on a narrow page a sheet at the foot of the screen. */
export const ACTIVE_NOTE =
  '@media screen and (width>=62rem){& .why{opacity:1;pointer-events:auto;transition-delay:0s}& .who b{color:var(--accent)}z-index:6}@media screen and (width<62rem){display:block}';

/** The notes on quotations in the margin. */
export const NOTE_STYLE = `
.cell { grid-column: 5; margin-bottom: 1.2rem; font: .86rem/1.4 var(--sans); }
.note { position: relative; margin-bottom: .55rem; padding-left: .75rem; border-left: 2px solid var(--ochre); }
.note.is-indirect { border-left-style: dashed; }
.note.is-reported { border-left-style: dotted; }
.note p { margin: 0; }
.num { display: inline-block; min-width: 1.1em; text-decoration: none; font-weight: 600; color: var(--accent); font-variant-numeric: lining-nums; }
.how { display: inline-block; color: var(--soft); }
.who { padding-left: 1.35rem; }
.who .num { margin-left: -1.35rem; min-width: 1.2rem; }
.why { position: absolute; top: calc(100% + .3rem); left: 0; right: -.5rem; padding: .6rem .8rem; background: var(--card); border: 1px solid var(--line); border-radius: 3px; box-shadow: 0 6px 22px rgb(40 30 10 / .16); opacity: 0; pointer-events: none; transition: opacity .12s .22s; }
.why dl { margin: 0; }
.why div + div { margin-top: .3rem; }
.why dt { font-size: .76rem; color: var(--soft); }
.why dd { margin: 0; }
.closing { display: none; }
.note:target, .note:is(:hover, :focus-within) { ${ACTIVE_NOTE} }
@media screen and (width < 62rem) {
  .cell { display: contents; }
  .note { display: none; position: fixed; inset: auto 0 0 0; z-index: 10; margin: 0; padding: .9rem 1.2rem 1.1rem; max-height: 60vh; overflow: auto; background: var(--card); border: 0; border-top: 3px solid var(--ochre); box-shadow: 0 -8px 30px rgb(40 30 10 / .2); font: .95rem/1.45 var(--sans); }
  .why { position: static; opacity: 1; pointer-events: auto; padding: .5rem 0 0; border: 0; box-shadow: none; background: none; }
  .why div { display: flex; flex-wrap: wrap; gap: 0 .6em; }
  .closing { display: block; margin-top: .7rem; }
}
@media print {
  /* The numbers lead to the list of quotations. */
  #notes { display: none; }
}
`;
