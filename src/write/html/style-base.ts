/** What all pages share: colours for light and dark, type, links, focus. */
export const BASE_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fcfaf5;
  --card: #fffefa;
  --ink: #1f1c18;
  --soft: #5c564d;
  --line: #ddd5c5;
  --accent: #7d2a1c;
  --direct: #f6e8ba;
  --inner: #ecd692;
  --band: #f6e8ba;
  --lit: #f0cf6f;
  --ochre: #9a7416;
  --neg: #9c3820;
  --pos: #1a6152;
  --per: #5b4b8a;
  --org: #1d5c85;
  --loc: #2d6a3e;
  --oth: #6b6459;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", P052, Charter, "Bitstream Charter", "Source Serif 4", "Noto Serif", Cambria, Georgia, "Liberation Serif", serif;
  --sans: Seravek, "Gill Sans Nova", "Gill Sans", Ubuntu, Calibri, "Segoe UI", "Noto Sans", "Helvetica Neue", "Liberation Sans", Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171614;
    --card: #201e1b;
    --ink: #e9e3d8;
    --soft: #b6ae9f;
    --line: #3d3932;
    --accent: #eaa893;
    --direct: #322a13;
    --inner: #42371a;
    --band: #4f3f12;
    --lit: #4f3f12;
    --ochre: #c9a24a;
    --neg: #f29d84;
    --pos: #82ccb9;
    --per: #bdaef2;
    --org: #93c7ec;
    --loc: #97d2a3;
    --oth: #b8b0a2;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-block: 4rem; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1.125rem/1.62 var(--serif);
  font-variant-numeric: oldstyle-nums;
  overflow-wrap: anywhere;
}
a { color: inherit; text-decoration-color: var(--ochre); text-underline-offset: .2em; }
a:hover { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
code { font: .84em/1.4 ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", "Liberation Mono", monospace; }
.skip { margin: 0; font-family: var(--sans); }
.skip a { position: absolute; left: .5rem; top: -4rem; padding: .4rem .8rem; background: var(--ink); color: var(--paper); z-index: 20; }
.skip a:focus { top: .5rem; }
`;
