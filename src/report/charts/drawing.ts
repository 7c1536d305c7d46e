import type { Markish, PlotOptions } from '@observablehq/plot';
import { type Markup, markup, trusted } from '../../write/html/markup.js';

export type { Markish } from '@observablehq/plot';

type PlotModule = typeof import('@observablehq/plot');

/** A chart in words and numbers: what is drawn, and what a reader who does not see it is told. */
export interface ChartText {
  /** Unique on its page. */
  readonly id: string;
  readonly title: string;
  /** What the chart shows and how it is to be read. */
  readonly text: string;
  /** The numbers, behind a fold. */
  readonly table: ChartTable;
}

export interface ChartTable {
  readonly summary: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Draws into a width in pixels: charts are drawn twice, for wide and for narrow pages, so that letters keep their size. */
export type Draw = (plot: PlotModule, width: number) => { readonly marks: Markish[]; readonly options: PlotOptions };

const WIDTHS = { wide: 960, narrow: 350 } as const;

/** Renders charts to SVG. Loading the library takes some half a second, so it is loaded by who draws. */
export class Drawing {
  private constructor(
    private readonly plot: PlotModule,
    private readonly document: NonNullable<PlotOptions['document']>,
  ) {}

  static async load(): Promise<Drawing> {
    const [plot, { parseHTML }] = await Promise.all([import('@observablehq/plot'), import('linkedom')]);
    return new Drawing(
      plot,
      parseHTML('<!DOCTYPE html><html><body></body></html>').document as unknown as NonNullable<
        PlotOptions['document']
      >,
    );
  }

  /** @param widths of the wide and the narrow form, where they differ from a whole page's */
  figure(text: ChartText, draw: Draw, legend?: Markup, widths: { wide: number; narrow: number } = WIDTHS): Markup {
    const forms =
      widths.wide === widths.narrow
        ? this.#svg(text, draw, widths.wide, text.id)
        : (['wide', 'narrow'] as const).map(
            (form) => markup`<div class="${form}">${this.#svg(text, draw, widths[form], `${text.id}-${form}`)}</div>`,
          );
    const { summary, head, rows } = text.table;
    const heads = head.map((cell) => markup`<th scope="col">${cell}</th>`);
    const lines = rows.map((cells) => {
      const [first, ...rest] = cells;
      return markup`<tr><th scope="row">${first}</th>${rest.map((cell) => markup`<td>${cell}</td>`)}</tr>
`;
    });
    return markup`<figure class="chart" id="${text.id}"><figcaption><h2>${text.title}</h2><p>${text.text}</p>${legend}</figcaption>
${forms}
<details><summary>${summary}</summary><div class="scroll" tabindex="0" role="group" aria-label="${text.title}"><table><thead><tr>${heads}</tr></thead><tbody>${lines}</tbody></table></div></details></figure>
`;
  }

  #svg({ title, text }: ChartText, draw: Draw, width: number, id: string): Markup {
    const { marks, options } = draw(this.plot, width);
    const svg = this.plot.plot({ document: this.document, width, className: 'plot', ...options, marks });
    for (const style of svg.querySelectorAll('style')) style.remove();
    const open = markup`<svg class="plot" role="img" aria-labelledby="${id}-t" aria-describedby="${id}-d" viewBox="0 0 ${svg.getAttribute('width') ?? ''} ${svg.getAttribute('height') ?? ''}" width="${svg.getAttribute('width') ?? ''}" height="${svg.getAttribute('height') ?? ''}" fill="currentColor" text-anchor="middle"><title id="${id}-t">${title}</title><desc id="${id}-d">${text}</desc>`;
    return trusted(`${open.html}${lean(svg.innerHTML)}</svg>`);
  }
}

/** The drawing without needless decimals and names that only sighted programs would read. */
function lean(svg: string): string {
  return svg
    .replace(/ (?:d|x|y|x1|x2|y1|y2|width|height|transform|cx|cy|r)="[^"<>]*"/g, (attribute) =>
      attribute.replace(/(\.\d)\d+/g, '$1'),
    )
    .replace(/ aria-(?:label|hidden)="[^"<>]*"/g, '');
}
