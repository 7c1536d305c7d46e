import { WordTable } from '../../lexicon/word-table.js';

/**
 * Lemmas by the end of the word: each line of a table holds a part of speech, an ending (with `^` before it: the whole word), how
 * many characters to take off and what to put on instead. The longest ending that fits decides. For words in the letters that
 * {@link lemmaForm} gives them.
 */
export class LemmaTable {
  private readonly parts = new Map<string, PartTable>();

  /** @throws where a line has not four columns */
  constructor(content: string) {
    /** Few different ones, which the endings share. */
    const edits = new Map<string, Edit>();
    for (const line of content.split('\n')) {
      if (line === '' || line.startsWith('#')) continue;
      const [upos, ending, cut, add] = line.split('\t');
      if (add === undefined) throw new Error(`a line of the lemma table has not four columns: ${JSON.stringify(line)}`);
      let part = this.parts.get(upos!);
      if (part === undefined) {
        part = { words: new WordTable(500), endings: new WordTable(500), longest: 0 };
        this.parts.set(upos!, part);
      }
      const name = `${cut} ${add}`;
      let edit = edits.get(name);
      if (edit === undefined) {
        edit = [Number(cut), add];
        edits.set(name, edit);
      }
      if (ending!.startsWith('^')) part.words.set(ending!.slice(1), edit);
      else {
        part.endings.set(ending!, edit);
        part.longest = Math.max(part.longest, ending!.length);
      }
    }
    for (const { words, endings } of this.parts.values()) {
      words.pack();
      endings.pack();
    }
  }

  /** The lemma of a word; the word itself where the table knows nothing of its part of speech. */
  lemma(surface: string, upos: string): string {
    const word = lemmaForm(surface, upos);
    const part = this.parts.get(upos);
    if (part === undefined) return word;
    const whole = part.words.get(word);
    if (whole !== undefined) return edited(word, whole);
    for (let length = Math.min(part.longest, word.length - 1); length >= 0; length--) {
      const edit = part.endings.get(word, word.length - length);
      if (edit !== undefined && edit[0] < word.length) return edited(word, edit);
    }
    return word;
  }
}

type Edit = readonly [cut: number, add: string];

/** What the table holds of a part of speech. */
interface PartTable {
  readonly words: WordTable<Edit>;
  readonly endings: WordTable<Edit>;
  longest: number;
}

const KEEPS_CAPITALS = new Set(['NOUN', 'PROPN', 'X', 'SYM', 'PUNCT', 'NUM']);

/** The word as lemmas are looked up: in small letters, unless its capitals belong to it. */
export function lemmaForm(surface: string, upos: string): string {
  return KEEPS_CAPITALS.has(upos) ? surface : surface.toLowerCase();
}

function edited(word: string, [cut, add]: Edit): string {
  return cut === 0 && add === '' ? word : word.slice(0, word.length - cut) + add;
}
