import { readFileSync } from 'node:fs';
import { EVERY_VERB_FORM, type TrainingSentence, type TrainingToken, type VerbForm } from './training-token.js';

interface Row {
  readonly id: string;
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly feats: string;
  readonly relation: string;
  readonly spaceAfter: boolean;
}

/**
 * Sentences of a CoNLL-U file, as our tokens are: a multiword token (`im`) is one token with the tag and the lemma of its first word,
 * the parts of a hyphen compound are one, with the tag of the last.
 *
 * @throws where a line has not ten columns
 */
export function readConllu(path: string): TrainingSentence[] {
  const sentences: TrainingSentence[] = [];
  let rows: Row[] = [];
  `${readFileSync(path, 'utf8')}\n`.split(/\r?\n/u).forEach((line, i) => {
    if (line.startsWith('#')) return;
    if (line.trim() === '') {
      if (rows.length > 0) sentences.push(joinHyphens(wholeTokens(rows)).map(asToken));
      rows = [];
      return;
    }
    const [id, form, lemma, upos, xpos, feats, , relation, , misc] = line.split('\t');
    if (misc === undefined) throw new Error(`${path}:${i + 1}: expected ten columns, found ${JSON.stringify(line)}`);
    const spaceAfter = !misc.includes('SpaceAfter=No');
    // Empty nodes (8.1) are no words.
    if (!id!.includes('.')) {
      rows.push({
        id: id!,
        form: form!,
        lemma: lemma!,
        upos: upos!,
        xpos: xpos!,
        feats: feats!,
        relation: relation!,
        spaceAfter,
      });
    }
  });
  return sentences;
}

function wholeTokens(rows: readonly Row[]): Row[] {
  const tokens: Row[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const [first, last] = row.id.split('-').map(Number);
    const word = rows[i + 1];
    if (last === undefined || word === undefined) {
      tokens.push(row);
      continue;
    }
    tokens.push({ ...word, form: row.form, spaceAfter: row.spaceAfter });
    i += last - first! + 1;
  }
  return tokens;
}

function joinHyphens(rows: readonly Row[]): Row[] {
  const joined: Row[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const before = joined.at(-1);
    const after = rows[i + 1];
    const compound = row.form === '-' && !row.spaceAfter && before?.spaceAfter === false && after !== undefined;
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

function asToken({ form, lemma, upos, xpos, feats, relation }: Row): TrainingToken {
  const verbForm = /VerbForm=(Fin|Inf|Part)/u.exec(feats)?.[1] as VerbForm | undefined;
  return {
    form,
    upos: [upos],
    particle: relation === 'compound:prt' || xpos === 'PTKVZ',
    verbForms: verbForm === undefined ? EVERY_VERB_FORM : [verbForm],
    ...(lemma === '_' ? {} : { lemma }),
  };
}
