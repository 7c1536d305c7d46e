import { type Markup, markup } from '../../write/html/markup.js';
import type { Confusion, SystemComparison } from '../results.js';
import { figuresOf, type ReportContext, withInterval } from './report-context.js';
import { shown, shownDifference, shownP, term } from './terms.js';

/** From which corrected p on a difference is called one. */
const SIGNIFICANT = 0.05;

/**
 * What the randomisation test says, corrected. The bootstrap's p stands beside it but does not decide: with its number of samples it
 * cannot be small enough to outlive the correction for many tests.
 */
export function isSignificant({ pRandomisationHolm }: SystemComparison): boolean {
  return pRandomisationHolm < SIGNIFICANT;
}

/** The tests of all pairs of systems. */
export function pairTable({ results, labels }: ReportContext): Markup | undefined {
  if (results.comparisons.length === 0) return undefined;
  const { language } = labels;
  const rows = results.comparisons.map((comparison) => {
    const metric = results.metrics.find(({ id }) => id === comparison.metric)!;
    const { a, b, difference, low, high, pBootstrapHolm, pRandomisationHolm } = comparison;
    const range = [low, high].map((end) => shownDifference(end, metric.scale, language));
    const proven = isSignificant(comparison);
    return markup`<tr><td>${a} − ${b}</td><td>${term(metric.group, language)}: ${term(metric.name, language)}</td><td class="number"><b>${shownDifference(difference, metric.scale, language)}</b></td><td class="number range">${range[0]} … ${range[1]}</td><td class="number">${shownP(pRandomisationHolm, language)}</td><td class="number">${shownP(pBootstrapHolm, language)}</td><td class="${proven ? 'proven' : 'open'}">${proven ? labels.proven : labels.open}</td></tr>
`;
  });
  return scrolled(
    labels.sections.pairs,
    markup`<table class="plain"><thead><tr><th scope="col">${labels.system}</th><th scope="col">${labels.measure}</th><th scope="col" class="number">${labels.difference}</th><th scope="col" class="number">${labels.interval}</th><th scope="col" class="number">${labels.randomisation}</th><th scope="col" class="number">${labels.bootstrap}</th><th scope="col">${labels.verdict}</th></tr></thead>
<tbody>
${rows}</tbody></table>`,
  );
}

/** Every figure of every system, a table for each group. */
export function figureTables(page: ReportContext): Markup {
  const { results, labels } = page;
  const { language } = labels;
  const groups = [...new Set(results.metrics.map(({ group }) => group))];
  return markup`${groups.map((group) => {
    const metrics = results.metrics.filter((metric) => metric.group === group);
    const rows = metrics.map(
      (metric) =>
        markup`<tr><th scope="row">${metric.label === undefined ? undefined : markup`<span lang="">${metric.label}</span> `}${term(metric.name, language)}</th>${figuresOf(results, metric).map((figure) => markup`<td class="value">${withInterval(figure, metric, page)}</td>`)}</tr>
`,
    );
    const name = term(group, language);
    return markup`<details><summary>${name}</summary>${scrolled(
      name,
      markup`<table class="plain"><thead><tr><th scope="col">${labels.measure}</th>${results.systems.map((system) => markup`<th scope="col" class="value">${system.name}</th>`)}</tr></thead>
<tbody>
${rows}</tbody></table>`,
    )}</details>
`;
  })}`;
}

/** The confusions of all systems. */
export function confusionTables({ results, labels }: ReportContext): Markup | undefined {
  const tables = results.systems.flatMap(({ name, confusions }) =>
    confusions
      .filter(({ labels: classes }) => classes.length > 1)
      .map((confusion) => matrix(confusions.length > 1 ? `${name}, ${confusion.name}` : name, confusion)),
  );
  if (tables.length === 0) return undefined;
  return markup`<p class="key">${labels.confusionKey}</p><div class="matrices">${tables}</div>`;
}

function matrix(caption: string, { labels, counts }: Confusion): Markup {
  const rows = counts.map((row, i) => {
    const total = row.reduce((sum, count) => sum + count, 0);
    const cells = row.map((count, j) => {
      const kind = i === j ? 'same' : 'other';
      const share = total === 0 ? 0 : Math.round((100 * count) / total);
      return count === 0
        ? markup`<td class="zero">·</td>`
        : markup`<td class="${kind}" style="--share:${share}%">${count}</td>`;
    });
    return markup`<tr><th scope="row">${labels[i]!}</th>${cells}</tr>
`;
  });
  return scrolled(
    caption,
    markup`<table class="matrix"><caption>${caption}</caption><thead><tr><td></td>${labels.map((label) => markup`<th scope="col">${label}</th>`)}</tr></thead>
<tbody>
${rows}</tbody></table>`,
  );
}

/** Curves as small pictures: the share of wrong answers among the answered. */
export function curves({ results, labels }: ReportContext): Markup | undefined {
  const drawn = results.systems.flatMap(({ name, curves: own }, i) => own.map((curve) => ({ name, i, curve })));
  if (drawn.length === 0) return undefined;
  const [width, height] = [480, 240];
  const highest = Math.max(0.1, ...drawn.flatMap(({ curve }) => curve.points.map(([, y]) => y)));
  const lines = drawn.map(({ i, curve }) => {
    const points = curve.points.map(
      ([x, y]) => `${(x * width).toFixed(1)},${(height - (y / highest) * height).toFixed(1)}`,
    );
    return markup`<polyline points="${points.join(' ')}" style="stroke:var(--s${i % 6})"/>`;
  });
  const names = drawn.map(({ name, i }) => markup`<span style="--c:var(--s${i % 6})" class="swatch">${name}</span> `);
  const top = shown(highest, 'share', labels.language);
  return markup`<figure class="curve"><svg viewBox="-2 -2 ${width + 4} ${height + 4}" role="img" aria-label="${labels.sections.curves}"><path d="M0 0V${height}H${width}"/>${lines}</svg>
<figcaption>${names}<span class="hint">↑ 0–${top} % · → 0–100 %</span></figcaption></figure>`;
}

/** What may be wider than the page, to be reached with keys too. */
export function scrolled(name: string, content: Markup): Markup {
  return markup`<div class="scroll" tabindex="0" role="group" aria-label="${name}">${content}</div>`;
}
