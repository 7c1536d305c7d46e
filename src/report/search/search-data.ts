import { quoteType } from '../../document/format.js';
import type { QuoteType } from '../../document/layers.js';
import type { QuoteRecord } from '../records.js';
import type { ReportContext } from '../report-context.js';
import { addressOf, quoteFragment } from '../site/addresses.js';
import { dataPath, scriptData } from '../site/script-data.js';
import type { SiteFolder } from '../site/site-folder.js';
import { loadStemmer, type Stemmer } from './stems.js';
import { WordIndex } from './word-index.js';

/** Quotations in one file of data. */
const CHUNK = 100;
const TYPES = quoteType.options as readonly QuoteType[];

/** An article in a file of data: title, outlet, day, address, 1 where it is invented. */
type ArticleRow = readonly [title: string, outlet: string, day: string, address: string, fictional: 0 | 1];
/** A quotation: number of its article in the file, text, type, speaker, address of the speaker's page, cue, place. */
type QuoteRow = readonly [
  article: number,
  text: string,
  type: number,
  speaker: string,
  page: string,
  cue: string,
  place: string,
];

/**
 * The data that the search page loads piece by piece: the words, the quotations in files of a hundred, and columns to filter
 * by. Quotations are added in the order in which they are to be found.
 */
export class SearchData {
  readonly #stemmer: Stemmer = loadStemmer();
  readonly #index = new WordIndex();
  readonly #speakers = new Map<string, number>();
  readonly #outlets = new Map<string, number>();
  /** Of each quotation its speaker and, as one letter, its type; of each article in turn its outlet, day and number of quotations. */
  readonly #speakerOf: number[] = [];
  #typeOf = '';
  readonly #articles: [outlet: number, day: string, quotes: number][] = [];
  #last = -1;
  #count = 0;
  #rows: QuoteRow[] = [];
  #articleRows: ArticleRow[] = [];
  #lastInFile = -1;

  constructor(
    private readonly folder: SiteFolder,
    private readonly context: ReportContext,
  ) {}

  add(quote: QuoteRecord): void {
    const article = this.context.articles[quote.article]!;
    const name = quote.speaker === undefined ? (quote.speakerWords ?? '') : this.context.actors[quote.speaker]!.name;
    const page = quote.speaker === undefined ? undefined : this.context.actorPages.get(quote.speaker);
    const type = TYPES.indexOf(quote.type);
    this.#index.add(this.#count++, this.#stemmer.stemsOf(quote.text));
    this.#speakerOf.push(numberOf(this.#speakers, name));
    this.#typeOf += type.toString(36);
    if (this.#last !== quote.article)
      this.#articles.push([numberOf(this.#outlets, article.outlet ?? ''), article.day ?? '', 0]);
    this.#articles.at(-1)![2]++;
    this.#last = quote.article;
    if (this.#lastInFile !== quote.article) {
      this.#articleRows.push([
        article.title,
        article.outlet ?? '',
        article.day ?? '',
        addressOf(article.path),
        article.fictional ? 1 : 0,
      ]);
      this.#lastInFile = quote.article;
    }
    this.#rows.push([
      this.#articleRows.length - 1,
      quote.text,
      type,
      name,
      page === undefined ? '' : addressOf(page),
      quote.cue ?? '',
      quoteFragment(quote.n),
    ]);
    if (this.#rows.length === CHUNK) this.#writeRows();
  }

  /** Writes what is left, and the scripts' own data. */
  close(): void {
    if (this.#rows.length > 0) this.#writeRows();
    const { words, labels } = this.context;
    const firsts = this.#index.write(this.folder);
    this.folder.write('assets/stemmer.js', this.#stemmer.script);
    const columns = {
      speakers: [...this.#speakers.keys()],
      outlets: [...this.#outlets.keys()],
      speakerOf: this.#speakerOf,
      typeOf: this.#typeOf,
      articles: this.#articles,
    };
    this.folder.write(dataPath('columns', 0), scriptData('columns', 0, columns));
    const search = {
      count: this.#count,
      chunk: CHUNK,
      firsts,
      types: TYPES,
      typeNames: TYPES.map((type) => words.quoteType[type]),
      looks: TYPES.map((type) => (type === 'direct' || type === 'reported' ? type : 'indirect')),
      language: labels.language,
    };
    this.folder.write(dataPath('search', 0), scriptData('search', 0, search));
  }

  #writeRows(): void {
    const number = Math.ceil(this.#count / CHUNK) - 1;
    this.folder.write(
      dataPath('quotes', number),
      scriptData('quotes', number, { articles: this.#articleRows, quotes: this.#rows }),
    );
    this.#rows = [];
    this.#articleRows = [];
    this.#lastInFile = -1;
  }
}

function numberOf(table: Map<string, number>, name: string): number {
  const known = table.get(name);
  if (known !== undefined) return known;
  table.set(name, table.size);
  return table.size - 1;
}
