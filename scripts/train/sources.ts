import type { EntityLabel } from '../../src/document/layers.js';
import type { TrainingFile } from '../../src/train/labelled-sentences.js';
import type { SourceFile } from './model-files.js';

export const TEXT = 'text/news-2020.jsonl.gz';

/** What the shipped model is made from. */
export const SOURCES: readonly SourceFile[] = [
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

const SMARTDATA: Readonly<Record<string, string | null>> = {
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
};

/** What is learned from. SmartData tags generic nouns too, and has neither OTH nor derived forms and parts of compounds. */
export const TRAINING: readonly TrainingFile[] = [
  { path: 'ner/germeval2014.train.conll' },
  {
    path: 'ner/smartdata.train.conll',
    types: SMARTDATA,
    lacks: ['OTH', 'LOCderiv', 'LOCpart', 'ORGderiv', 'ORGpart', 'OTHderiv', 'OTHpart', 'PERderiv', 'PERpart'],
    apart: true,
  },
];

/** A set that models of names are measured on, and that decides nothing. */
export interface DevSet extends SourceFile, TrainingFile {
  readonly name: string;
  /** What it tags. */
  readonly labels: readonly EntityLabel[];
}

/** What the header of the weights says scores of. */
export const DEV: readonly DevSet[] = [
  {
    name: 'GermEval 2014 dev',
    path: 'ner/germeval2014.dev.conll',
    what: 'GermEval 2014 dev, outer layer, token and BIO tag; CC BY 4.0',
    sha256: '4c837d040c6509a9be0e2aea948d9dc9b04ddb92659396bd2ca32b232290b089',
    labels: ['PER', 'LOC', 'ORG', 'OTH'],
  },
  {
    name: 'SmartData dev, news',
    path: 'ner/smartdata.dev.news.conll',
    what: 'DFKI SmartData corpus, news of dev, token and BIO tag; CC BY 4.0',
    sha256: '82bec91d4c0b211d154f9b06b5ab77dc43b131e0722b5e6d991604317feb903a',
    types: SMARTDATA,
    labels: ['PER', 'LOC', 'ORG'],
  },
  {
    name: 'Europarl dev',
    path: 'ner/europarl-pado.dev.conll',
    what: 'Europarl with names (Faruqui, Padó 2010), dev, token and BIO tag',
    sha256: '40c479a8ff10557ac933500c8a6fd4c36e8b8b9191915872711d64e4a6ba1967',
    labels: ['PER', 'LOC', 'ORG'],
  },
];

/** What the header of the weights says besides. */
export const NOTES = {
  data: 'GermEval 2014 train (Benikova, Biemann, Reznicek 2014), CC BY 4.0; DFKI SmartData train (Schiersch et al. 2018), CC BY 4.0; word statistics of German news of 2020 and 2021',
  licence: 'CC BY 4.0',
};

/** The folders of lists that features are drawn from. */
export const LISTS = ['actors', 'names', 'roles', 'speech'];
