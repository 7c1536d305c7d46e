import type { AnnotatedArticle } from '../../document/doc.js';

/** The lines before an article's first sentence: its id, and who the actors and quotations of MISC are. */
export function documentComments({ id, layers }: AnnotatedArticle, unit: string): string[] {
  const lines = [
    `# newdoc id = ${escaped(id, /[\u0000-\u001f\u007f-\u009f\u2028\u2029%]/g)}`,
    `# offset_unit = ${unit}`,
  ];
  for (const actor of layers.actors ?? []) {
    lines.push(comment('actor', actor.id, `${actor.label} ${actor.name}`));
  }
  for (const { id, type, speaker } of layers.quotes ?? []) {
    lines.push(comment('quote', id, speaker?.actor === undefined ? type : `${type} ${speaker.actor}`));
  }
  return lines;
}

/** Unique in the file; UD allows neither spaces nor `/` in it. */
export function sentenceId(article: string, sentence: string): string {
  return escaped(`${article}-${sentence}`, /[\s\u0000-\u001f\u007f-\u009f/%]/g);
}

function comment(name: string, id: string, value: string): string {
  return `# ${name} ${id} = ${value}`.replace(/[\s\u0085]+/g, ' ');
}

/** Percent-encodes the characters that `odd` finds; `decodeURIComponent` brings the text back. */
function escaped(text: string, odd: RegExp): string {
  return text.replace(odd, encodeURIComponent);
}
