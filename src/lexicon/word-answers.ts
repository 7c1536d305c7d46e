import { type Vocabulary, WordNotes } from './vocabulary.js';

/**
 * The answers to a question about words by themselves, remembered under the words' numbers: of words of the vocabulary for good, of
 * others as long as their article is read, so that several stages may ask for each.
 */
export class WordAnswers<V extends object> {
  /** `null` where the answer is none. */
  private readonly notes: WordNotes<V | null>;

  /** @param ask the question, whose answer hangs on nothing but the word */
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly ask: (word: string) => V | undefined,
  ) {
    this.notes = new WordNotes(vocabulary);
  }

  /** The answer for a word. */
  of(word: string): V | undefined {
    return this.at(word, 0, word.length, this.vocabulary.number(word, 0, word.length));
  }

  /** The answer for the word that stands in a text from `start` to `end`. @param number its number in the vocabulary */
  at(text: string, start: number, end: number, number: number): V | undefined {
    const { vocabulary, notes } = this;
    notes.renew();
    const known = notes.get(number);
    if (known !== undefined) return known ?? undefined;
    // What is noted must not keep the text that the word was cut from.
    const found = this.ask(vocabulary.wordAt(text, start, end, number));
    notes.set(number, found ?? null);
    return found;
  }
}
