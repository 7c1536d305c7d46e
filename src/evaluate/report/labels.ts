import type { EvalLayer } from '../eval-document.js';
import type { DifferenceKind } from '../layer-scorer.js';

export type ReportLanguage = 'de' | 'en';

/** What the report says of its own accord, in one language. */
export interface ReportLabels {
  readonly language: ReportLanguage;
  readonly layer: Readonly<Record<EvalLayer, string>>;
  readonly title: string;
  readonly skip: string;
  readonly sections: Readonly<
    Record<'headline' | 'pairs' | 'labels' | 'confusion' | 'curves' | 'cases' | 'all' | 'method', string>
  >;
  readonly documents: string;
  readonly system: string;
  readonly measure: string;
  readonly value: string;
  readonly interval: string;
  readonly difference: string;
  readonly randomisation: string;
  readonly bootstrap: string;
  readonly verdict: string;
  readonly proven: string;
  readonly open: string;
  readonly label: string;
  readonly gold: string;
  readonly said: string;
  readonly nothing: string;
  readonly undefinedFigure: string;
  readonly confusionKey: string;
  readonly lowerIsBetter: string;
  readonly kind: Readonly<Record<DifferenceKind | 'right', string>>;
  readonly browser: Readonly<
    Record<'any' | 'differ' | 'search' | 'kind' | 'previous' | 'next' | 'noScript' | 'none' | 'key' | 'cut', string>
  >;
  /** Of `{places}` errors in `{all}` passages of text those from `{from}` to `{to}`. */
  readonly shown: string;
  readonly method: Readonly<
    Record<'seed' | 'samples' | 'trials' | 'correction' | 'resampling' | 'goldNotes' | 'systemNotes', string>
  >;
  readonly holm: string;
  readonly units: string;
  better(a: string, b: string, measure: string, points: string, range: string): string;
  noDifference(a: string, b: string, measure: string): string;
}

export const DE: ReportLabels = {
  language: 'de',
  layer: {
    tokens: 'Wörter',
    sentences: 'Sätze',
    tags: 'Wortarten',
    entities: 'Namen',
    actors: 'Akteure',
    quotes: 'Zitate',
    marked: 'Anführungszeichen',
    sentiment: 'Ton',
  },
  title: 'Auswertung',
  skip: 'Zu den Fehlern',
  sections: {
    headline: 'Die Systeme nebeneinander',
    pairs: 'Ist der Unterschied Zufall?',
    labels: 'Nach Klassen',
    confusion: 'Was wofür gehalten wird',
    curves: 'Risiko und Abdeckung',
    cases: 'Die Fehler',
    all: 'Alle Werte',
    method: 'Wie diese Zahlen entstanden',
  },
  documents: 'Texte',
  system: 'System',
  measure: 'Maß',
  value: 'Wert',
  interval: 'Intervall',
  difference: 'Unterschied',
  randomisation: 'p, Vertauschen',
  bootstrap: 'p, Bootstrap',
  verdict: 'Urteil',
  proven: 'gesichert',
  open: 'nicht gesichert',
  label: 'Klasse',
  gold: 'Gold',
  said: 'gesagt',
  nothing: 'nichts',
  undefinedFigure: 'nicht definiert',
  confusionKey:
    'Zeilen: was im Gold steht. Spalten: was das System sagt. ∅: nichts. Je dunkler, desto größer der Anteil an der Zeile.',
  lowerIsBetter: 'weniger ist besser',
  kind: {
    right: 'richtig',
    miss: 'übersehen',
    'false-alarm': 'falscher Alarm',
    'wrong-label': 'falsche Klasse',
    'wrong-boundary': 'falsche Grenze',
    'wrong-label-and-boundary': 'Klasse und Grenze falsch',
    'wrong-role': 'falsche Rolle',
    'wrong-link': 'falscher Bezug',
  },
  browser: {
    any: 'alle',
    differ: 'nur wo die Systeme sich unterscheiden',
    search: 'Text enthält',
    kind: 'Art des Fehlers',
    previous: 'Zurück',
    next: 'Weiter',
    noScript: 'Zum Blättern in den Fehlern braucht diese Seite JavaScript.',
    none: 'Keine solche Stelle.',
    key: 'Hinterlegt: so steht es im Gold. Unterstrichen: so sagt es ein System.',
    cut: 'Die Liste ist gekürzt, gezählt ist, was in ihr steht.',
  },
  shown: '{places} Stellen in {all} Ausschnitten, hier {from}–{to}',
  method: {
    seed: 'Startwert der Zufallszahlen',
    samples: 'Stichproben des Bootstraps',
    trials: 'Versuche des Vertauschens',
    correction: 'Korrektur für die Zahl der Tests',
    resampling: 'Gezogen werden',
    goldNotes: 'Beim Lesen des Golds',
    systemNotes: 'Zu den Systemen',
  },
  holm: 'nach Holm, {n} Tests',
  units: '{n} Texte, mit Zurücklegen',
  better: (a, b, measure, points, range) =>
    `${a} ist besser als ${b}: ${measure} um ${points} Punkte höher (${range}).`,
  noDifference: (a, b, measure) => `Zwischen ${a} und ${b} ist kein Unterschied gesichert (${measure}).`,
};

