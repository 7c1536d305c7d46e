import type { Sentiment, Voice } from '../../document/layers.js';
import { joined, type Markup, markup } from './markup.js';
import { type PageContext, quotedWords, section, words } from './page-context.js';

type Judged = Pick<Sentiment['article'], 'polarity' | 'label' | 'reason'>;
type Weighed = NonNullable<Sentiment['toward'][number]['evidence']>;

/** The article's tone: as a whole, by voice, toward actors with the words it rests on, and sentence by sentence. */
export function tonePanel(page: PageContext): Markup {
  const { labels, article } = page;
  const { sentiment } = article.layers;
  const content =
    sentiment &&
    markup`<p class="overall">${labels.tone.article}: ${verdict(sentiment.article, page)}</p>
${voices(sentiment, page)}${toward(sentiment, page)}${sentences(sentiment, page)}<p class="reading">${labels.tone.key}</p>`;
  return section('tone', labels.sections.tone, content, page, sentiment !== undefined);
}

function voices({ voices: judged }: Sentiment, page: PageContext): Markup | undefined {
  if (judged.length === 0) return undefined;
  const { tone } = page.labels;
  const rows = judged.map(
    (one) =>
      markup`<tr><th scope="row">${voiceName(one.voice, page)}</th><td class="scale">${scale(one)}</td><td>${verdict(one, page)}</td></tr>
`,
  );
  return markup`<table class="voices"><caption>${tone.voices}</caption><thead><tr><th scope="col">${tone.voice}</th><th scope="col" colspan="2">${tone.value}</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function toward({ toward: judged }: Sentiment, page: PageContext): Markup | undefined {
  if (judged.length === 0) return undefined;
  const { tone } = page.labels;
  const items = judged.map(
    (one) =>
      markup`<li><b>${voiceName(one.voice, page)}</b> ${tone.about} <b>${actorName(one.actor, page)}</b> (${quotedWords(one.target.text, page)}): ${verdict(one, page)}${evidence(one.evidence, page)}</li>
`,
  );
  return markup`<h3>${tone.toward}</h3><ul class="plain">${items}</ul>`;
}

function sentences({ sentences: judged }: Sentiment, page: PageContext): Markup | undefined {
  const coloured = judged.filter(({ label }) => label === 'negative' || label === 'positive');
  if (coloured.length === 0) return undefined;
  const { text } = page.article;
  const items = coloured.map(
    (one) =>
      markup`<li>${quotedWords(text.slice(one.start, one.end), page)} ${verdict(one, page)}${evidence(one.evidence, page)}</li>
`,
  );
  return markup`<details><summary>${page.labels.tone.sentences(coloured.length)}</summary><ul class="plain">${items}</ul></details>`;
}

/** `negativ (−0,31)`; where there is no label, why. */
function verdict({ polarity, label, reason }: Judged, { labels }: PageContext): Markup {
  if (label === undefined)
    return markup`<span class="verdict">${labels.polarity.unsure}${reason === undefined ? '' : markup` (<span lang="en">${reason}</span>)`}</span>`;
  return markup`<span class="verdict ${label}">${labels.polarity[label]} <span class="number">(${labels.signed(polarity)})</span></span>`;
}

function scale({ polarity, label }: Judged): Markup | undefined {
  if (label === undefined) return undefined;
  const side = polarity < 0 ? 'neg' : 'pos';
  return markup`<span class="gauge" aria-hidden="true"><i class="${side}" style="--p:${Math.round(Math.abs(polarity) * 50)}%"></i></span>`;
}

function evidence(spans: Weighed | undefined, page: PageContext): Markup | undefined {
  if (!spans || spans.length === 0) return undefined;
  const items = spans.map(
    ({ text, weight }) =>
      markup`<i>${words(text, page)}</i>&nbsp;<span class="number">${page.labels.signed(weight)}</span>`,
  );
  return markup` <span class="evidence">${page.labels.tone.evidence}: ${joined(items, ', ')}</span>`;
}

function voiceName(voice: Voice, page: PageContext): Markup {
  if (voice.kind === 'reporter') return markup`${page.labels.tone.reporter}`;
  return voice.actor === undefined ? markup`${page.labels.tone.unknown}` : actorName(voice.actor, page);
}

function actorName(id: string, page: PageContext): Markup {
  return words(page.names.get(id) ?? id, page);
}
