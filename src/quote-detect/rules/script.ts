import type { Region } from '../../document/layers.js';
import { type Chosen, chosenBy, spanOf } from '../candidate.js';
import type { Verdict } from '../evidence/decisions.js';
import type { NounPhrase } from '../noun-phrase.js';
import { has, isNominal, isStop, lower, punctuation, type TextView } from '../text-view.js';
import { Flag } from '../words.js';

/** A line `Label: words`; tokens, `last` exclusive. */
interface Turn {
  readonly first: number;
  readonly colon: number;
  readonly last: number;
  readonly label: string;
}

const COLON = 0x3a;
const LONGEST_LABEL = 6;
const FEWEST_TURNS = 3;
/** Labels that name a turn rather than somebody. */
const TURN_LABEL = /^(?:frage|antwort|zwischenfrage|nachfrage|zwischenruf)$/u;
/** Who speaks to somebody, or asks: without it a line with a colon is a list. */
const ADDRESSES = /^(?:ich|wir|mir|uns|mich|du|dir|dich|ihr|euch|mein|meine|unser|unsere)$/u;

/**
 * Direct speech in script form, without marks: `Lind: Wir bauen. ⏎ Berg: Womit denn?`, `Frage: … ⏎ Antwort: …`. A run of
 * at least three lines with at least two labels, half of which ask or speak in the first or second person. Interviews
 * that make up the article (regions of questions and answers) are the article's own text and left out, as in the
 * annotation guide.
 */
export function scriptTurns(view: TextView, regions: readonly Region[]): Chosen[] {
  const interview = regions.filter(({ kind }) => kind === 'question' || kind === 'answer');
  let next = 0;
  const isFree = ({ first }: Turn): boolean => {
    const at = view.tokens.start[first]!;
    while (next < interview.length && interview[next]!.end <= at) next++;
    return next === interview.length || interview[next]!.start > at;
  };
  return runsOf(view, turnsOf(view).filter(isFree)).flatMap((run) => run.map((turn) => candidateOf(view, turn)));
}

/** The lines that begin with a label, each up to the next blank line or label. */
function turnsOf(view: TextView): Turn[] {
  const turns: Turn[] = [];
  const { start, end } = view.tokens;
  const families = familyNames(view);
  let open: { first: number; colon: number; label: string } | undefined;
  const close = (last: number): void => {
    if (open !== undefined && last > open.colon + 1)
      turns.push({ first: open.first, colon: open.colon, label: open.label, last });
    open = undefined;
  };
  let lineEnd = 0;
  for (let i = 0; i < view.word.length; i++) {
    const from = i === 0 ? 0 : end[i - 1]!;
    if (lineEnd < from) lineEnd = nextLineEnd(view.text, from);
    if (i > 0 && lineEnd >= start[i]!) continue;
    const between = i === 0 ? '\n\n' : view.text.slice(from, start[i]!);
    const colon = labelAt(view, i, families);
    if (colon < 0 && !/\n\s*\n/u.test(between)) continue;
    close(i);
    if (colon > 0) open = { first: i, colon, label: view.text.slice(start[i]!, end[colon - 1]!).toLowerCase() };
  }
  close(view.word.length);
  return turns;
}

function nextLineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

/** The last words of persons' names: alone, they may look like common words (`Flott: Womit denn?`). */
function familyNames(view: TextView): ReadonlySet<string> {
  const persons = view.entities.filter(({ label, form }) => label === 'PER' && form === 'name');
  return new Set(persons.map(({ text }) => text.slice(text.lastIndexOf(' ') + 1)));
}

/** The colon of a label that begins at token `i`: a person, a role or the name of a turn, without a verb; else -1. */
function labelAt(view: TextView, i: number, families: ReadonlySet<string>): number {
  let somebody = TURN_LABEL.test(lower(view, i)) || families.has(view.word[i]!.surface);
  for (let j = i; j <= i + LONGEST_LABEL && j < view.word.length; j++) {
    if (punctuation(view, j) === COLON) {
      const spaced = view.tokens.start[j + 1] !== view.tokens.end[j];
      return j > i && somebody && spaced && view.outerMark[j + 1] === -1 ? j : -1;
    }
    const entity = view.entities[view.entityOf[j] ?? -1];
    if (entity?.label === 'PER' || (view.word[j]!.role !== undefined && view.word[j]!.role!.class !== 'body')) {
      somebody = true;
    }
    if (!isNominal(view, j) && !isStop(punctuation(view, j)) && !has(view, j, Flag.article)) return -1;
  }
  return -1;
}

/** Neighbouring turns that are a talk. */
function runsOf(view: TextView, turns: readonly Turn[]): Turn[][] {
  const runs: Turn[][] = [];
  for (const turn of turns) {
    const run = runs[runs.length - 1];
    if (run !== undefined && run[run.length - 1]!.last === turn.first) run.push(turn);
    else runs.push([turn]);
  }
  return runs.filter((run) => {
    const labels = new Set(run.map(({ label }) => label));
    const spoken = run.filter((turn) => isSpoken(view, turn)).length;
    return run.length >= FEWEST_TURNS && labels.size >= 2 && labels.size < run.length && spoken * 2 >= run.length;
  });
}

function isSpoken(view: TextView, { colon, last }: Turn): boolean {
  if (view.text.charAt(view.tokens.start[last - 1]!) === '?') return true;
  for (let i = colon + 1; i < last; i++) if (ADDRESSES.test(lower(view, i))) return true;
  return false;
}

/** A run of lines is believed so far. */
const SURE: Verdict = { confidence: 0.7, reasons: [] };

function candidateOf(view: TextView, { first, colon, last, label }: Turn): Chosen {
  const named = !TURN_LABEL.test(label);
  const speaker: NounPhrase = { first, last: colon, head: colon - 1, core: colon, appositions: [], pronoun: false };
  return chosenBy(SURE, {
    type: 'direct',
    rule: 'direct/script',
    construction: 'script',
    spans: [spanOf(view, colon + 1, last)],
    sentence: view.sentenceOf[colon + 1]!,
    evidence: [],
    frame: [spanOf(view, first, colon + 1)],
    medium: 'speech',
    ...(named ? { speaker, speakerRule: 'before-colon' } : { cue: [spanOf(view, first, colon)] }),
  });
}
