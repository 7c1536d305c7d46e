import type { Region } from '../document/layers.js';

/** Who speaks, before a colon, at the start of a paragraph: `Frage:`, `Die Zeitung:`, `Dr. Anna Meier:`. */
const LABEL = /^(\p{Lu}[\p{L}\p{N} .'’&-]{0,39}):\s/u;
const LABEL_SHOWN = 45;
const CLOSING = /\b(?:interview|gespräch|fragen)\b.{0,20}\b(?:führte|führten|stellte|stellten)\b|^\(?Interview:/iu;

const QUESTION_END = /\?["“”»«’‘]?$/u;
/** An answer may run over several paragraphs, but where labels are rarer than this the text is no interview. */
const PARAGRAPHS_A_TURN = 4;

interface Voice {
  turns: number;
  questions: number;
}

/**
 * Marks the questions and answers of an interview whose speakers are named before a colon (`Frage: … Antwort: …`,
 * `Zeitung: … Meier: …`). The one who asks is the one whose turns end in a question mark; with fewer than two turns on
 * either side nothing is marked. Paragraphs without a label belong to the turn before.
 *
 * @param regions top-level regions in text order
 */
export function markInterview(text: string, regions: readonly Region[]): readonly Region[] {
  const labels = regions.map((region) =>
    region.kind === 'paragraph'
      ? LABEL.exec(text.slice(region.start, Math.min(region.end, region.start + LABEL_SHOWN)))?.[1]
      : undefined,
  );
  const voices = countVoices(text, regions, labels);
  const asking = askingVoice(voices);
  if (asking === undefined || labels.filter(Boolean).length * PARAGRAPHS_A_TURN < regions.length) return regions;
  const answering = [...voices].filter(([label, { turns }]) => label !== asking && turns >= 2).map(([label]) => label);
  const last = labels.findLastIndex((label) => label !== undefined);
  let turn: 'question' | 'answer' | undefined;
  return regions.map((region, i) => {
    if (region.kind !== 'paragraph') return region;
    const label = labels[i];
    if (label === asking) turn = 'question';
    else if (label !== undefined && answering.includes(label)) turn = 'answer';
    else if (turn === 'question' && QUESTION_END.test(lastCharacters(text, regions[i - 1]!))) turn = undefined;
    else if (i > last && CLOSING.test(text.slice(region.start, Math.min(region.end, region.start + 200))))
      turn = undefined;
    return turn ? { ...region, kind: turn } : region;
  });
}

function countVoices(
  text: string,
  regions: readonly Region[],
  labels: readonly (string | undefined)[],
): ReadonlyMap<string, Voice> {
  const voices = new Map<string, Voice>();
  labels.forEach((label, i) => {
    if (label === undefined) return;
    const voice = voices.get(label) ?? { turns: 0, questions: 0 };
    voice.turns++;
    if (QUESTION_END.test(lastCharacters(text, regions[i]!))) voice.questions++;
    voices.set(label, voice);
  });
  return voices;
}

/** The voice with the highest share of questions, if it asks in most of its turns and another answers as often. */
function askingVoice(voices: ReadonlyMap<string, Voice>): string | undefined {
  const speaking = [...voices].filter(([, { turns }]) => turns >= 2);
  if (speaking.length < 2) return undefined;
  const share = ({ questions, turns }: Voice): number => questions / turns;
  const [first, second] = speaking.sort(([, a], [, b]) => share(b) - share(a));
  return share(first![1]) >= 0.5 && share(second![1]) < share(first![1]) ? first![0] : undefined;
}

function lastCharacters(text: string, { start, end }: Region): string {
  return text.slice(Math.max(start, end - 3), end);
}
