import { type QuoteType, Tokenizer } from 'htmlparser2';

/** An element of a page. Text stands between its child elements as strings, entities decoded, white space as it was. */
export interface PageElement {
  /** In lower case; `#root` for the page itself. */
  readonly tag: string;
  readonly parent: PageElement | undefined;
  /** Names in lower case; of a name given twice the first value counts. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (PageElement | string)[];
}

interface OpenElement extends PageElement {
  readonly attributes: Record<string, string>;
  readonly children: (PageElement | string)[];
}

const VOID = new Set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'.split(
    ' ',
  ),
);
/** Elements whose opening ends a paragraph that is still open. */
const ENDS_PARAGRAPH = new Set(
  'address article aside blockquote details dialog div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main menu nav ol p pre section table ul'.split(
    ' ',
  ),
);
/** Elements that end an open one of the same kind. */
const SIBLINGS: Readonly<Record<string, readonly string[]>> = {
  li: ['li'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  tr: ['tr', 'td', 'th'],
  td: ['td', 'th'],
  th: ['td', 'th'],
  option: ['option'],
  a: ['a'],
};
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var'.split(
    ' ',
  ),
);
/** An end tag looks so far up for its beginning past elements that it should not close; keeps hostile nesting linear. */
const REACH = 64;
/** Longer attribute values are images and the like written out; nothing here needs them. */
const LONGEST_VALUE = 20_000;

/**
 * Reads HTML into a tree, forgiving like a browser: elements that are never closed, closed twice or in the wrong order.
 * Linear in the length of the page, however deep it nests; htmlparser2's own tree builder is not (its stack is searched
 * and shifted at each tag), so that this one stands on its tokenizer.
 */
export function parsePage(html: string): PageElement {
  const builder = new TreeBuilder(html);
  const xml = /^\s{0,100}<\?xml/.test(html);
  const tokenizer = new Tokenizer({ decodeEntities: true, recognizeSelfClosing: xml }, builder);
  tokenizer.write(html);
  tokenizer.end();
  return builder.finished();
}

/** All elements below and with `root`, in the order of their opening tags. */
export function allElements(root: PageElement): PageElement[] {
  const elements: PageElement[] = [];
  const rest: PageElement[] = [root];
  for (let element = rest.pop(); element; element = rest.pop()) {
    elements.push(element);
    for (let i = element.children.length - 1; i >= 0; i--) {
      const child = element.children[i]!;
      if (typeof child !== 'string') rest.push(child);
    }
  }
  return elements;
}

class TreeBuilder {
  private readonly html: string;
  private readonly root: OpenElement = { tag: '#root', parent: undefined, attributes: {}, children: [] };
  private readonly stack: OpenElement[] = [this.root];
  /** How many elements of a tag are open, so that an end tag without a beginning costs nothing. */
  private readonly openCount = new Map<string, number>();
  private text: string[] = [];
  private name = '';
  private value: string[] = [];
  private valueLength = 0;
  private opening: OpenElement | undefined;

  constructor(html: string) {
    this.html = html;
  }

  finished(): PageElement {
    this.flushText();
    return this.root;
  }

  ontext(start: number, end: number): void {
    this.text.push(this.html.slice(start, end));
  }

  ontextentity(codePoint: number): void {
    this.text.push(String.fromCodePoint(codePoint));
  }

  onopentagname(start: number, end: number): void {
    this.flushText();
    const tag = this.html.slice(start, end).toLowerCase();
    this.closeImplied(tag);
    this.opening = { tag, parent: this.top(), attributes: {}, children: [] };
  }

  onattribname(start: number, end: number): void {
    this.name = this.html.slice(start, end).toLowerCase();
    this.value = [];
    this.valueLength = 0;
  }

  onattribdata(start: number, end: number): void {
    this.valueLength += end - start;
    if (this.valueLength <= LONGEST_VALUE) this.value.push(this.html.slice(start, end));
  }

  onattribentity(codePoint: number): void {
    if (++this.valueLength <= LONGEST_VALUE) this.value.push(String.fromCodePoint(codePoint));
  }

  onattribend(_quote: QuoteType, _end: number): void {
    const attributes = this.opening?.attributes;
    if (attributes && !Object.hasOwn(attributes, this.name) && this.name !== '__proto__') {
      attributes[this.name] = this.value.join('');
    }
  }

  onopentagend(): void {
    this.open(false);
  }

  onselfclosingtag(): void {
    this.open(true);
  }

  onclosetag(start: number, end: number): void {
    this.flushText();
    const tag = this.html.slice(start, end).toLowerCase();
    if (tag === 'br') this.top().children.push({ tag, parent: this.top(), attributes: {}, children: [] });
    else if (this.openCount.get(tag)) this.close(tag);
  }

  oncdata(start: number, end: number, endOffset: number): void {
    // Outside SVG, which is not read, browsers take CDATA for a comment; XHTML means it as text.
    if (this.html.startsWith('<?xml')) this.text.push(this.html.slice(start, end - endOffset));
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  private open(selfClosing: boolean): void {
    const element = this.opening;
    if (!element) return;
    this.opening = undefined;
    this.top().children.push(element);
    if (selfClosing || VOID.has(element.tag)) return;
    this.stack.push(element);
    this.openCount.set(element.tag, (this.openCount.get(element.tag) ?? 0) + 1);
  }

  /** Closes what the opening of `tag` ends without saying so. */
  private closeImplied(tag: string): void {
    if (ENDS_PARAGRAPH.has(tag) && this.openCount.get('p')) this.closeWithin(['p'], INLINE);
    const siblings = SIBLINGS[tag];
    if (siblings?.some((sibling) => this.openCount.get(sibling)))
      this.closeWithin(siblings, NOT_NESTING[tag] ?? INLINE);
  }

  /** Closes the nearest of `tags`, if nothing but `passed` elements stand between. */
  private closeWithin(tags: readonly string[], passed: ReadonlySet<string>): void {
    for (let i = this.stack.length - 1; i > 0 && this.stack.length - i <= REACH; i--) {
      const { tag } = this.stack[i]!;
      if (tags.includes(tag)) this.pop(i);
      else if (!passed.has(tag)) return;
    }
  }

  private close(tag: string): void {
    if (INLINE.has(tag)) this.closeWithin([tag], INLINE);
    else this.pop(this.stack.findLastIndex((element) => element.tag === tag));
  }

  private pop(to: number): void {
    while (this.stack.length > to && this.stack.length > 1) {
      const { tag } = this.stack.pop()!;
      this.openCount.set(tag, this.openCount.get(tag)! - 1);
    }
  }

  private top(): OpenElement {
    return this.stack.at(-1)!;
  }

  private flushText(): void {
    if (this.text.length === 0) return;
    this.top().children.push(this.text.join(''));
    this.text = [];
  }
}

/** What may stand between an open list item or cell and the next one that ends it. */
const NOT_NESTING: Readonly<Record<string, ReadonlySet<string>>> = {
  li: new Set([...INLINE, 'p', 'div']),
  dt: new Set([...INLINE, 'p', 'div']),
  dd: new Set([...INLINE, 'p', 'div']),
  tr: new Set([...INLINE, 'p', 'td', 'th']),
  td: new Set([...INLINE, 'p', 'div']),
  th: new Set([...INLINE, 'p', 'div']),
};
