import type { PageElement } from './page-tree.js';

/** A stretch of a page's text that stands on lines of its own, white space collapsed as a browser does. */
export interface TextBlock {
  /** Never empty; `<br>` is a line feed. */
  readonly text: string;
  /** The element that holds it: the nearest that is no inline element. */
  readonly element: PageElement;
  /** What encloses it that says what it is. */
  readonly role: BlockRole;
  /** How many characters of the text, white space aside, stand in links. */
  readonly linked: number;
  /** How many stand in bold; headings do not count. */
  readonly bold: number;
  /** How many there are in all, white space aside. */
  readonly visible: number;
}

export type BlockRole = 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6' | 'list-item' | 'caption' | 'cell' | 'text';

/** Elements that are part of the line they stand in. All others, known or not, begin a line of their own. */
const IN_LINE = new Set(
  'a abbr acronym b bdi bdo big cite code del dfn em font i img ins kbd label mark meta nobr q rp rt ruby s samp small source span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** Elements without text of the page. */
const NO_TEXT = new Set(
  'audio canvas datalist embed head iframe link map math meta noembed noframes noscript object picture script select style svg template textarea title video'.split(
    ' ',
  ),
);
const ROLES: Readonly<Record<string, BlockRole>> = {
  h1: 'h1',
  h2: 'h2',
  h3: 'h3',
  h4: 'h4',
  h5: 'h5',
  h6: 'h6',
  li: 'list-item',
  dd: 'list-item',
  dt: 'list-item',
  figcaption: 'caption',
  caption: 'caption',
  td: 'cell',
  th: 'cell',
};

const CAPTION_CLASS = /caption|bildunterschrift|bildtext|image-?text/i;

function roleOf({ tag, attributes }: PageElement): BlockRole | undefined {
  return ROLES[tag] ?? (CAPTION_CLASS.test(attributes['class'] ?? '') ? 'caption' : undefined);
}

interface Visit {
  readonly node: PageElement | string;
  readonly block: PageElement;
  readonly role: BlockRole;
  readonly link: boolean;
  readonly bold: boolean;
  /** Not a visit but the end of one: the element's line ends here. */
  readonly leaves?: true;
}

/**
 * The blocks of text below an element, in the order of the page. Goes through the tree with a stack of its own, so that
 * no nesting is too deep.
 *
 * @param skip says which elements are left out with all that is in them
 */
export function textBlocks(root: PageElement, skip: (element: PageElement) => boolean): TextBlock[] {
  const line = new OpenLine();
  const visits: Visit[] = [{ node: root, block: root, role: 'text', link: false, bold: false }];
  for (let visit = visits.pop(); visit; visit = visits.pop()) {
    const { node } = visit;
    if (visit.leaves) line.end();
    else if (typeof node === 'string') line.add(node, visit);
    else if (node.tag === 'br') line.lineFeed();
    else if (!NO_TEXT.has(node.tag) && !skip(node)) {
      const inLine = IN_LINE.has(node.tag);
      const below = inLine
        ? {
            ...visit,
            link: visit.link || node.tag === 'a',
            bold: visit.bold || node.tag === 'b' || node.tag === 'strong',
          }
        : { ...visit, block: node, role: roleOf(node) ?? visit.role };
      if (!inLine) {
        line.end();
        visits.push({ ...visit, leaves: true });
      }
      for (let i = node.children.length - 1; i >= 0; i--) visits.push({ ...below, node: node.children[i]! });
    }
  }
  line.end();
  return line.blocks;
}

/** The line being gathered. */
class OpenLine {
  readonly blocks: TextBlock[] = [];
  private parts: string[] = [];
  private at: Visit | undefined;
  private linked = 0;
  private bold = 0;
  private visible = 0;
  /** The last thing added was white space, a line feed, or nothing. */
  private spaced = true;
  private fed = false;

  add(text: string, visit: Visit): void {
    const collapsed = text.replace(/[ \t\n\r\f]+/g, ' ');
    const bare = this.spaced && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
    if (bare === '') return;
    this.spaced = bare.endsWith(' ');
    this.parts.push(bare);
    if (bare === ' ') return;
    this.fed = false;
    this.at ??= visit;
    const visible = bare.length - (bare.split(' ').length - 1);
    this.visible += visible;
    if (visit.link) this.linked += visible;
    if (visit.bold) this.bold += visible;
  }

  /** A second line feed with nothing between ends the paragraph, as many pages write it. */
  lineFeed(): void {
    if (this.fed) {
      this.end();
      return;
    }
    this.parts.push('\n');
    this.spaced = true;
    this.fed = true;
  }

  end(): void {
    const { at, linked, bold, visible } = this;
    if (at) {
      const text = this.parts.join('').replaceAll(' \n', '\n').trim();
      if (text !== '') this.blocks.push({ text, element: at.block, role: at.role, linked, bold, visible });
    }
    this.parts = [];
    this.at = undefined;
    this.linked = this.bold = this.visible = 0;
    this.spaced = true;
    this.fed = false;
  }
}
