import type { EvalDocument } from '../../eval-document.js';
import type { Difference, Figure, LayerScorer, ScoreOptions, Sums } from '../../layer-scorer.js';
import { Tally } from '../../tally.js';
import { NOTHING } from '../entities/count-entities.js';
import { credits, f1Of, mean, precisionRecallF1, ratio, share } from '../ratios.js';
import { alignTags, TAG_COLUMNS, type TagColumn, type TaggedToken } from './align-tags.js';

const NAMES: Readonly<Record<TagColumn, string>> = { pos: 'part of speech', lemma: 'lemma', feats: 'features' };

/**
 * Tags: the share of the gold's tokens on which the system has the same token with the same value (on given tokens the
 * accuracy; the system's own tokens, where they are others, count as wrong). Per tag, for known and unknown words,
 * lemmas, whole bundles of features and single features. A token without a value in the gold is not scored.
 */
export function scoreTags(gold: readonly EvalDocument[], options: ScoreOptions = {}): LayerScorer {
  const columns = TAG_COLUMNS.filter((column) =>
    gold.some(({ layers }) => layers.tags?.[column]?.some((value) => value !== '') === true),
  );
  const pretokenised = gold.every((document) => document.pretokenised);
  const { knownWords } = options;
  return {
    layer: 'tags',
    compare(goldDocument, system) {
      const counts = new Tally();
      const { tokens, systemTokens } = alignTags(goldDocument, system);
      counts.add('system', systemTokens);
      counts.add('gold', tokens.length);
      for (const token of tokens) {
        for (const column of columns) countColumn(column, token, counts);
        if (columns.includes('pos')) countTag(token, goldDocument, knownWords, counts);
        if (columns.includes('feats')) countFeatures(token, counts);
      }
      return { counts };
    },
    headline: (sums) => columns.map((column) => accuracy(column, column, NAMES[column], sums)),
    details: (sums) => [
      ...(pretokenised ? [] : columns.flatMap((column) => alignedFigures(column, sums))),
      ...(columns.includes('pos') ? tagFigures(sums, knownWords !== undefined) : []),
      ...(columns.includes('feats')
        ? precisionRecallF1(
            'feature',
            { group: 'single features', name: 'feature' },
            credits(sums.of('feature.right'), sums.of('feature.system'), sums.of('feature.gold')),
          )
        : []),
    ],
    differences: (goldDocument, system) =>
      alignTags(goldDocument, system).tokens.flatMap((token) => differencesOf(columns, token)),
  };
}

function countColumn(column: TagColumn, { gold, system }: TaggedToken, counts: Tally): void {
  const wanted = gold[column];
  // An empty bundle of features is a statement, an empty tag or lemma is none.
  if (wanted === undefined || (wanted === '' && column !== 'feats')) return;
  counts.add(`${column}.gold`);
  if (system !== undefined && (system[column] ?? '') === wanted) counts.add(`${column}.right`);
}

function countTag(
  token: TaggedToken,
  { text }: EvalDocument,
  known: ReadonlySet<string> | undefined,
  counts: Tally,
): void {
  const { gold, system, start, end } = token;
  if (gold.pos === undefined || gold.pos === '') return;
  const said = system?.pos === undefined || system.pos === '' ? NOTHING : system.pos;
  counts.add(`#pos|${gold.pos}\t${said}`);
  counts.add(`tag.gold|${gold.pos}`);
  counts.add(`tag.system|${said}`);
  if (said === gold.pos) counts.add(`tag.right|${said}`);
  if (known === undefined) return;
  const kind = known.has(text.slice(start, end)) ? 'known' : 'unknown';
  counts.add(`${kind}.gold`);
  if (said === gold.pos) counts.add(`${kind}.right`);
}

function countFeatures({ gold, system }: TaggedToken, counts: Tally): void {
  if (gold.feats === undefined) return;
  const wanted = new Set(gold.feats.split('|').filter(Boolean));
  const said = (system?.feats ?? '').split('|').filter(Boolean);
  counts.add('feature.gold', wanted.size);
  counts.add('feature.system', said.length);
  counts.add('feature.right', said.filter((feature) => wanted.has(feature)).length);
}

function accuracy(id: string, group: string, name: string, sums: Sums): Figure {
  return share(
    `${id}.accuracy`,
    { group, name: `${name}, accuracy` },
    ratio(sums.of(`${id}.right`), sums.of(`${id}.gold`)),
  );
}

/** With the system's own tokens: precision over these, recall over the gold's (CoNLL 2018). */
function alignedFigures(column: TagColumn, sums: Sums): Figure[] {
  const counts = credits(sums.of(`${column}.right`), sums.of('system'), sums.of(`${column}.gold`));
  return precisionRecallF1(`${column}.aligned`, { group: column, name: `${NAMES[column]}, own tokens,` }, counts);
}

function tagFigures(sums: Sums, hasKnown: boolean): Figure[] {
  const tags = [...new Set([...sums.under('tag.gold|'), ...sums.under('tag.system|')])].filter(
    (tag) => tag !== NOTHING,
  );
  const of = (tag: string) =>
    credits(sums.of(`tag.right|${tag}`), sums.of(`tag.system|${tag}`), sums.of(`tag.gold|${tag}`));
  return [
    share('pos.macro', { group: 'pos', name: 'macro-F1' }, mean(tags.sort().map((tag) => f1Of(of(tag))))),
    ...(hasKnown
      ? [accuracy('known', 'pos', 'known words', sums), accuracy('unknown', 'pos', 'unknown words', sums)]
      : []),
    ...tags.flatMap((tag) => precisionRecallF1('tag', { group: 'per tag', name: 'tag', label: tag }, of(tag))),
  ];
}

function differencesOf(columns: readonly TagColumn[], { gold, system, start, end }: TaggedToken): Difference[] {
  return columns.flatMap((column): Difference[] => {
    const wanted = gold[column];
    if (wanted === undefined || (wanted === '' && column !== 'feats')) return [];
    const said = system?.[column] ?? '';
    if (system !== undefined && said === wanted) return [];
    const spans = [{ start, end }];
    const statement = (value: string) => ({
      spans,
      label: column === 'pos' ? value : column,
      ...(column !== 'pos' && { note: value }),
    });
    const key = `${column}${start}`;
    if (system === undefined) return [{ key, kind: 'miss', gold: statement(wanted) }];
    return [{ key, kind: 'wrong-label', gold: statement(wanted), system: statement(said) }];
  });
}
