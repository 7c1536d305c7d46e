import type { Figure, Measured, Score } from '../train/figures.js';

/** What a model has right of some sentences, for people. */
export function scoreLines(data: string, { sentences, tokens, figures }: Measured): string[] {
  const width = Math.max(...Object.keys(figures).map((name) => name.length));
  return [
    `${data} (${sentences} sentences, ${tokens} tokens)`,
    ...Object.entries(figures).map(([name, figure]) => `  ${name.padEnd(width)}  ${figureText(figure)}`),
  ];
}

/** What a training has measured at its end: on the sentences set aside, and on the files given for it. */
export function trainingScoreLines({ setAside, scores }: { setAside?: Measured; scores: readonly Score[] }): string[] {
  const aside = setAside === undefined ? [] : scoreLines('set aside', setAside);
  return [...aside, ...scores.flatMap((score) => scoreLines(score.data, score))];
}

function figureText(figure: Figure): string {
  if ('accuracy' in figure) return `${figure.accuracy.toFixed(1)} % (${figure.right} of ${figure.of})`;
  const { f1, precision, recall, right, found, gold } = figure;
  const [f, p, r] = [f1, precision, recall].map((value) => value.toFixed(1));
  return `F1 ${f}  P ${p}  R ${r}  (${right} right, ${found} found, ${gold} gold)`;
}
