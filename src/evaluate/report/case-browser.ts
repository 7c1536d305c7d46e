import { type Markup, markup, trusted } from '../../write/html/markup.js';
import type { ReportContext } from './report-context.js';

/** The places where systems err, to leaf through: what is chosen from, and the data that the script shows. */
export function caseBrowser({ results, labels }: ReportContext): Markup {
  const { cases, systems, caseCount } = results;
  const kinds = [...new Set(cases.flatMap(({ answers }) => answers.map(({ kind }) => kind)))].filter(
    (kind) => kind !== 'right',
  );
  const classes = new Set(
    cases.flatMap(({ gold, answers }) => [gold?.label, ...answers.map(({ said }) => said?.label)]),
  );
  classes.delete(undefined);
  const option = (value: string, text: string): Markup => markup`<option value="${value}">${text}</option>`;
  const any = option('', labels.browser.any);
  const data = {
    systems: systems.map(({ name }) => name),
    words: {
      ...labels.kind,
      shown: labels.shown,
      none: labels.browser.none,
      nothing: labels.nothing,
      gold: labels.gold,
    },
    cases,
  };
  return markup`<noscript><p>${labels.browser.noScript}</p></noscript>
<form class="filters" hidden>
<label>${labels.system} <select name="system">${any}${systems.map(({ name }, i) => option(String(i), name))}</select></label>
<label>${labels.browser.kind} <select name="kind">${any}${kinds.sort().map((kind) => option(kind, labels.kind[kind]))}</select></label>
<label>${labels.label} <select name="label">${any}${[...classes].sort().map((label) => option(label!, label!))}</select></label>
<label>${labels.browser.search} <input type="search" name="text"></label>
${systems.length > 1 ? markup`<label class="check"><input type="checkbox" name="differ"> ${labels.browser.differ}</label>` : undefined}
</form>
<p class="key">${labels.browser.key}${caseCount > cases.length ? ` ${labels.browser.cut} (${cases.length} / ${caseCount})` : ''}</p>
<p class="place" role="status"></p>
<ol class="cases" lang="de"></ol>
<p class="pages" hidden><button type="button" name="previous">${labels.browser.previous}</button> <button type="button" name="next">${labels.browser.next}</button></p>
<script type="application/json" id="data">${trusted(jsonForScript(data))}</script>
`;
}

/** JSON that no HTML parser takes for a tag. */
function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
