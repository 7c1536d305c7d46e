import { formats } from './label-formats.js';
import type { MethodLabels } from './labels.js';

const { number } = formats('en');

export const METHOD_EN: MethodLabels = {
  lead: 'This report counts what a program recognised in articles. Here is what it is made from, by which rules things are counted, and where it errs.',
  run: 'The run',
  runMissing: 'There is no run.json for this run: it was cut short or is still going. What is there has been counted.',
  pipeline: 'Pipeline',
  versions: 'Annotated with',
  inputs: 'Inputs',
  counts: 'Outcome of the run',
  countsText: (done, skipped, failed) =>
    `${number(done)} annotated, ${number(skipped)} skipped, ${number(failed)} failed`,
  tokens: 'Words and marks (tokens)',
  seconds: 'Seconds',
  finished: 'Finished',
  dates: 'Period',
  undated: 'Without a date',
  madeWith: 'Report made with',
  failures: 'What is missing',
  noFailures: 'No article failed, no line was left out.',
  code: 'Code',
  reason: 'Reason',
  more: (n) => `${number(n)} more`,
  leftOut: 'Lines left out',
  layers: 'What the layers rest on',
  layer: 'Layer',
  notComputed: 'Not computed in this run.',
  layerTexts: [
    [
      'entities',
      'Names',
      'Persons, places, organisations and others, depending on the pipeline known by their words and surroundings, or from tables and patterns alone. Some names are missed, most of all those of organisations and works; words that can also be names are sometimes taken for them. Figures in this report are therefore rather too small than too large.',
    ],
    [
      'actors',
      'Actors and roles',
      'Mentions within an article that mean the same: full name, family name, role, pronoun. Roles are taken from the article word for word, wrong or outdated ones too; an apposition can be given to the wrong name.',
    ],
    [
      'quotes',
      'Quotations and speakers',
      'Direct speech stands in quotation marks, indirect speech in a clause or in the subjunctive, reported speech only tells that somebody spoke. Indirect speech without an introduction is often missed, marks of distance are sometimes taken for speech. The speaker is missing where the rules do not find one, as with “sie” and “der Minister”; such quotations are listed under these words.',
    ],
    [
      'sentiment',
      'Tone',
      'A lexicon with values from −1 to +1, with negation, strengthening and shifting. It measures how bad or good the things sound that are talked about; it does not understand irony. What stands in a quotation counts for the voice of its speaker, all else for the reporter. Tone toward an actor is the least certain measure in this report: it is good for finding passages, not for comparing persons.',
    ],
  ],
  joining: 'Who is the same',
  joiningText: [
    'Within an article the layer of actors decides. Across articles: the same Wikidata id is the same actor. Without an id, the same kind and the same name are the same actor; long and short names of the name tables (Europäische Union, EU) count as the same. But a person who is called by one word alone in an article (“Müller”) stays within the article: in two articles two people may be meant.',
    'Two people of the same name without an id therefore fall together, and an organisation under two names has two pages. Where a name occurs with an id and without, the pages point to each other and are not joined.',
  ],
  noPage: 'Actors without a page',
  noPageText: {
    'no-name': (n) =>
      `${number(n)} because the name is not made of letters; these are probably errors of name recognition:`,
    little: (n) =>
      `${number(n)} because they have fewer than two quotations and are in fewer than three articles. They are on the pages of their articles, their quotations in the search.`,
  },
  figures: 'How things are counted',
  figuresText: [
    'A quotation is one utterance of one speaker, even where the sentence is broken up; a quotation within a quotation counts for itself. The share “in quotations” is the number of characters that stand in at least one quotation, divided by all characters.',
    'An article names an actor or does not, however often it does so. “In quotations of others” counts quotations in which the actor is mentioned and does not speak.',
    'Tone over time: first the mean of each article and voice, then the mean over articles; articles without a verdict are left out. Articles count for the day of publication that they give.',
  ],
  searching: 'How the search works',
  searchingText: [
    'Words are put into small letters and cut to their stem by the German stemmer of the library natural (Snowball): those of the quotations when the report is made, those of the query by the same function in the browser. Found is what holds all stems, in any order. Compounds are not taken apart: “Schutz” does not find “Klimaschutz”, and irregular forms such as “ging” have another stem than “gehen”.',
  ],
};
