import { speechVerbs } from '../lexicon/communication.js';
import { verbForms } from '../lexicon/verb-forms.js';
import { type ActorDraft, mentionOf } from './actor-draft.js';
import type { Gender } from './actor-lists.js';
import type { TextView } from './text-view.js';

const PRONOUNS: ReadonlyMap<string, Gender> = new Map([
  ['er', 'm'],
  ['Er', 'm'],
  ['sie', 'f'],
  ['Sie', 'f'],
]);
const [LOWER_E, LOWER_S, UPPER_E, UPPER_S] = [101, 115, 69, 83];
/** Sentences before the pronoun's own one in which its antecedent may stand. */
const SENTENCES_BACK = 2;
const MOST_TOKENS_BACK = 120;

/**
 * Links `er` and `sie` beside a verb of saying in the singular (sagte sie, er kündigte an): whoever speaks is a person,
 * so of all that was named shortly before only persons of that gender come into question. There must be exactly one,
 * and nobody whose gender is unknown, and no other role noun of that gender that could be meant.
 */
export class Pronouns {
  /** Person at each token of a mention; -1 where there is none. */
  private readonly personAt: Int32Array;

  constructor(
    private readonly persons: readonly ActorDraft[],
    private readonly view: TextView,
  ) {
    this.personAt = new Int32Array(view.count).fill(-1);
    persons.forEach((draft, person) => {
      let token = 0;
      for (const mention of draft.mentions) {
        token = view.tokenAt(mention.start, token);
        for (let i = token; i < view.count && view.start(i) < mention.end; i++) this.mark(i, person);
      }
    });
  }

  link(): void {
    const { view } = this;
    for (let i = 0; i < view.count; i++) {
      const code = view.firstCode(i);
      if (code !== LOWER_E && code !== LOWER_S && code !== UPPER_E && code !== UPPER_S) continue;
      const gender = PRONOUNS.get(view.word(i));
      if (gender === undefined || !(this.isSaying(i, i + 1) || this.isSaying(i, i - 1))) continue;
      const person = this.antecedent(i, gender);
      if (person === undefined) continue;
      const draft = this.persons[person]!;
      const span = { start: view.start(i), end: view.end(i) };
      const proof = draft.latest(span.start);
      if (proof === undefined) continue;
      draft.add(mentionOf(view.text, span, 'pronoun', 'only-person-of-gender', [proof.mention]), view.sentence(i));
      this.personAt[i] = person;
    }
  }

  /** A name within a role phrase (Trumps Nachfolger) keeps its own person; the phrase gets the rest. */
  private mark(token: number, person: number): void {
    if (this.personAt[token]! < 0) this.personAt[token] = person;
  }

  private isSaying(pronoun: number, at: number): boolean {
    if (!this.view.together(pronoun, at) || !this.view.isWord(at)) return false;
    const speech = speechVerbs();
    return verbForms()
      .readings(this.view.word(at))
      .some(
        ({ lemma, form, number, auxiliary }) =>
          form === 'finite' &&
          number === 'sg' &&
          auxiliary !== true &&
          (speech.byLemma.has(lemma) || speech.byBase.has(lemma)),
      );
  }

  private antecedent(pronoun: number, gender: Gender): number | undefined {
    const { view } = this;
    let found: number | undefined;
    const sentence = view.sentence(pronoun);
    for (let i = pronoun - 1; i >= 0 && sentence - view.sentence(i) <= SENTENCES_BACK; i--) {
      if (pronoun - i > MOST_TOKENS_BACK) break;
      const person = this.personAt[i]!;
      if (person >= 0) {
        const of = this.persons[person]!.gender;
        if (of === undefined) return undefined;
        if (of === gender && found !== undefined && found !== person) return undefined;
        if (of === gender) found = person;
      } else if (this.isOther(i, gender)) return undefined;
    }
    return found;
  }

  /** Somebody or some body of the gender that no rule has linked to a person. */
  private isOther(token: number, gender: Gender): boolean {
    if (!this.view.isCapital(token) || this.view.nameAt(token) >= 0) return false;
    const role = this.view.role(token);
    return role !== undefined && role.number !== 'plur' && (role.gender === gender || role.gender === 'mf');
  }
}