export const EN: ReportLabels = {
  language: 'en',
  layer: {
    tokens: 'Tokens',
    sentences: 'Sentences',
    tags: 'Tags',
    entities: 'Entities',
    actors: 'Actors',
    quotes: 'Quotations',
    marked: 'Quotation marks',
    sentiment: 'Sentiment',
  },
  title: 'Evaluation',
  skip: 'To the errors',
  sections: {
    headline: 'The systems side by side',
    pairs: 'Is the difference chance?',
    labels: 'By class',
    confusion: 'What is taken for what',
    curves: 'Risk and coverage',
    cases: 'The errors',
    all: 'All figures',
    method: 'How these figures came about',
  },
  documents: 'texts',
  system: 'System',
  measure: 'Measure',
  value: 'Value',
  interval: 'Interval',
  difference: 'Difference',
  randomisation: 'p, randomisation',
  bootstrap: 'p, bootstrap',
  verdict: 'Verdict',
  proven: 'significant',
  open: 'not significant',
  label: 'Class',
  gold: 'Gold',
  said: 'said',
  nothing: 'nothing',
  undefinedFigure: 'not defined',
  confusionKey:
    'Rows: what the gold says. Columns: what the system says. ∅: nothing. The darker, the larger its share of the row.',
  lowerIsBetter: 'lower is better',
  kind: {
    right: 'right',
    miss: 'missed',
    'false-alarm': 'false alarm',
    'wrong-label': 'wrong class',
    'wrong-boundary': 'wrong boundary',
    'wrong-label-and-boundary': 'wrong class and boundary',
    'wrong-role': 'wrong role',
    'wrong-link': 'wrong reference',
  },
  browser: {
    any: 'all',
    differ: 'only where the systems differ',
    search: 'Text contains',
    kind: 'Kind of error',
    previous: 'Back',
    next: 'On',
    noScript: 'This page needs JavaScript to leaf through the errors.',
    none: 'No such place.',
    key: 'Shaded: what the gold says. Underlined: what a system says.',
    cut: 'The list is cut short; what is in it is counted.',
  },
  shown: '{places} places in {all} passages, here {from}–{to}',
  method: {
    seed: 'Seed of the random numbers',
    samples: 'Bootstrap samples',
    trials: 'Trials of the randomisation test',
    correction: 'Correction for the number of tests',
    resampling: 'Drawn are',
    goldNotes: 'On reading the gold',
    systemNotes: 'On the systems',
  },
  holm: 'Holm’s, {n} tests',
  units: '{n} texts, with replacement',
  better: (a, b, measure, points, range) =>
    `${a} is better than ${b}: ${measure} higher by ${points} points (${range}).`,
  noDifference: (a, b, measure) => `Between ${a} and ${b} no difference is significant (${measure}).`,
};
