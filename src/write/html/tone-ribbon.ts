import { type Markup, markup } from './markup.js';
import type { PageContext } from './page-context.js';

/**
 * The tone of the sentences as a ribbon beside each block: one bar a sentence, as tall as its share of the block, to the
 * left of the line where it is negative, to the right where it is positive. For the eye only; the panel says the same.
 */
export function toneRibbons({ article, blocks, rows }: PageContext): Markup | undefined {
  const judged = article.layers.sentiment?.sentences;
  if (!judged || judged.length === 0) return undefined;
  const ribbons: Markup[] = [];
  let next = 0;
  blocks.forEach(({ start, end }, index) => {
    const bars: Markup[] = [];
    let coloured = false;
    let done = start;
    for (; next < judged.length && judged[next]!.start < end; next++) {
      const { polarity, label, ...span } = judged[next]!;
      if (span.start > done) bars.push(markup`<i style="flex-grow:${span.start - done}"></i>`);
      const side = label === 'negative' ? ' class="neg"' : label === 'positive' ? ' class="pos"' : '';
      coloured ||= side !== '';
      const length = Math.max(1, Math.min(span.end, end) - span.start);
      bars.push(bar(side, length, polarity));
      done = span.end;
    }
    if (!coloured) return;
    if (done < end) bars.push(markup`<i style="flex-grow:${end - done}"></i>`);
    ribbons.push(markup`<div class="ribbon" style="grid-row:${rows.of(index)}">${bars}</div>
`);
  });
  return markup`<div id="ribbons" aria-hidden="true">${ribbons}</div>`;
}

function bar(side: '' | ' class="neg"' | ' class="pos"', length: number, polarity: number): Markup {
  if (side === '') return markup`<i style="flex-grow:${length}"></i>`;
  const share = Math.round(Math.min(1, Math.abs(polarity)) * 100) / 100;
  return side === ' class="neg"'
    ? markup`<i class="neg" style="flex-grow:${length};--p:${share}"></i>`
    : markup`<i class="pos" style="flex-grow:${length};--p:${share}"></i>`;
}
