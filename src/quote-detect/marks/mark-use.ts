import type { Marked } from '../../document/layers.js';
import type { Answer } from '../evidence/decisions.js';
import type { MarkFeatures } from './mark-features.js';

/** What stands around the marks, as the rules found it. */
export interface MarkSetting {
  /** A frame right before or after, or a colon. */
  readonly framed: 'cue' | 'colon' | 'none';
  /** A verb of communication governs the clause; naming ones (nennen, bezeichnen als) judge. */
  readonly clause: 'judging' | 'speaking' | 'none';
  /** The verb is nennen: nannte die Pläne „…“. */
  readonly called: boolean;
  /** The marks stand right behind the verb's own preposition or als: sprach von einem „…“, bezeichnete das als „…“. */
  readonly governed: boolean;
  /** The marks belong to whoever the frame says speaks: a name in his phrase. */
  readonly inSpeaker: boolean;
  /** The same few words stand in marks elsewhere in the article: a term or name. */
  readonly repeated: boolean;
  /** The marks stand in reported speech. */
  readonly inReported: boolean;
  /** `Für den Minister ist die Lage „alarmierend“`. */
  readonly forWhom: boolean;
  /** `wie man sagt`: the frame's subject is nobody in particular. */
  readonly manSpeaks: boolean;
  /** The marks before these hold speech. */
  readonly lastIsSpeech: boolean;
  /** What the frame whose clause they stand in shows. */
  readonly aroundFrame: readonly string[];
  /** The sentence before ends in a quotation or its frame. */
  readonly afterQuote: boolean;
}

type Holds = (features: MarkFeatures, setting: MarkSetting) => boolean;

/** What can be seen of marks and speaks for an outcome or against it, by the name that the lists of weights use. */
const EVIDENCE: readonly (readonly [name: string, holds: Holds])[] = [
  ['frame', (_, s) => s.framed === 'cue'],
  ['colon', (_, s) => s.framed === 'colon'],
  ['judging-clause', (_, s) => s.clause === 'judging'],
  ['judged', (f, s) => s.clause === 'judging' && (f.predicative || s.called)],
  ['governed', (_, s) => s.governed],
  ['announced', (f) => f.announced && !f.smallVerb],
  ['speaking-clause', (_, s) => s.clause === 'speaking'],
  ['in-reported', (_, s) => s.inReported],
  ['after-quote', (_, s) => s.afterQuote],
  ['verb-inside', (f) => f.verbInside && f.words >= 3],
  ['stop-inside', (f) => f.stopInside && f.words >= 3],
  ['fills-sentence', (f) => f.fillsSentence && f.words >= 4],
  ['lower-start', (f) => f.lowerStart],
  ['one-word', (f) => f.words === 1],
  ['two-words', (f) => f.words >= 2],
  ['four-words', (f) => f.words >= 4],
  ['seven-words', (f) => f.words >= 7],
  ['name-like', (f) => f.nameLike && !f.lowerStart],
  ['entity', (f) => f.entity],
  ['work', (f) => f.work],
  ['title-noun', (f) => f.titleNoun === 'title'],
  ['name-noun', (f) => f.titleNoun === 'name'],
  ['naming', (f) => f.naming],
  ['known-as', (f) => f.knownAs],
  ['so-called', (f) => f.soCalled],
  [
    'said-of',
    (f, s) =>
      f.predicative && f.nameLike && f.words <= 4 && (s.inReported || (s.clause === 'speaking' && f.words <= 2)),
  ],
  ['bare-noun', (f, s) => f.bareNoun && (s.inReported || s.clause !== 'none')],
  ['in-speaker', (_, s) => s.inSpeaker],
  ['repeated', (_, s) => s.repeated],
  ['attribute', (f) => f.attribute],
  ['gloss', (f) => f.gloss],
  ['definite-name', (f, s) => f.definiteName && s.clause !== 'judging'],
  ['compound', (f) => f.compound],
  ['inner', (f) => f.inner],
  ['common-noun', (f) => f.commonNoun],
  ['common-noun-reported', (f, s) => f.commonNoun && s.inReported],
  ['small-verb', (f) => f.smallVerb],
  ['foreign', (f) => f.foreign],
  ['first-person', (f) => f.firstPerson],
  ['medium', (f) => f.medium],
  ['apposed', (f, s) => f.apposed && !f.announced && s.clause !== 'judging'],
  ['after-definite', (f) => f.before === 'definite'],
  ['after-indefinite', (f) => f.before === 'indefinite'],
  ['after-preposition', (f) => f.before === 'preposition'],
  ['after-possessive', (f) => f.before === 'possessive'],
  ['written', (f) => f.written && !f.naming],
  ['name-announced', (f, s) => s.framed !== 'none' && f.nameAnnounced],
  ['man-speaks', (_, s) => s.manSpeaks],
  ['for-whom', (_, s) => s.forWhom],
  ['body-name', (f) => f.bodyName],
  ['listed-speech', (f, s) => f.listed && s.lastIsSpeech],
  ['listed-other', (f, s) => f.listed && !s.lastIsSpeech],
  ['starts-sentence', (f) => f.startsSentence],
  ['motto', (f) => f.motto],
  ['word-noun', (f) => f.titleNoun === 'word'],
  ['title-near', (f) => f.titleNear],
  ['name-near', (f) => f.nameNear],
  ['odd-spelling', (f) => f.oddSpelling],
  ['cited-by-day', (f) => f.citedByDay],
  ['of-person', (f) => f.ofPerson],
  ['by-person', (f) => f.byPerson],
  ['bracket-after', (f) => f.bracketAfter],
  ['after-contracted', (f) => f.contracted],
  ['naming-after', (f) => f.namingAfter],
  ['subject', (f) => f.subject],
  ['capital-phrase', (f) => f.capitalPhrase],
  ['parts-inside', (f) => f.partsInside],
  ['konjunktiv-near', (f) => f.konjunktivNear],
  ['source-near', (f) => f.sourceNear],
];

/** The names of what holds of a pair of marks. */
export function markEvidence(features: MarkFeatures, setting: MarkSetting): string[] {
  const found: string[] = [];
  for (const [name, holds] of EVIDENCE) if (holds(features, setting)) found.push(name);
  for (const name of setting.aroundFrame) found.push(`clause-${name}`);
  return found;
}

/** An outcome less sure than this is none. */
const SURE = 0.5;

/** The likeliest use of marks that hold no speech; `unsure` where none is likely. */
export function likeliestUse({ outcomes, probabilities }: Answer): Marked['use'] {
  const best = probabilities.indexOf(probabilities.reduce((most, one) => Math.max(most, one)));
  return probabilities[best]! >= SURE ? (outcomes[best] as Marked['use']) : 'unsure';
}
