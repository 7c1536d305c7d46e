import { type Markup, markup, trusted } from '../../write/html/markup.js';
import { DIFFERENCE_KINDS, type DifferenceKind } from '../layer-scorer.js';
import type { ReportContext } from './report-context.js';
import { scrolled } from './tables.js';

/** The places where systems err, to leaf through: what is chosen from, and the data that the script shows. */
export function caseBrowser({ results, labels }: ReportContext): Markup {
  const { cases, systems, caseCount } = results;
  const found = new Set(cases.flatMap(({ answers }) => answers.map(({ kind }) => kind)));
  const kinds = DIFFERENCE_KINDS.filter((kind) => found.has(kind));
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
  return markup`${counts(kinds, { results, labels })}<noscript><p>${labels.browser.noScript}</p></noscript>
<form class="filters" hidden>
<label>${labels.system} <select name="system">${any}${systems.map(({ name }, i) => option(String(i), name))}</select></label>
<label>${labels.browser.kind} <select name="kind">${any}${kinds.map((kind) => option(kind, labels.kind[kind]))}</select></label>
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

/** How often each system errs in each way. The script makes the numbers choose what they count. */
function counts(kinds: readonly DifferenceKind[], { results, labels }: ReportContext): Markup {
  const { cases, systems } = results;
  const cell = (kind: DifferenceKind, system: number, name: string): Markup => {
    const count = cases.filter(({ answers }) => answers[system]!.kind === kind).length;
    if (count === 0) return markup`<td class="number open">0</td>`;
    return markup`<td class="number" data-kind="${kind}" data-system="${String(system)}" data-name="${name}, ${labels.kind[kind]}">${String(count)}</td>`;
  };
  return scrolled(
    labels.browser.kind,
    markup`<table class="plain counts"><thead><tr><th scope="col">${labels.browser.kind}</th>${systems.map(({ name }) => markup`<th scope="col" class="number">${name}</th>`)}</tr></thead>
<tbody>
${kinds.map(
  (kind) =>
    markup`<tr><th scope="row">${labels.kind[kind]}</th>${systems.map(({ name }, i) => cell(kind, i, name))}</tr>
`,
)}</tbody></table>`,
  );
}

/** JSON that no HTML parser takes for a tag. */
function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
