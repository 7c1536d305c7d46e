import { VERSION } from '../../version.js';
import { type Markup, markup } from '../../write/html/markup.js';
import type { ReportContext } from '../report-context.js';
import { noPageFor } from '../run-actors.js';
import { PAGES } from '../site/addresses.js';
import type { SitePage } from '../site/frame.js';

const FAILURES_SHOWN = 100;

/** What the report rests on, how it was made, and where it is weak. */
export function methodPage(context: ReportContext): SitePage {
  const { labels, layers, words } = context;
  const { method } = labels;
  const texts = method.layerTexts.map(([layer, name, text]) => {
    const note =
      layers.has(layer) || layer === 'articles' ? undefined : markup`<p><strong>${words.notComputed}</strong></p>`;
    return markup`<div><dt>${name}</dt><dd>${note}<p>${text}</p></dd></div>
`;
  });
  const body = markup`<div class="masthead"><h1>${labels.pages.method}</h1><p class="lead">${method.lead}</p></div>
${section('run', method.run, runFacts(context))}
${section('failures', method.failures, failures(context))}
${section('layers', method.layers, markup`<dl class="facts texts">${texts}</dl>`)}
${section('joining', method.joining, markup`${paragraphs(method.joiningText)}${withoutPage(context)}`)}
${section('counting', method.figures, paragraphs(method.figuresText))}
${section('searching', method.searching, paragraphs(method.searchingText))}`;
  return { path: PAGES.method, title: labels.pages.method, within: 'method', body };
}

function section(id: string, heading: string, content: Markup): Markup {
  return markup`<section class="block-section prose" id="${id}" aria-labelledby="${id}-h"><h2 id="${id}-h">${heading}</h2>${content}</section>
`;
}

function paragraphs(texts: readonly string[]): Markup {
  return markup`${texts.map(
    (text) => markup`<p>${text}</p>
`,
  )}`;
}

function runFacts({ run: { run }, labels, articles, period, pipelines, fictional, words }: ReportContext): Markup {
  const { method } = labels;
  const undated = articles.filter(({ day }) => day === undefined).length;
  const weights = Object.entries(run?.pipeline.weights ?? {}).map(([stage, hash]) => `${stage} ${hash.slice(0, 16)}`);
  const versions = Object.entries(run?.versions ?? {}).map(([name, version]) => `${name} ${version}`);
  const inputs = run?.inputs ?? [];
  const rows: [string, Markup | string | undefined][] = [
    [method.counts, run && method.countsText(run.counts.done, run.counts.skipped, run.counts.failed)],
    [labels.figures.articles, labels.number(articles.length)],
    [method.dates, period && labels.period(period.first, period.last)],
    [method.undated, undated === 0 ? undefined : labels.articles(undated)],
    [labels.fictional.mark, fictional === 0 ? undefined : labels.fictional.some(fictional, articles.length)],
    [
      method.pipeline,
      [...pipelines]
        .slice(0, 20)
        .map(([name, count]) => (pipelines.size > 1 ? `${name}: ${labels.articles(count)}` : name))
        .join('; '),
    ],
    [words.method.pipelineHash, run && markup`<code>${run.pipeline.sha256}</code>`],
    [words.method.weights, weights.join(', ')],
    [method.versions, versions.join(', ')],
    [method.madeWith, `pressespiegel ${VERSION}`],
    [
      method.inputs,
      inputs.slice(0, 20).join(', ') + (inputs.length > 20 ? ` … ${labels.more(inputs.length - 20)}` : ''),
    ],
    [method.tokens, run?.tokens === undefined ? undefined : labels.number(run.tokens)],
    [method.seconds, run?.seconds === undefined ? undefined : labels.number(Math.round(run.seconds))],
    [method.finished, run?.finished && moment(run.finished, labels.day)],
  ];
  const list = rows.flatMap(([name, value]) =>
    value
      ? [
          markup`<div><dt>${name}</dt><dd>${value}</dd></div>
`,
        ]
      : [],
  );
  return markup`${run ? undefined : markup`<p><strong>${method.runMissing}</strong></p>`}<dl class="facts">${list}</dl>`;
}

/** A time in ISO form as a day with the time of day. */
function moment(iso: string, day: (iso: string) => string): string {
  return `${day(iso.slice(0, 10))}, ${iso.slice(11, 16)} UTC`;
}

function failures({ run, leftOut, labels }: ReportContext): Markup {
  const { method } = labels;
  if (run.failures.length === 0 && leftOut.length === 0) return markup`<p>${method.noFailures}</p>`;
  const rows = run.failures.slice(0, FAILURES_SHOWN).map(
    ({
      id,
      path,
      code,
      reason,
    }) => markup`<tr><th scope="row"><bdi>${id ?? path ?? ''}</bdi></th><td><code>${code}</code></td><td lang="en">${reason}</td></tr>
`,
  );
  const rest = run.failures.length - rows.length;
  const table =
    rows.length === 0
      ? undefined
      : markup`<div class="scroll" tabindex="0" role="group" aria-label="${method.failures}"><table class="rows"><thead><tr><th scope="col">${labels.article}</th><th scope="col">${method.code}</th><th scope="col">${method.reason}</th></tr></thead><tbody>${rows}</tbody></table></div>${rest > 0 ? markup`<p class="note">${labels.more(rest)}</p>` : undefined}`;
  const lines = leftOut.slice(0, FAILURES_SHOWN).map(
    (message) => markup`<li lang="en">${message}</li>
`,
  );
  const left =
    lines.length === 0
      ? undefined
      : markup`<h3>${method.leftOut}</h3><ul>${lines}</ul>${leftOut.length > lines.length ? markup`<p class="note">${labels.more(leftOut.length - lines.length)}</p>` : undefined}`;
  return markup`${table}${left}`;
}

/** How many actors have no page, and why. */
function withoutPage({ actors, labels }: ReportContext): Markup {
  const { method } = labels;
  const counts = { 'no-name': 0, little: 0 };
  const examples: string[] = [];
  for (const actor of actors) {
    const why = noPageFor(actor);
    if (!why) continue;
    counts[why]++;
    if (why === 'no-name' && examples.length < 10) examples.push(actor.name);
  }
  const items = (['little', 'no-name'] as const)
    .filter((why) => counts[why] > 0)
    .map(
      (why) =>
        markup`<li>${method.noPageText[why](counts[why])}${why === 'no-name' ? markup` ${examples.map((name) => markup`<code>${name}</code> `)}` : undefined}</li>`,
    );
  return items.length === 0 ? markup`` : markup`<h3>${method.noPage}</h3><ul>${items}</ul>`;
}
