// Stand-in until the real splitter lands in this very file.
import type { Stage } from '../document/stage.js';

export function create(): Stage<'tokens', 'sentences'> {
  return {
    run({ article: { text }, layers: { tokens } }) {
      const sentences: { id: string; start: number; end: number }[] = [];
      let start = -1;
      const n = tokens.start.length;
      for (let i = 0; i < n; i++) {
        if (start < 0) start = tokens.start[i]!;
        const end = tokens.end[i]!;
        const surface = text.slice(tokens.start[i]!, end);
        const next = i + 1 < n ? text[tokens.start[i + 1]!]! : '';
        const gap = text.slice(end, i + 1 < n ? tokens.start[i + 1]! : text.length);
        const stop = /^[.!?…]$|^\.{2,}$/.test(surface);
        const closing = /^["“”«»‘’›‹)]$/.test(surface) && i > 0 && /[.!?]/.test(text[tokens.start[i - 1]!]!);
        if (i + 1 === n || /\n\s*\n/.test(gap) || ((stop || closing) && gap !== '' && !/\p{Ll}/u.test(next))) {
          sentences.push({ id: `s${sentences.length + 1}`, start, end });
          start = -1;
        }
      }
      return { sentences };
    },
  };
}
