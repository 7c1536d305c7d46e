import { z } from 'zod';
import { type StageRow, stageRow } from './stage-row.js';

const none = z.strictObject({});

const commandOptions = z.strictObject({
  command: z
    .array(z.string())
    .min(1)
    .describe('The program and its arguments; relative paths count from the folder of this file.'),
  offsets: z
    .enum(['codepoint', 'utf16', 'utf8'])
    .default('codepoint')
    .describe("What its offsets count: Python's and R's characters, JavaScript's and Java's, or bytes."),
  labels: z
    .record(z.string(), z.enum(['PER', 'LOC', 'ORG', 'OTH']).nullable())
    .default({})
    .describe('Its labels and what they are here; null leaves such entities out.'),
  send: z
    .array(z.enum(['tokens', 'sentences']))
    .default([])
    .describe('Layers to send along with the text, as pairs of offsets.'),
  timeout: z
    .number()
    .positive()
    .max(86_400)
    .default(60)
    .describe('Seconds that an answer may take, its start included.'),
  restarts: z.int().min(0).max(100).default(3).describe('How often it is started again with no good answer between.'),
});

/** Every stage of the house, in the order in which a pipeline usually runs them. Pinned by a test. */
export const STAGE_TABLE: readonly StageRow[] = [
  stageRow({
    id: 'tokens/rules',
    summary: 'Tokens as TIGER and GermEval cut them: contractions and hyphen compounds stay whole.',
    requires: [],
    provides: ['tokens'],
    options: none,
    load: () => import('../words/tokens.js'),
  }),
  stageRow({
    id: 'sentences/rules',
    summary: 'Sentence boundaries by ordered rules over lists of abbreviations and ordinals.',
    requires: ['tokens'],
    provides: ['sentences'],
    options: none,
    load: () => import('../sentence-split/rules.js'),
  }),
  stageRow({
    id: 'sentences/intl',
    summary: "Sentence boundaries by JavaScript's own Intl.Segmenter: a baseline to compare with.",
    requires: ['tokens'],
    provides: ['sentences'],
    options: none,
    load: () => import('../sentence-split/intl.js'),
  }),
  stageRow({
    id: 'sentences/wink',
    summary: 'Sentence boundaries by winkNLP with its English model: a baseline to compare with.',
    requires: ['tokens'],
    provides: ['sentences'],
    options: none,
    package: 'wink-eng-lite-web-model',
    load: () => import('../sentence-split/wink.js'),
  }),
  stageRow({
    id: 'tags/crf',
    summary: 'Part of speech, lemma and verb features by a learned chain and the paradigms of verbs.',
    requires: ['tokens', 'sentences'],
    provides: ['tags'],
    options: z.strictObject({
      model: z.string().describe("The model's folder; relative paths count from the folder of this file."),
      sha256: z.exactOptional(z.string().describe('The hash that its weights must have.')),
    }),
    load: () => import('../words/tags/crf.js'),
  }),
  stageRow({
    id: 'entities/gazetteer',
    summary: 'Names of persons, places, organisations and others from name tables and name patterns.',
    requires: ['tokens', 'sentences'],
    provides: ['entities'],
    options: z.strictObject({
      tables: z.exactOptional(
        z.array(z.string()).describe('Which of the name tables to use; all of them where left out.'),
      ),
    }),
    package: 'wink-nlp',
    load: () => import('../entity-tag/gazetteer.js'),
  }),
  stageRow({
    id: 'entities/crf',
    summary: 'Names by a conditional random field learned from tagged sentences, and a second look over the article.',
    requires: ['tokens', 'sentences'],
    provides: ['entities'],
    options: z.strictObject({
      model: z.string().describe('The folder of the model; a relative path counts from the folder of this file.'),
      sha256: z.exactOptional(
        z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .describe('The hash that its weights must have.'),
      ),
    }),
    load: () => import('../entity-tag/crf.js'),
  }),
  stageRow({
    id: 'entities/patterns',
    summary: 'Names from patterns alone, without name tables: a rival to compare with.',
    requires: ['tokens', 'sentences'],
    provides: ['entities'],
    options: none,
    load: () => import('../entity-tag/patterns.js'),
  }),
  stageRow({
    id: 'entities/wink',
    summary: "The name tables alone, by winkNLP's custom entities: a rival to compare with.",
    requires: ['tokens', 'sentences'],
    provides: ['entities'],
    options: none,
    package: 'wink-nlp',
    load: () => import('../entity-tag/wink.js'),
  }),
  stageRow({
    id: 'entities/compromise',
    summary: 'Names by an English rule tagger: a baseline to compare with.',
    requires: ['tokens', 'sentences'],
    provides: ['entities'],
    options: none,
    package: 'compromise',
    load: () => import('../entity-tag/compromise.js'),
  }),
  stageRow({
    id: 'entities/command',
    summary: 'Names by any outside program: a line of JSON in for each article, a line out.',
    requires: ['tokens', 'sentences'],
    provides: ['entities'],
    options: commandOptions,
    load: () => import('../entity-tag/command.js'),
  }),
  stageRow({
    id: 'actors/rules',
    summary: 'Who the mentions refer to: full and short names, roles in apposition, role nouns.',
    requires: ['tokens', 'sentences', 'entities'],
    provides: ['actors'],
    options: none,
    load: () => import('../entity-link/rules.js'),
  }),
  stageRow({
    id: 'quotes/news',
    summary: 'Direct, indirect and reported speech with cue, frame and speaker; the use of every quotation mark.',
    requires: ['tokens', 'sentences', 'entities', 'actors'],
    provides: ['quotes', 'marked'],
    options: none,
    load: () => import('../quote-detect/news.js'),
  }),
  stageRow({
    id: 'sentiment/lexicon',
    summary: "Polarity by a graded German news lexicon with negation, reporter's voice apart from quoted voices.",
    requires: ['tokens', 'sentences', 'actors', 'quotes'],
    provides: ['sentiment'],
    options: none,
    load: () => import('../sentiment/lexicon.js'),
  }),
  stageRow({
    id: 'sentiment/natural',
    summary: 'Polarity of sentences by the German word list of another package: a rival to compare with.',
    requires: ['tokens', 'sentences'],
    provides: ['sentiment'],
    options: none,
    package: 'natural',
    load: () => import('../sentiment/natural.js'),
  }),
];

/** The row of the stage with this id. */
export function findStage(id: string): StageRow | undefined {
  return STAGE_TABLE.find((row) => row.id === id);
}
