/**
 * Lemmas by the end of the word: each line of a table holds a part of speech, an ending (with `^` before it: the whole word), how
 * many characters to take off and what to put on instead. The longest ending that fits decides. For words in the letters that
 * {@link lemmaForm} gives them.
 */
export class LemmaTable {
  private readonly edits = new Map<string, readonly [cut: number, add: string]>();
  private readonly longest = new Map<string, number>();

  /** @throws where a line has not four columns */
  constructor(content: string) {
    for (const line of content.split('\n')) {
      if (line === '' || line.startsWith('#')) continue;
      const [upos, ending, cut, add] = line.split('\t');
      if (add === undefined) throw new Error(`a line of the lemma table has not four columns: ${JSON.stringify(line)}`);
      this.edits.set(`${upos} ${ending}`, [Number(cut), add]);
      this.longest.set(upos!, Math.max(this.longest.get(upos!) ?? 0, ending!.startsWith('^') ? 0 : ending!.length));
    }
  }

  /** The lemma of a word; the word itself where the table knows nothing of its part of speech. */
  lemma(surface: string, upos: string): string {
    const word = lemmaForm(surface, upos);
    const whole = this.edits.get(`${upos} ^${word}`);
    if (whole !== undefined) return edited(word, whole);
    for (let length = Math.min(this.longest.get(upos) ?? -1, word.length - 1); length >= 0; length--) {
      const edit = this.edits.get(`${upos} ${word.slice(word.length - length)}`);
      if (edit !== undefined && edit[0] < word.length) return edited(word, edit);
    }
    return word;
  }
}

const KEEPS_CAPITALS = new Set(['NOUN', 'PROPN', 'X', 'SYM', 'PUNCT', 'NUM']);

/** The word as lemmas are looked up: in small letters, unless its capitals belong to it. */
export function lemmaForm(surface: string, upos: string): string {
  return KEEPS_CAPITALS.has(upos) ? surface : surface.toLowerCase();
}

function edited(word: string, [cut, add]: readonly [number, string]): string {
  return word.slice(0, word.length - cut) + add;
}
