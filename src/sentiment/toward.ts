import type { Actor, Mention, Sentiment, Voice } from '../document/layers.js';
import { textSpan } from '../document/span.js';
import { weighed } from './evidence.js';
import { labelOf, rounded } from './polarity.js';
import type { Clause, Item, Reading } from './reading.js';
import { type Beside, roleOf } from './verb-role.js';
import { WEIGHTS } from './weights.js';

export type Toward = Sentiment['toward'][number];

/** A mention of an actor in a sentence; `first` and `last` are indexes of its tokens within the sentence. */
export interface Target {
  readonly actor: Actor;
  readonly mention: Mention;
  readonly first: number;
  readonly last: number;
}

/** An item with what it says of a target: 1 all that it weighs, 0 nothing, below 0 the opposite. */
interface Share {
  readonly item: Item;
  readonly factor: number;
}

const { toward: FACTORS } = WEIGHTS;
/** What a judging noun judges stands after one of these: Kritik an X, Lob für X, Vorwürfe gegen X. */
const LEADS = new Set(['an', 'am', 'für', 'gegen', 'über', 'auf', 'mit', 'von', 'vor', 'zu', 'zum', 'zur']);

const PLACE = /^(?:in|im|ins|aus|bei|beim|nach|vor|um|bis|nahe|an|am|auf|zwischen|durch|über|Kreis|Raum)$/iu;

/**
 * The polarity toward the actors that a sentence mentions, one a mention. What counts is polar words in the same voice:
 * within the mention (der Diktator), in its clause, less in other clauses of the sentence, the less the farther off.
 * A judging verb hits its object (X kritisiert Y says little of X), in the passive its subject; a judging noun what its
 * preposition leads to (Kritik an Y). Places where something happens are passed over.
 *
 * @param targets in text order
 * @param voiceAt whose words stand at an offset; equal voices are one object
 * @returns only mentions with evidence
 */
export function towardActors(
  text: string,
  reading: Reading,
  evidence: readonly Item[],
  targets: readonly Target[],
  voiceAt: (offset: number) => Voice,
): Toward[] {
  const found: Toward[] = [];
  const clauses = targets.map(({ first }) => clauseAt(reading.clauses, first));
  for (let i = 0; i < targets.length; i++) {
    const target = targets[i]!;
    if (isCircumstance(reading, target)) continue;
    const voice = voiceAt(target.mention.start);
    const beside = neighbours(targets, clauses, i);
    const shares: Share[] = [];
    for (let j = firstInReach(evidence, target); j < evidence.length; j++) {
      const item = evidence[j]!;
      if (item.first - target.last > FACTORS.reach) break;
      if (voiceAt(item.start) !== voice) continue;
      const factor =
        clauses[i] === item.clause ? inClause(reading, item, target, beside) : elsewhere(item) * fading(item, target);
      if (Math.abs(factor) > 0.01) shares.push({ item, factor });
    }
    if (shares.length > 0) found.push(judgement(text, target, voice, shares));
  }
  return found;
}

function judgement(text: string, target: Target, voice: Voice, shares: readonly Share[]): Toward {
  const { start, end } = target.mention;
  const sum = shares.reduce((total, { item, factor }) => total + item.weight * factor, 0);
  const polarity = rounded(sum / Math.sqrt(sum * sum + FACTORS.softness));
  const label = labelOf(polarity, FACTORS.label);
  const [base, slope] = FACTORS.confidence[label];
  return {
    actor: target.actor.id,
    target: textSpan(text, start, end),
    voice,
    polarity,
    label,
    confidence: rounded(base + slope * Math.abs(polarity)),
    evidence: shares.map(({ item, factor }) => weighed(text, item, item.weight * factor)),
  };
}

function firstInReach(evidence: readonly Item[], target: Target): number {
  let low = 0;
  let high = evidence.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (evidence[middle]!.last >= target.first - FACTORS.reach) high = middle;
    else low = middle + 1;
  }
  return low;
}

function clauseAt(clauses: readonly Clause[], token: number): Clause | undefined {
  let low = 0;
  let high = clauses.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (clauses[middle]!.last > token) high = middle;
    else low = middle + 1;
  }
  return clauses[low];
}

/** The nearest mentions of other actors before and after in the same clause, where there are any. */
function neighbours(targets: readonly Target[], clauses: readonly (Clause | undefined)[], i: number): Beside {
  return { before: neighbour(targets, clauses, i, -1), after: neighbour(targets, clauses, i, 1) };
}

function neighbour(
  targets: readonly Target[],
  clauses: readonly (Clause | undefined)[],
  i: number,
  step: 1 | -1,
): Target | undefined {
  // A name and its role stand side by side (die Ministerin Vera Holl): three mentions on there is a stranger, or none.
  for (let j = i + step; Math.abs(j - i) <= 3 && clauses[j] === clauses[i] && targets[j] !== undefined; j += step) {
    if (targets[j]!.actor !== targets[i]!.actor) return targets[j];
  }
  return undefined;
}

/** Where something happened is not what it says something of: in Bremen, aus Essen; nor is a sum: 30 Euro. */
function isCircumstance(reading: Reading, { actor, first }: Target): boolean {
  const before = reading.surfaces[first - 1] ?? '';
  if (actor.label === 'LOC') return PLACE.test(before);
  return actor.label === 'OTH' && /^\d|^(?:Millionen?|Milliarden?|Mio\.|Mrd\.)$/u.test(before);
}

function distance(item: Item, target: Target): number {
  if (item.last < target.first) return target.first - item.last - 1;
  return item.first > target.last ? item.first - target.last - 1 : 0;
}

function fading(item: Item, target: Target): number {
  return 1 / (1 + distance(item, target) / FACTORS.halfLife);
}

function inClause(reading: Reading, item: Item, target: Target, beside: Beside): number {
  if (item.first >= target.first && item.last <= target.last) return FACTORS.within;
  const { part, kind, toward } = item.entry;
  if (part === 'verb' && toward !== undefined && !item.attribute) {
    const role = roleOf(reading, item, target, beside);
    return FACTORS.roles[toward][role] * fading(item, target);
  }
  if (part === 'noun' && kind === 'attitude') {
    const led = target.first > item.last && distance(item, target) <= 3 && leads(reading, item, target);
    return led ? FACTORS.led : FACTORS.judging * fading(item, target);
  }
  return fading(item, target);
}

/** What a verb of another clause judges stands mostly there. */
function elsewhere({ entry }: Item): number {
  return FACTORS.otherClause * (entry.part === 'verb' && entry.toward !== undefined ? FACTORS.verbElsewhere : 1);
}

function leads(reading: Reading, item: Item, target: Target): boolean {
  for (let at = item.last + 1; at < target.first; at++) if (LEADS.has(reading.surfaces[at]!)) return true;
  return false;
}
