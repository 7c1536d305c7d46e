import type { Step } from './period.js';
import type { NoPage } from './run-actors.js';
import type { PageName } from './site/addresses.js';

/** What the pages of a report say of their own accord, in one language; what pages of articles say too is in their labels. */
export interface ReportLabels {
  readonly language: 'de' | 'en';
  readonly skip: string;
  readonly navigation: string;
  readonly pages: Readonly<Record<PageName, string>>;
  readonly caution: string;
  readonly fictional: { readonly page: string; readonly mark: string; some(count: number, of: number): string };
  readonly parts: string;
  part(n: number): string;
  /** So many more that are not shown. */
  more(n: number): string;
  readonly nothing: string;
  /** The link from a quotation to its place in the article. */
  readonly place: string;
  /** `{n}` is the number. */
  readonly rowsFound: string;
  readonly rowFound: string;
  readonly name: string;
  readonly kind: string;
  readonly article: string;
  readonly outlet: string;
  readonly date: string;
  readonly noOutlet: string;
  readonly noDate: string;
  readonly voice: string;
  readonly count: string;
  readonly mean: string;
  readonly table: string;
  readonly step: Readonly<Record<Step, string>>;
  readonly figures: Readonly<
    Record<'articles' | 'outlets' | 'quotes' | 'actors' | 'quoted' | 'tone' | 'mentions' | 'about', string>
  >;
  articles(n: number): string;
  quotes(n: number): string;
  number(n: number): string;
  percent(share: number): string;
  /** A day in words, short enough for a list. */
  day(day: string): string;
  shortDay(day: string): string;
  dayOfWeek(day: string): string;
  /** `2020-04` in words. */
  month(month: string): string;
  /** A day as the tick of an axis, in at most two lines. */
  tick(day: string, step: Step): string;
  period(first: string, last: string): string;
  toneWord(polarity: number): 'negative' | 'neutral' | 'positive';
  readonly overview: {
    readonly title: string;
    readonly speakers: string;
    speakersNote(known: number, all: number): string;
    readonly spokenAbout: string;
    readonly spokenAboutNote: string;
    readonly direct: string;
    readonly other: string;
    readonly named: string;
    readonly namedNote: string;
    readonly persons: string;
    readonly organisations: string;
    readonly places: string;
    readonly articlesChart: string;
    articlesText(step: Step): string;
    readonly toneChart: string;
    toneText(least: number): string;
    readonly toneAxis: string;
    readonly reporter: string;
    readonly voices: string;
    readonly quotedChart: string;
    readonly quotedText: string;
    readonly allOutlets: string;
    readonly otherOutlets: string;
    readonly basis: string;
    readonly basisText: string;
    readonly moreActors: string;
    readonly none: string;
  };
  readonly actor: {
    readonly roles: string;
    quotes(name: string): string;
    readonly noQuotes: string;
    readonly searchAll: string;
    readonly about: string;
    readonly aboutNote: string;
    aboutMore(n: number): string;
    readonly noAbout: string;
    readonly toward: string;
    readonly towardNote: string;
    readonly noToward: string;
    readonly passages: string;
    readonly evidence: string;
    readonly together: string;
    readonly alsoNamed: string;
    readonly confined: string;
    readonly sameName: string;
    readonly overTime: string;
    readonly articles: string;
    articlesMore(n: number): string;
  };
  readonly actors: {
    readonly lead: string;
    readonly filter: string;
    letter(letter: string): string;
    readonly most: string;
    readonly letters: string;
  };
  readonly search: {
    readonly lead: string;
    readonly words: string;
    readonly speaker: string;
    readonly outlet: string;
    readonly type: string;
    readonly from: string;
    readonly to: string;
    readonly all: string;
    readonly go: string;
    readonly clear: string;
    /** `{n}` is the number. */
    readonly found: string;
    readonly foundOne: string;
    readonly foundNone: string;
    readonly more: string;
    readonly loading: string;
    readonly failed: string;
    readonly noScript: string;
    readonly months: string;
    readonly hint: string;
    readonly monthTitle: (month: string) => string;
  };
  readonly articleIndex: {
    readonly lead: string;
    readonly filter: string;
    readonly latest: string;
    readonly months: string;
    readonly toneNote: string;
    readonly monthTitle: (month: string) => string;
  };
  readonly method: MethodLabels;
}

/** The words of the page on method. */
export interface MethodLabels {
  readonly lead: string;
  readonly run: string;
  readonly runMissing: string;
  readonly pipeline: string;
  readonly versions: string;
  readonly inputs: string;
  readonly counts: string;
  countsText(done: number, skipped: number, failed: number): string;
  readonly tokens: string;
  readonly seconds: string;
  readonly finished: string;
  readonly dates: string;
  readonly undated: string;
  readonly madeWith: string;
  readonly failures: string;
  readonly noFailures: string;
  readonly code: string;
  readonly reason: string;
  readonly more: (n: number) => string;
  readonly leftOut: string;
  readonly layers: string;
  readonly layer: string;
  readonly notComputed: string;
  /** What each layer rests on and where it is weak: name and text. */
  readonly layerTexts: readonly (readonly [layer: string, name: string, text: string])[];
  readonly joining: string;
  readonly joiningText: readonly string[];
  readonly noPage: string;
  readonly noPageText: Readonly<Record<NoPage, (n: number) => string>>;
  readonly figures: string;
  readonly figuresText: readonly string[];
  readonly searching: string;
  readonly searchingText: readonly string[];
}
