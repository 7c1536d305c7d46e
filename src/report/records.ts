import type { QuoteType } from '../document/layers.js';

/** An article as the pages of the report need it: small, one for every article of the run is held. */
export interface ArticleRecord {
  /** Its place in the run, from 0. */
  readonly index: number;
  readonly id: string;
  readonly title: string;
  readonly outlet?: string;
  /** `2020-04-26`, where the article says when it was published. */
  readonly day?: string;
  /** Publication as the article gives it. */
  readonly published?: string;
  readonly fictional: boolean;
  /** Path of its page in the site. */
  readonly path: string;
  readonly characters: number;
  /** Characters that stand in quotations, by look; what lies in several counts once. Absent where the layer is. */
  readonly quoted?: Quoted;
  readonly quotes: number;
  /** Polarity of the article as a whole, of the reporter's voice, and the mean of the quoted voices, where they have a label. */
  readonly tone?: number;
  readonly reporter?: number;
  readonly voices?: number;
  /** The run's actors in it, each once. */
  readonly actors: Uint32Array;
}

export interface Quoted {
  readonly direct: number;
  readonly indirect: number;
  readonly reported: number;
}

/** A quotation as it is put aside until its pages are made. */
export interface QuoteRecord {
  readonly article: number;
  /** Its number on the page of its article. */
  readonly n: number;
  readonly type: QuoteType;
  /** Its pieces, parted by ` … `. */
  readonly text: string;
  readonly cue?: string;
  /** The run's number of the actor who speaks. */
  readonly speaker?: number;
  /** The words of the text for the speaker; absent where it names none. */
  readonly speakerWords?: string;
}

/** What is said or told of an actor in one place, with its polarity. */
export interface TowardRecord {
  readonly article: number;
  /** The run's number of the actor whose voice it is; -1 for the reporter, -2 for a voice that no actor is known for. */
  readonly voice: number;
  readonly polarity: number;
  /** The sentence it stands in. */
  readonly text: string;
  /** The words it rests on. */
  readonly evidence: readonly string[];
  /** Number of the quotation it stands in, on the page of the article. */
  readonly n?: number;
}

export const REPORTER = -1;
export const UNKNOWN_VOICE = -2;
