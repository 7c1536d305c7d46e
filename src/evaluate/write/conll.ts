import { tokensIn } from '../../document/token-search.js';
import type { EvalDocument, EvalEntity, EvalLayer } from '../eval-document.js';
import { joinForm } from '../map/class-map.js';
import { chunkTags, type TokenRun } from '../read/bio.js';
import type { GoldWriter } from './gold-writer.js';
import { sentencesOf, tokenColumns } from './token-rows.js';

/**
 * A token a line, tab, its tag; a blank line after each sentence, `# doc = ` before each document. Entities as BIO (a second
 * column for inner ones, where there are any); for the layer tags part of speech, lemma and features. Where entities
 * overlap, the longest outer one is written.
 *
 * @param marked whether documents are marked; else each sentence stands for itself
 */
export function conllWriter(layer: EvalLayer, marked = true): GoldWriter {
  let headed = false;
  return {
    begin: () => [],
    render(document) {
      const { tokens, text } = document;
      if (!tokens || tokens.length === 0) return [];
      const columns = layer === 'tags' ? tagColumns(document) : entityColumns(document);
      const lines: string[] = [];
      if (layer === 'tags' && !headed) lines.push('# columns: token pos lemma feats');
      headed = true;
      if (marked) lines.push(`# doc = ${document.id.replace(/\s+/g, ' ')}`);
      for (const { first, last } of sentencesOf(document)) {
        for (let i = first; i < last; i++) {
          const { start, end } = tokens[i]!;
          lines.push([text.slice(start, end).replace(/\s+/g, ' '), ...columns.map((column) => column[i]!)].join('\t'));
        }
        lines.push('');
      }
      return [{ path: '', text: `${lines.join('\n')}\n` }];
    },
    end: () => [],
  };
}

function tagColumns({ tokens = [], layers: { tags } }: EvalDocument): string[][] {
  const column = (values: readonly string[] | undefined): string[] => tokens.map((_, i) => values?.[i] || '_');
  return [column(tags?.pos), column(tags?.lemma), column(tags?.feats)];
}

function entityColumns(document: EvalDocument): string[][] {
  const { layers, innerEntities } = document;
  const outer = bioColumn(document, layers.entities ?? []);
  return innerEntities ? [outer, bioColumn(document, innerEntities)] : [outer];
}

/** Runs do not cross sentences: `I-` at a sentence's begin would be read as another entity. */
function bioColumn(document: EvalDocument, entities: readonly EvalEntity[]): string[] {
  const columns = tokenColumns(document.tokens ?? []);
  const sentences = sentencesOf(document);
  const runs = entities
    .map(
      ({ start, end, label, form }): TokenRun => ({
        ...tokensIn(columns, { start, end }),
        label: joinForm(label, form),
      }),
    )
    .filter(({ first, last }) => last > first)
    .sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first)
    .flatMap((run) => {
      const within = sentences.find(({ first, last }) => first <= run.first && run.first < last);
      return within && run.last > within.last
        ? [
            { ...run, last: within.last },
            { ...run, first: within.last },
          ]
        : [run];
    });
  return chunkTags(document.tokens?.length ?? 0, runs);
}
