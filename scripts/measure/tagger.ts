import type { Stage } from '../../src/document/stage.js';

type Tagger = Stage<'tokens' | 'sentences', 'entities'>;

/** The options without which a stage cannot be made. */
const OPTIONS: Readonly<Record<string, object>> = { crf: { model: 'models/entities-de' } };

/**
 * The entity stage that later layers are measured with: that of the default pipeline, or the one that ENTITIES names
 * (`ENTITIES=gazetteer npm run measure -- quotes`).
 */
export async function entityTagger(name = process.env['ENTITIES'] ?? 'crf'): Promise<Tagger> {
  const module = (await import(`../../src/entity-tag/${name}.js`)) as {
    create: (options: object, context: { directory: string }) => Tagger | Promise<Tagger>;
  };
  return module.create(OPTIONS[name] ?? {}, { directory: 'pipelines' });
}
