import { readFileSync } from 'node:fs';
import { verbForms } from '../../../src/lexicon/verb-forms.js';
import { nameMarkLists, nameMarksOf } from '../../../src/train/tags/name-mark-lists.js';
import {
  EVERY_VERB_FORM,
  type TrainingSentence,
  type TrainingToken,
  type VerbForm,
} from '../../../src/train/tags/training-token.js';
import { NameMark } from '../../../src/words/tags/name-marks.js';
import { FINITE, VerbMark, verbMarks } from '../../../src/words/tags/verb-marks.js';
import { clauseForms } from './clause-forms.js';

interface Row {
  readonly form: string;
  readonly upos: string;
  readonly utb: string;
  readonly lemma: string;
  readonly feats: readonly string[];
}

/** How often sentences of a genre are read: most of the file is encyclopaedia, and the tagger is for news. */
const TIMES: Readonly<Record<string, number>> = { 'news-tiger': 3, reviews: 3 };

/**
 * The training sentences of UD German GSD as `gsd.train.rebuilt.tsv` holds them: form, UPOS derived from a manual column of 12 tags,
 * that column, lemma, UniMorph features. Where the derivation is known to be wrong, {@link corrected} puts it right.
 */
export function readRebuilt(path: string): TrainingSentence[] {
  const sentences: TrainingSentence[] = [];
  let rows: Row[] = [];
  let times = 1;
  for (const line of `${readFileSync(path, 'utf8')}\n`.split('\n')) {
    const [form, upos, utb, lemma, feats] = line.split('\t');
    if (feats !== undefined && utb !== undefined) {
      rows.push({ form: form!, upos: upos!, utb, lemma: lemma!, feats: feats === '_' ? [] : feats.split(';') });
    } else if (line.startsWith('# genre = ')) {
      times = TIMES[line.slice('# genre = '.length)] ?? 1;
    } else if (line === '' && rows.length > 0) {
      const sentence = asTokens(corrected(joinOrdinals(joinHyphens(rows))));
      for (let n = 0; n < times; n++) sentences.push(sentence);
      rows = [];
    }
  }
  return sentences;
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'X', 'NUM', 'ADJ']);

function joinHyphens(rows: readonly Row[]): Row[] {
  const joined: Row[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const before = joined.at(-1);
    const after = rows[i + 1];
    const compound =
      row.form === '-' &&
      before !== undefined &&
      after !== undefined &&
      NOMINAL.has(before.upos) &&
      NOMINAL.has(after.upos) &&
      /^[\p{Lu}\d]/u.test(before.form) &&
      /^\p{L}/u.test(after.form);
    if (!compound) {
      joined.push(row);
      continue;
    }
    joined.pop();
    joined.push({ ...after, form: `${before.form}-${after.form}`, lemma: '_' });
    i++;
  }
  return joined;
}

/** `17 .` before a word is an ordinal: one token, an adjective. */
function joinOrdinals(rows: readonly Row[]): Row[] {
  const joined: Row[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const isOrdinal =
      /^\d{1,4}$/u.test(row.form) && rows[i + 1]?.form === '.' && /^\p{L}/u.test(rows[i + 2]?.form ?? '');
    joined.push(isOrdinal ? { ...row, form: `${row.form}.`, upos: 'ADJ', lemma: '_' } : row);
    if (isOrdinal) i++;
  }
  return joined;
}

const TITLE = /^(?:Dr\.|Prof\.|Frau|Herrn?|Doktor|Professor)$/u;
const names = nameMarksOf(nameMarkLists());

/** What the guidelines of UD German say of words that the derivation gets wrong. */
function corrected(rows: readonly Row[]): Row[] {
  const verbs = verbForms();
  return rows.map((row, i) => {
    const { form, upos } = row;
    const lower = form.toLowerCase();
    const next = rows[i + 1];
    const as = (tag: string): Row => (tag === upos ? row : { ...row, upos: tag });
    if (upos === 'VERB' && (verbMarks(lower, verbs) & VerbMark.modal) !== 0 && !/^m[aöo][cg]/u.test(lower))
      return as('AUX');
    if (upos === 'PROPN' && TITLE.test(form)) return as('NOUN');
    // Berliner Zeitung: an adjective that does not inflect.
    if (
      upos === 'PROPN' &&
      form.endsWith('er') &&
      (names.of(form) & NameMark.derived) !== 0 &&
      /^\p{Lu}/u.test(next?.form ?? '')
    )
      return as('ADJ');
    if (lower === 'deren' || lower === 'dessen') return as('PRON');
    if (lower === 'wie' && upos === 'ADP') return as('CCONJ');
    if (lower === 'rund' && (next?.upos === 'NUM' || /^\d/u.test(next?.form ?? ''))) return as('ADJ');
    return row;
  });
}

