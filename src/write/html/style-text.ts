/**
 * The signs in the text. Never colour alone: names differ by the line under them, quotations by how much of the line is
 * tinted, tone by its sign.
 */
export const TEXT_STYLE = `
.e { text-decoration: underline; text-decoration-thickness: 1.5px; text-underline-offset: .22em; text-decoration-skip-ink: none; }
.per { text-decoration-color: var(--per); }
.org { text-decoration-color: var(--org); text-decoration-style: double; text-decoration-thickness: 1px; }
.loc { text-decoration-color: var(--loc); text-decoration-style: dotted; text-decoration-thickness: 2px; }
.oth { text-decoration-color: var(--oth); text-decoration-style: dashed; }
.mention { text-decoration-color: var(--per); text-decoration-thickness: 1px; text-decoration-style: dashed; }

.q { box-decoration-break: clone; -webkit-box-decoration-break: clone; transition: background-color .15s; }
.direct { background-color: var(--direct); padding-block: .12em; }
.indirect { background-image: linear-gradient(var(--band) 0 0); background-size: 100% .42em; background-position: 0 90%; background-repeat: no-repeat; }
.reported { border-bottom: 2px dotted var(--ochre); }
.direct .direct { background-color: var(--inner); }
.spk { font-weight: 600; }
.cue { font-style: italic; }
.marked { color: var(--soft); font-style: italic; }
.ref { text-decoration: none; font: 600 .68em/1 var(--sans); font-variant-numeric: lining-nums; color: var(--accent); vertical-align: .5em; padding: .2em .25em; }
.ref::after { content: attr(data-n) / ""; }
h1 .ref { font-size: .4em; vertical-align: 1.1em; }
.ref:focus-visible { outline-offset: 1px; }
.ref:hover, .ref:focus-visible { background: var(--accent); color: var(--paper); border-radius: 2px; }
.t::after { font: 700 .72em/1 var(--sans); vertical-align: .45em; margin-left: .1em; }
h1 .t::after { font-size: .4em; vertical-align: 1.1em; }
.t.neg::after { content: "−" / ""; color: var(--neg); }
.t.pos::after { content: "+" / ""; color: var(--pos); }

body:has(#show-names:not(:checked)) #text .e { text-decoration: none; }
body:has(#show-quotes:not(:checked)) {
  #text .q { background: none; border: 0; }
  #text .spk { font-weight: inherit; }
  #text .cue { font-style: inherit; }
  .ref, #notes { display: none; }
}
body:has(#show-tone:not(:checked)) {
  #text .t::after, #ribbons { display: none; }
}
@media print { .ref { padding: 0; } }
@media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
@media (forced-colors: active) {
  .direct { border-bottom: 2px solid; }
  .indirect { border-bottom: 2px dashed; }
}
`;
