import { lemmaForm } from '../../words/tags/lemma-table.js';
import type { TrainingSentence } from './training-token.js';

/** The lemmas of these parts of speech are not learned: verbs have their paradigms, and names stay as they are. */
const NOT_LEARNED = new Set(['VERB', 'AUX', 'PUNCT', 'X', 'SYM', 'PART', 'CCONJ', 'SCONJ', 'INTJ']);
const LONGEST_ENDING = 6;
/** An ending must decide for so many words more than the shorter one would have had right. */
const WORTH = 2;

interface Known {
  readonly upos: string;
  readonly word: string;
  readonly edit: string;
}

/**
 * Learns the endings and the exceptions of a lemma table. An ending enters it where it has more words right than the next shorter one
 * that is there; a word of its own where its ending has it wrong.
 *
 * @returns the lines of the table, in alphabetical order
 */
export function learnLemmas(sentences: readonly TrainingSentence[]): string[] {
  const known = knownWords(sentences);
  const lines: string[] = [];
  for (const upos of [...new Set(known.map((entry) => entry.upos))].sort()) {
    const words = known.filter((entry) => entry.upos === upos);
    const table = new Map<string, string>();
    for (let length = 0; length <= LONGEST_ENDING; length++) {
      for (const [ending, group] of byEnding(words, length)) {
        const shorter = decide(table, ending);
        const counts = new Map<string, number>();
        for (const { edit } of group) counts.set(edit, (counts.get(edit) ?? 0) + 1);
        const [best, right] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!;
        if (length === 0 || (best !== shorter && right >= (counts.get(shorter ?? '') ?? 0) + WORTH))
          table.set(ending, best);
      }
    }
    for (const { word, edit } of words) {
      const byRule = decide(table, word.slice(-LONGEST_ENDING));
      if (byRule !== edit) table.set(`^${word}`, edit);
    }
    for (const [ending, edit] of table) lines.push(`${upos}\t${ending}\t${edit}`);
  }
  return lines.sort();
}

function decide(table: ReadonlyMap<string, string>, ending: string): string | undefined {
  for (let length = ending.length; length >= 0; length--) {
    const edit = table.get(ending.slice(ending.length - length));
    if (edit !== undefined) return edit;
  }
  return undefined;
}

function byEnding(words: readonly Known[], length: number): Map<string, Known[]> {
  const groups = new Map<string, Known[]>();
  for (const entry of words) {
    if (entry.word.length <= length && length > 0) continue;
    const ending = entry.word.slice(entry.word.length - length);
    const group = groups.get(ending);
    if (group === undefined) groups.set(ending, [entry]);
    else group.push(entry);
  }
  return groups;
}

/** More than this is no ending: `mitgebracht` read as the verb, not as the adjective. */
const LONGEST_CUT = 5;

/**
 * Inflected adjectives that a lemmatiser left as they were (not those that end so by themselves: other words have them as their
 * lemma), and words of which it made verbs.
 */
function isUnanalysed(word: string, upos: string, lemma: string, inflected: ReadonlySet<string>): boolean {
  if (upos === 'ADJ' && word === lemma && /(?:e|e[nmrs])$/u.test(word) && !inflected.has(lemma)) return true;
  if (upos === 'NOUN' && /^\p{Lu}/u.test(word) && !/^\p{Lu}/u.test(lemma)) return true;
  return Number(editOf(word, lemma).split('\t')[0]) > LONGEST_CUT;
}

/** Each word with its most frequent edit. */
function knownWords(sentences: readonly TrainingSentence[]): Known[] {
  const edits = new Map<string, Map<string, number>>();
  const inflected = new Set(
    sentences.flat().flatMap(({ form, lemma }) => (lemma === undefined || lemma === form.toLowerCase() ? [] : [lemma])),
  );
  for (const { form, upos, lemma } of sentences.flat()) {
    const [tag] = upos;
    if (lemma === undefined || upos.length !== 1 || NOT_LEARNED.has(tag!)) continue;
    const word = lemmaForm(form, tag!);
    if (isUnanalysed(word, tag!, lemma, inflected)) continue;
    const key = `${tag} ${word}`;
    const counts = edits.get(key) ?? new Map<string, number>();
    edits.set(key, counts);
    const edit = editOf(word, lemma);
    counts.set(edit, (counts.get(edit) ?? 0) + 1);
  }
  return [...edits]
    .map(([key, counts]) => {
      const [upos = '', word = ''] = key.split(' ');
      const [edit] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!;
      return { upos, word, edit };
    })
    .filter(({ word }) => word !== '')
    .sort((a, b) => (a.word < b.word ? -1 : 1));
}

/** How many characters to take off, and what to put on. */
function editOf(word: string, lemma: string): string {
  let same = 0;
  while (same < word.length && same < lemma.length && word[same] === lemma[same]) same++;
  return `${word.length - same}\t${lemma.slice(same)}`;
}
