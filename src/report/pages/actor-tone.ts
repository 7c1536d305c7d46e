import { joined, type Markup, markup } from '../../write/html/markup.js';
import { REPORTER, type TowardRecord, UNKNOWN_VOICE } from '../records.js';
import type { ReportContext } from '../report-context.js';
import type { RunActor, Tally } from '../run-actors.js';
import type { LinkTo } from '../site/addresses.js';
import { actorLink, gauge, origin, verdict } from './pieces.js';

const SPEAKERS_SHOWN = 6;
const PASSAGES_SHOWN = 4;
/** Passages that are read to choose the ones with most colour. */
const PASSAGES_READ = 400;

/** How the reporter and the quoted voices sound where they speak of the actor, with the passages that say it most strongly. */
export function towardActor(actor: RunActor, to: LinkTo, context: ReportContext): Markup {
  const { labels, words } = context;
  const { toward } = actor;
  if (toward.size === 0) {
    const why = context.layers.has('sentiment') ? labels.actor.noToward : words.notComputed;
    return markup`<section class="block-section"><h2>${labels.actor.toward}</h2><p class="none">${why}</p></section>
`;
  }
  const speakers = [...toward].filter(([voice]) => voice >= 0).sort(([a, m], [b, n]) => n.count - m.count || a - b);
  const rows: [Markup, Tally][] = [];
  const reporter = toward.get(REPORTER);
  if (reporter) rows.push([markup`${words.tone.reporter}`, reporter]);
  for (const [voice, tally] of speakers.slice(0, SPEAKERS_SHOWN)) rows.push([actorLink(voice, to, context), tally]);
  const rest = speakers.slice(SPEAKERS_SHOWN).map(([, tally]) => tally);
  if (rest.length > 0) rows.push([markup`${labels.more(rest.length)}`, together(rest)]);
  const unknown = toward.get(UNKNOWN_VOICE);
  if (unknown) rows.push([markup`${words.tone.unknown}`, unknown]);
  const lines = rows.map(
    ([voice, { count, sum }]) =>
      markup`<tr><th scope="row">${voice}</th><td class="num">${labels.number(count)}</td><td>${gauge(sum / count)}</td><td class="num">${words.signed(sum / count)}</td></tr>
`,
  );
  return markup`<section class="block-section"><h2>${labels.actor.toward}</h2><p class="note">${labels.actor.towardNote}</p>
<table class="tones"><thead><tr><th scope="col">${labels.voice}</th><th scope="col" class="num">${labels.count}</th><th scope="col" colspan="2">${labels.mean}</th></tr></thead><tbody>${lines}</tbody></table>${passages(actor, to, context)}</section>
`;
}

function together(tallies: readonly Tally[]): Tally {
  return tallies.reduce((all, one) => ({
    count: all.count + one.count,
    sum: all.sum + one.sum,
    negative: all.negative + one.negative,
    positive: all.positive + one.positive,
  }));
}

/** The passages with the strongest colour, on either side. */
function passages(actor: RunActor, to: LinkTo, context: ReportContext): Markup | undefined {
  const { labels, articles } = context;
  const records = actor.passages.slice(-PASSAGES_READ).map((handle) => context.passages.read(handle));
  if (records.length === 0) return undefined;
  const sorted = records.sort((a, b) => a.polarity - b.polarity);
  const worst = sorted.filter(({ polarity }) => polarity < 0).slice(0, PASSAGES_SHOWN);
  const best = sorted
    .filter(({ polarity }) => polarity > 0)
    .slice(-PASSAGES_SHOWN)
    .reverse();
  const items = distinct([...worst, ...best]).map(
    (
      one,
    ) => markup`<li><p class="passage"><bdi>${one.text}</bdi></p><p class="said-by">${voiceOf(one, to, context)} · ${verdict(one.polarity, context)}${evidence(one, context)}</p><p class="origin">${origin(articles[one.article]!, to, context, one.n)}</p></li>
`,
  );
  return markup`<details><summary>${labels.actor.passages}</summary><ul class="passages">${items}</ul></details>`;
}

/** One of those that stand in the same sentence. */
function distinct(records: readonly TowardRecord[]): TowardRecord[] {
  const seen = new Set<string>();
  return records.filter(({ article, text }) => {
    const key = `${article}\n${text}`;
    return !seen.has(key) && seen.add(key);
  });
}

function voiceOf({ voice }: TowardRecord, to: LinkTo, context: ReportContext): Markup {
  if (voice === REPORTER) return markup`${context.words.tone.reporter}`;
  return voice === UNKNOWN_VOICE ? markup`${context.words.tone.unknown}` : actorLink(voice, to, context);
}

function evidence({ evidence: found }: TowardRecord, { words }: ReportContext): Markup | undefined {
  if (found.length === 0) return undefined;
  return markup` · ${words.tone.evidence}: ${joined(
    found.slice(0, 6).map((word) => markup`<i>${word}</i>`),
    ', ',
  )}`;
}
