import type { AnnotatedArticle } from '../../document/doc.js';
import { type OffsetMap, toCodePoints } from '../../document/map-offsets.js';
import { chosenLayers } from '../chosen-layers.js';
import type { OutputFormat, OutputOptions } from '../output-format.js';
import { documentComments, sentenceId } from './comments.js';
import { spacesAfter, spacesBefore } from './spaces.js';
import { tokenMarks } from './token-marks.js';

const PATH = 'annotations.conllu';

/**
 * CoNLL-U (Universal Dependencies, version 2): tokens by sentence; lemma, part of speech and features where there are
 * tags; in MISC the spaces, the offsets, entities, actors and quotations. No syntax. An article without tokens is left
 * out.
 */
export function create({ offsets, layers }: OutputOptions): OutputFormat {
  return {
    id: 'conllu',
    files: [{ path: PATH, text: '' }],
    render: (article) => {
      // Without its tokens there would be nothing to hang the other layers on.
      const chosen = layers && [...layers, 'tokens' as const, 'sentences' as const];
      const map: OffsetMap = offsets === 'codepoint' ? toCodePoints(article.text) : (offset) => offset;
      const text = block({ ...article, layers: chosenLayers(article.layers, chosen) }, offsets, map);
      return text === '' ? [] : [{ path: PATH, text }];
    },
  };
}

function block(article: AnnotatedArticle, unit: string, map: OffsetMap): string {
  const { text, layers } = article;
  const { tokens, tags, sentences = [] } = layers;
  if (!tokens || tokens.start.length === 0) return '';
  const count = tokens.start.length;
  const marks = tokenMarks(tokens, layers);
  const lines = documentComments(article, unit);
  let next = 0;
  for (let s = 0; next < count; s++) {
    // Tokens before the first sentence join it, those between two belong to the first of these: none is lost.
    const end = sentences[s + 1]?.start ?? Number.POSITIVE_INFINITY;
    const words: string[] = [];
    let shown = '';
    for (let n = 1; next < count && tokens.start[next]! < end; next++, n++) {
      const i = next;
      const form = oneLine(text.slice(tokens.start[i], tokens.end[i]));
      const gap = text.slice(tokens.end[i], tokens.start[i + 1] ?? text.length);
      shown += /\s/.test(gap) ? `${form} ` : form;
      const misc = i === 0 ? spacesBefore(text.slice(0, tokens.start[0])) : [];
      misc.push(...spacesAfter(gap));
      misc.push(`start_char=${map(tokens.start[i]!)}`, `end_char=${map(tokens.end[i]!)}`);
      for (const [name, values] of marks) if (values[i] !== undefined) misc.push(`${name}=${values[i]}`);
      const tag = tags ? `${cell(tags.lemma[i])}\t${cell(tags.pos[i])}\t_\t${cell(tags.feats[i])}` : '_\t_\t_\t_';
      words.push(`${n}\t${form}\t${tag}\t_\t_\t_\t${misc.join('|')}`);
    }
    if (words.length === 0) continue;
    lines.push(`# sent_id = ${sentenceId(article.id, sentences[s]?.id ?? 's1')}`, `# text = ${shown.trimEnd()}`);
    lines.push(...words, '');
  }
  return `${lines.join('\n')}\n`;
}

function cell(value: string | undefined): string {
  return value === undefined || value === '' ? '_' : oneLine(value);
}

/** Words may hold spaces, but no tab and no line end. */
function oneLine(form: string): string {
  return /\s/.test(form) ? form.replace(/\s+/g, ' ') : form;
}
