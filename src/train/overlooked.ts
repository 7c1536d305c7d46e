import type { TaggedSentence } from './conll.js';

/** Sentences of a stretch. */
const STRETCH = 100;
/** A word that is tagged at least so often, and nearly always, is a name wherever it stands. */
const OFTEN = 10;
const NEARLY_ALWAYS = 0.95;
/** So many of these words left without a tag in a stretch are no accident: names were overlooked there. */
const MOST = 5;

/**
 * Parts tagged sentences into those that can be trusted and those of stretches where annotators overlooked many names: where words
 * stand untagged that are tagged nearly everywhere else. In the latter, a tag is right, but a missing tag says nothing.
 */
export function partOverlooked(sentences: readonly TaggedSentence[]): {
  trusted: TaggedSentence[];
  patchy: TaggedSentence[];
} {
  const tagged = new Map<string, number>();
  const all = new Map<string, number>();
  for (const { tokens, tags } of sentences) {
    tokens.forEach((token, i) => {
      all.set(token, (all.get(token) ?? 0) + 1);
      if (tags[i] !== 'O') tagged.set(token, (tagged.get(token) ?? 0) + 1);
    });
  }
  const sure = new Set(
    [...tagged]
      .filter(([word, count]) => count >= OFTEN && count >= NEARLY_ALWAYS * all.get(word)!)
      .map(([word]) => word),
  );
  const trusted: TaggedSentence[] = [];
  const patchy: TaggedSentence[] = [];
  for (let from = 0; from < sentences.length; from += STRETCH) {
    const stretch = sentences.slice(from, from + STRETCH);
    let overlooked = 0;
    for (const { tokens, tags } of stretch) {
      tokens.forEach((token, i) => {
        if (tags[i] === 'O' && sure.has(token)) overlooked++;
      });
    }
    (overlooked >= MOST ? patchy : trusted).push(...stretch);
  }
  return { trusted, patchy };
}
