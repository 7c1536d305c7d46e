import type { AnnotatedArticle } from '../../document/doc.js';
import { create } from '../../write/conllu/conllu.js';
import type { EvalDocument } from '../eval-document.js';
import type { GoldWriter } from './gold-writer.js';

/** CoNLL-U as `annotate --format conllu` writes it, with entities, actors and quotations in MISC. Offsets are UTF-16. */
export const writer: GoldWriter = {
  begin: () => [],
  render: (document) => {
    const format = create({ offsets: 'utf16', uiLanguage: 'de' });
    return format.render(asArticle(document)).map(({ text }) => ({ path: '', text }));
  },
  end: () => [],
};

/** The writer looks at id, text and layers alone; labels may be others than ours. */
function asArticle({ id, text, tokens = [], sentences = [], layers }: EvalDocument): AnnotatedArticle {
  const none = tokens.map(() => '');
  const { tags, actors, quotes } = layers;
  return {
    id,
    text,
    layers: {
      ...layers,
      tokens: {
        start: Uint32Array.from(tokens, ({ start }) => start),
        end: Uint32Array.from(tokens, ({ end }) => end),
        kind: new Uint8Array(tokens.length),
      },
      sentences: sentences.map(({ start, end }, i) => ({ id: `s${i + 1}`, start, end })),
      ...(tags ? { tags: { pos: tags.pos ?? none, lemma: tags.lemma ?? none, feats: tags.feats ?? none } } : {}),
      ...(actors
        ? { actors: actors.map((actor) => ({ ...actor, label: actor.label ?? 'OTH', name: actor.name ?? '' })) }
        : {}),
      ...(quotes ? { quotes } : {}),
    },
  } as unknown as AnnotatedArticle;
}
