import { type Markup, markup } from './markup.js';
import { type PageContext, section, words } from './page-context.js';

/** What was odd in the article. Left out where nothing was. */
export function messageList(page: PageContext): Markup | undefined {
  const { labels, article } = page;
  if (article.messages.length === 0) return undefined;
  const items = article.messages.map(({ code, severity, reason, found, expected, start, end }) => {
    const place = start !== undefined && end !== undefined && end > start ? article.text.slice(start, end) : undefined;
    const details = [
      place === undefined ? undefined : markup`; ${labels.message.place}: ${words(place, page)}`,
      found === undefined ? undefined : markup`; ${labels.message.found}: ${found}`,
      expected === undefined ? undefined : markup`; ${labels.message.expected}: ${expected}`,
    ].filter((one) => one !== undefined);
    return markup`<li><b>${labels.severity[severity]}</b> <span lang="en">${reason}</span>${details} <code>${code}</code></li>
`;
  });
  return section('messages', labels.sections.messages, markup`<ul class="plain">${items}</ul>`, page, true);
}

/** What read the article, and of what it was made: names and checksums. */
export function methodNote(page: PageContext): Markup {
  const { article, labels } = page;
  const { pipeline, source } = article;
  const { method } = labels;
  const weights = Object.entries(pipeline.weights).sort(([a], [b]) => (a < b ? -1 : 1));
  const rows: [string, Markup][] = [
    [method.id, markup`<code>${article.id}</code>`],
    [
      method.source,
      markup`<code>${source.path}</code> (${source.format}, ${source.encoding}, ${method.record} ${source.record})`,
    ],
    [method.sourceHash, markup`<code>${source.sha256}</code>`],
    [method.textHash, markup`<code>${article.textSha256}</code>`],
    [method.pipeline, markup`<code>${pipeline.name}</code> ${pipeline.version}`],
    [method.pipelineHash, markup`<code>${pipeline.sha256}</code>`],
    ...weights.map(([stage, hash]): [string, Markup] => [`${method.weights} ${stage}`, markup`<code>${hash}</code>`]),
  ];
  const list = rows.map(
    ([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>
`,
  );
  return section('method', labels.sections.method, markup`<p>${method.caution}</p><dl>${list}</dl>`, page, true);
}
