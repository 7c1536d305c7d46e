import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TrainingFile } from '../../src/train/labelled-sentences.js';

export const TEXT = 'text/news-2020.jsonl.gz';

/** What the shipped model is made from. */
export const SOURCES: readonly { readonly path: string; readonly what: string; readonly sha256: string }[] = [
  {
    path: TEXT,
    what: '28,056 German news articles of 2020 and 2021, JSON lines; counted, not shipped',
    sha256: '756ffbb459347c7aae1e90b0c5c31ec69a267c1c86c45026fff1bc35aea3c4e0',
  },
  {
    path: 'ner/germeval2014.train.conll',
    what: 'GermEval 2014 train, outer layer, token and BIO tag; CC BY 4.0',
    sha256: '026bbfeaf9e20482176485e06891504f839c4948ebb30055c9ebc75fa885cf57',
  },
  {
    path: 'ner/smartdata.train.conll',
    what: 'DFKI SmartData corpus, train, token and BIO tag; CC BY 4.0',
    sha256: 'b2c874d3b36839164e3627589022a13fc23d3c4b5dd485b8090b60e8f7ae0477',
  },
];

/** What is learned from. SmartData tags generic nouns too, and has neither OTH nor derived forms and parts of compounds. */
export const TRAINING: readonly TrainingFile[] = [
  { path: 'ner/germeval2014.train.conll' },
  {
    path: 'ner/smartdata.train.conll',
    types: {
      person: 'PER',
      organization: 'ORG',
      'organization-company': 'ORG',
      location: 'LOC',
      'location-city': 'LOC',
      'location-route': 'LOC',
      'location-stop': 'LOC',
      'location-street': 'LOC',
      date: null,
      'date+part': null,
      'disaster-type': null,
      distance: null,
      duration: null,
      'duration+part': null,
      'location+part': null,
      'location-city+part': null,
      'location-route+part': null,
      'location-stop+part': null,
      'location-street+part': null,
      number: null,
      'number+part': null,
      'org-position': null,
      'org-position+part': null,
      'organization+part': null,
      'organization-company+part': null,
      'person+part': null,
      time: null,
      'time+part': null,
      trigger: null,
      'trigger+part': null,
    },
    lacks: ['OTH', 'LOCderiv', 'LOCpart', 'ORGderiv', 'ORGpart', 'OTHderiv', 'OTHpart', 'PERderiv', 'PERpart'],
    apart: true,
  },
];

/** What the header of the weights says besides. */
export const NOTES = {
  data: 'GermEval 2014 train (Benikova, Biemann, Reznicek 2014), CC BY 4.0; DFKI SmartData train (Schiersch et al. 2018), CC BY 4.0; word statistics of German news of 2020 and 2021',
  licence: 'CC BY 4.0',
};

/** One hash over all lists that features are drawn from: with other lists the weights come out otherwise. */
export function listsSha256(): string {
  const hash = createHash('sha256');
  for (const folder of ['actors', 'names', 'roles', 'speech']) {
    const path = fileURLToPath(new URL(`../../src/lexicon/lists/${folder}`, import.meta.url));
    for (const file of readdirSync(path).sort()) hash.update(readFileSync(`${path}/${file}`));
  }
  return hash.digest('hex');
}
