import { createHash } from 'node:crypto';
import { type Markup, markup, trusted } from '../../write/html/markup.js';
import type { EvaluationResults } from '../results.js';
import { BROWSER_SCRIPT } from './browser-script.js';
import { caseBrowser } from './case-browser.js';
import { headlineCharts, labelBars } from './interval-chart.js';
import { DE, EN, type ReportLabels, type ReportLanguage } from './labels.js';
import { type ReportContext, section } from './report-context.js';
import { STYLE } from './style.js';
import { confusionTables, curves, figureTables, isSignificant, pairTable } from './tables.js';
import { shownDifference, term } from './terms.js';

/** One script, known by its hash; no network. */
const SCRIPT_HASH = createHash('sha256').update(BROWSER_SCRIPT).digest('base64');
const POLICY = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`;

/** The sections in their order; those without content are left out. */
const PARTS: readonly (readonly [keyof ReportLabels['sections'], (page: ReportContext) => Markup | undefined])[] = [
  ['headline', headlineCharts],
  ['pairs', pairTable],
  ['labels', labelBars],
  ['confusion', confusionTables],
  ['curves', curves],
  ['cases', caseBrowser],
  ['all', figureTables],
  ['method', method],
];

/**
 * The report of an evaluation: one self-contained page. A pure function of the results; all but leafing through the errors works
 * without script.
 */
export function renderReport(results: EvaluationResults, language: ReportLanguage = 'de'): string {
  const labels = language === 'de' ? DE : EN;
  const page: ReportContext = { results, labels };
  const { gold, layer } = results;
  const title = `${labels.layer[layer]}: ${gold.name}`;
  const parts = PARTS.flatMap(([id, make]) => {
    const content = make(page);
    return content === undefined ? [] : [{ id, content: section(id, labels.sections[id], content) }];
  });
  const contents = markup`<nav class="contents" aria-label="${title}">${parts.map(({ id }) => markup`<a href="#${id}">${labels.sections[id]}</a> `)}</nav>
`;
  return markup`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title} – ${labels.title}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<p class="skip"><a href="#cases">${labels.skip}</a></p>
<main>
<p class="kicker">${labels.title} · ${gold.documents} ${labels.documents}</p>
<h1>${title}</h1>
${conclusion(page)}${contents}${parts.map(({ content }) => content)}</main>
<script>${trusted(BROWSER_SCRIPT)}</script>
</body>
</html>
`.html;
}

/** What the tests of the first measure say, in words. */
function conclusion({ results, labels }: ReportContext): Markup | undefined {
  const [metric] = results.metrics;
  const tests = results.comparisons.filter((comparison) => comparison.metric === metric?.id);
  if (metric === undefined || tests.length === 0) return undefined;
  const { language } = labels;
  const name = term(metric.name, language);
  const lines = tests.map((test) => {
    if (!isSignificant(test)) return markup`<li>${labels.noDifference(test.a, test.b, name)}</li>`;
    const sign = test.difference < 0 ? -1 : 1;
    const [better, worse] = sign === 1 ? [test.a, test.b] : [test.b, test.a];
    const ends = [sign * test.low, sign * test.high].sort((a, b) => a - b);
    const [low, high] = ends.map((end) => shownDifference(end, metric.scale, language));
    const points = shownDifference(Math.abs(test.difference), metric.scale, language).slice(1);
    return markup`<li>${labels.better(better, worse, name, points, `${low} … ${high}`)}</li>`;
  });
  return markup`<ul class="conclusion">${lines}</ul>
`;
}

function method({ results, labels }: ReportContext): Markup {
  const { gold, statistics, systems } = results;
  const { seed, samples, trials, level, tests, units } = statistics;
  const notes = systems.flatMap(({ name, version, seconds, notes: own }) => [
    `${name}${version === undefined ? '' : ` ${version}`}${seconds === undefined ? '' : `, ${seconds.toFixed(1)} s`}`,
    ...own.map((note) => `${name}: ${note}`),
  ]);
  const row = (name: string, ...values: readonly string[]): Markup =>
    markup`<dt>${name}</dt>${values.map((value) => markup`<dd>${value}</dd>`)}`;
  return markup`<dl>${row(labels.interval, `${Math.round(100 * level)} %, Bootstrap`)}${row(labels.method.resampling, labels.units.replace('{n}', String(units)))}${row(labels.method.samples, String(samples))}${row(labels.method.trials, String(trials))}${row(labels.method.correction, labels.holm.replace('{n}', String(tests)))}${row(labels.method.seed, String(seed))}${gold.notes.length > 0 ? row(labels.method.goldNotes, ...gold.notes) : undefined}${row(labels.method.systemNotes, ...notes)}</dl>
`;
}
