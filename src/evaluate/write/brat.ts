import { toCodePoints } from '../../document/map-offsets.js';
import type { TextSpan } from '../../document/span.js';
import { safePath } from '../../write/safe-path.js';
import type { EvalDocument } from '../eval-document.js';
import { LINK_ROLES, MARK_TYPES, type Mark } from '../standoff/standoff.js';
import { toStandoff } from '../standoff/to-standoff.js';
import type { GoldWriter } from './gold-writer.js';

/** Features that are free text or numbers stand as notes; the others as attributes, which brat lets one choose from. */
const NOTE_FEATURES: ReadonlySet<string> = new Set(['name', 'link', 'wikidata', 'polarity', 'confidence']);

/**
 * brat standoff: `ID.txt` and `ID.ann` for each document, and the `annotation.conf` that shows them. Offsets are code points,
 * as brat counts them; a span is cut at line ends, which brat does not let it cross. Without tokens, tags and the sentiment
 * of whole articles, which the format has no place for.
 */
export const writer: GoldWriter = {
  begin: () => [{ path: 'annotation.conf', text: CONFIGURATION }],
  render(document) {
    return [
      { path: safePath('.', document.id, 'txt').slice(2), text: document.text },
      { path: safePath('.', document.id, 'ann').slice(2), text: annotations(document) },
    ];
  },
  end: () => [],
};

function annotations({ text, layers }: EvalDocument): string {
  const { marks, links, chains } = toStandoff(layers);
  const map = toCodePoints(text);
  const ids = new Map(marks.map(({ id }, i) => [id, `T${i + 1}`]));
  const lines: string[] = [];
  const notes: string[] = [];
  let attributes = 0;
  for (const mark of marks) {
    const id = ids.get(mark.id)!;
    const pieces = mark.spans.flatMap(({ start, end }) => cutAtLineEnds(text, start, end));
    const offsets = pieces.map(({ start, end }) => `${map(start)} ${map(end)}`).join(';');
    lines.push(`${id}\t${typeName(mark)} ${offsets}\t${pieces.map((piece) => piece.text).join(' ')}`);
    for (const [name, value] of Object.entries(mark.features)) {
      if (mark.type === 'Entity' && name === 'label') continue;
      if (NOTE_FEATURES.has(name) || /\s/.test(value)) notes.push(`${name}\t${id}\t${value.replace(/\s+/g, ' ')}`);
      else lines.push(`A${++attributes}\t${name} ${id} ${value}`);
    }
  }
  links.forEach(({ role, from, to }, i) => {
    lines.push(`R${i + 1}\t${role} Arg1:${ids.get(from)} Arg2:${ids.get(to)}`);
  });
  for (const chain of chains) lines.push(`*\tCoref ${chain.map((id) => ids.get(id)).join(' ')}`);
  notes.forEach((note, i) => {
    const [name, id, value] = note.split('\t');
    lines.push(`#${i + 1}\t${name} ${id}\t${value}`);
  });
  return lines.map((line) => `${line}\n`).join('');
}

/** The class of an entity is its type in brat; one that a type of ours has is set apart by a mark before it. */
function typeName({ type, features }: Mark): string {
  if (type !== 'Entity') return type;
  const label = (features['label'] ?? '').replace(/\s+/g, '_');
  return label === '' || isReserved(label) ? `Entity:${label}` : label;
}

function isReserved(label: string): boolean {
  return (MARK_TYPES as readonly string[]).includes(label) || label.startsWith('Entity:');
}

function cutAtLineEnds(text: string, start: number, end: number): TextSpan[] {
  const surface = text.slice(start, end);
  if (!/[\n\r]/.test(surface)) return [{ start, end, text: surface }];
  return Array.from(surface.matchAll(/[^\n\r]+/g), ({ 0: piece, index }) => ({
    start: start + index,
    end: start + index + piece.length,
    text: piece,
  })).filter((piece) => piece.text.trim() !== '');
}

const CONFIGURATION = `# brat needs this to show and edit the annotations beside it.
[entities]
PER
LOC
ORG
OTH
PERderiv
LOCderiv
ORGderiv
OTHderiv
PERpart
LOCpart
ORGpart
OTHpart
${MARK_TYPES.filter((type) => type !== 'Entity').join('\n')}

[relations]
<OVERLAP> Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>
Coref Arg1:Mention, Arg2:Mention, <REL-TYPE>:symmetric-transitive
${LINK_ROLES.map((role) => `${role} Arg1:<ENTITY>, Arg2:<ENTITY>`).join('\n')}

[events]

[attributes]
type Arg:Quote, Value:direct|indirect|free-indirect|indirect-free-indirect|reported
medium Arg:Quote, Value:speech|writing|thought
kind Arg:Mention|Speaker, Value:name|role|pronoun|carried|unknown
use Arg:Marked, Value:speech|distance|title|name|unsure
label Arg:Mention|Sentiment, Value:PER|LOC|ORG|OTH|negative|neutral|positive
of Arg:Sentiment, Value:sentence|target
voice Arg:Sentiment, Value:reporter|actor|unknown
`;
