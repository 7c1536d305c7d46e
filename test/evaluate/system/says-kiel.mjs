// Answers each question: every "Kiel" of the text is a place. Offsets are code points.
import { createInterface } from 'node:readline';

for await (const line of createInterface({ input: process.stdin })) {
  const { id, text } = JSON.parse(line);
  if (text.includes('Absturz')) process.exit(3);
  const entities = [...text.matchAll(/Kiel/g)].map(({ index }) => {
    const start = [...text.slice(0, index)].length;
    return { start, end: start + 4, label: 'LOC' };
  });
  process.stdout.write(`${JSON.stringify({ id, entities })}\n`);
}
