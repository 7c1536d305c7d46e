import { escaped } from './escape.js';

/** A piece of HTML. Only {@link markup} and {@link trusted} make one, so that no text gets into a page unescaped. */
export class Markup {
  constructor(readonly html: string) {}
}

type Part = Markup | string | number | undefined | readonly Markup[];

/** Template tag: what is put in is escaped, unless it is markup itself; `undefined` leaves nothing. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let html = strings[0]!;
  parts.forEach((part, i) => {
    html += htmlOf(part) + strings[i + 1]!;
  });
  return new Markup(html);
}

/** HTML that was made with care elsewhere. */
export function trusted(html: string): Markup {
  return new Markup(html);
}

/** Pieces one after the other, parted by `separator`. */
export function joined(pieces: readonly Markup[], separator = ''): Markup {
  return new Markup(pieces.map(({ html }) => html).join(separator));
}

function htmlOf(part: Part): string {
  if (part instanceof Markup) return part.html;
  if (typeof part === 'string') return escaped(part);
  if (part === undefined) return '';
  return typeof part === 'number' ? String(part) : joined(part).html;
}