function asTokens(rows: readonly Row[]): TrainingToken[] {
  const verbs = verbForms();
  const marks = rows.map(({ form, upos }) =>
    upos === 'VERB' || upos === 'AUX' ? verbMarks(form.toLowerCase(), verbs) : 0,
  );
  const forms = clauseForms(
    rows,
    rows.map((row, i) => possibleForms(row, marks[i]!, rows[i - 1]?.form)),
  );
  return rows.map((row, i) => ({
    form: row.form,
    upos: isHabenOrWerden(row) ? auxiliaryOrVerb(rows, marks, i) : [row.upos],
    particle: row.utb === 'PRT' && (row.upos === 'ADP' || row.upos === 'ADV'),
    verbForms: forms[i]!,
    ...lemmaOf(row),
  }));
}

/** The file's own joins (`in+der`) and choices (`Stunde|Stunden`) are resolved: the first word, the first choice. */
function lemmaOf({ lemma }: Row): { lemma?: string } {
  if (lemma === '_') return {};
  const [first = ''] = lemma.length > 1 ? lemma.split(/[+|]/u) : [lemma];
  return first === '' ? {} : { lemma: first };
}

const HABEN_WERDEN =
  /^(?:hab(?:e|en|t|st)?|ha[bs]?t|hatten?|hätten?|gehabt|werden?|wirds?t?|wird|wurden?|würden?|geworden)$/iu;

function isHabenOrWerden({ form, upos }: Row): boolean {
  return (upos === 'AUX' || upos === 'VERB') && HABEN_WERDEN.test(form);
}

/** *haben* and *werden* are auxiliaries where the clause has a participle or infinitive for them; where only another has, who knows. */
function auxiliaryOrVerb(rows: readonly Row[], marks: readonly number[], at: number): string[] {
  const lower = rows[at]!.form.toLowerCase();
  if (lower === 'gehabt' || lower === 'geworden') return ['VERB'];
  const wanted = lower.startsWith('h') ? VerbMark.participle : VerbMark.participle | VerbMark.infinitive;
  const isVerb = (i: number): boolean =>
    /^(?:gewesen|worden|gehabt|geworden)$/iu.test(rows[i]!.form) ||
    (rows[i]!.upos === 'VERB' && !isHabenOrWerden(rows[i]!) && (marks[i] === 0 || (marks[i]! & wanted) !== 0)) ||
    (rows[i]!.upos === 'AUX' && (marks[i]! & VerbMark.infinitive) !== 0 && i > at);
  let i = at + 1;
  for (; i < rows.length && rows[i]!.upos !== 'PUNCT'; i++) if (isVerb(i)) return ['AUX'];
  if (at > 0 && isVerb(at - 1)) return ['AUX'];
  for (; i < rows.length; i++) if (isVerb(i)) return ['AUX', 'VERB'];
  return ['VERB'];
}

/** The forms that a verb can be by itself. */
function possibleForms({ upos, form, feats }: Row, marks: number, before: string | undefined): readonly VerbForm[] {
  if (upos !== 'VERB' && upos !== 'AUX') return [];
  const possible = EVERY_VERB_FORM.filter((verbForm) => {
    if (marks === 0) return verbForm === 'Fin' || (verbForm === 'Inf' ? /n$/u.test(form) : /(?:t|n)$/u.test(form));
    if (verbForm === 'Fin') return (marks & FINITE) !== 0;
    return (marks & (verbForm === 'Inf' ? VerbMark.infinitive | VerbMark.zuInfinitive : VerbMark.participle)) !== 0;
  });
  if (before === 'zu' && possible.includes('Inf')) return ['Inf'];
  const said: VerbForm | undefined = feats.includes('V.PTCP') ? 'Part' : feats.includes('NFIN') ? 'Inf' : undefined;
  if (said !== undefined && possible.includes(said)) return [said];
  return possible.length === 0 ? EVERY_VERB_FORM : possible;
}
