import type { Block } from './article-draft.js';
import { SENTENCE_END } from './broken-lines.js';

const QUESTION_END = /\?["“”»«’‘)]?$/u;
const FEWEST_QUESTIONS = 3;
/** Share of questions among the bold paragraphs from which a text is an interview. */
const QUESTIONS_AMONG_BOLD = 0.6;
const LONGEST_SUBHEAD = 100;
const SHORTEST_LEAD = 60;

/**
 * Says what paragraphs set in bold are: the questions of an interview (where there are several and most of them end in a
 * question mark; the paragraphs after them are answers), the lead (the first paragraph), subheads (short, no sentence).
 */
export function markBold(blocks: readonly Block[]): Block[] {
  const bold = blocks.filter((block) => block.bold && block.kind === 'paragraph');
  const questions = bold.filter(({ text }) => QUESTION_END.test(text));
  const interview = questions.length >= FEWEST_QUESTIONS && questions.length >= bold.length * QUESTIONS_AMONG_BOLD;
  const firstQuestion = interview ? blocks.indexOf(questions[0]!) : blocks.length;
  const firstParagraph = blocks.findIndex(({ kind }) => kind === 'paragraph' || kind === 'lead');
  return blocks.map((block, i): Block => {
    const { kind, text } = block;
    if (kind !== 'paragraph') return block;
    if (i >= firstQuestion) return { kind: block.bold ? 'question' : 'answer', text };
    if (!block.bold) return block;
    const sentence = SENTENCE_END.test(text.slice(-4));
    if (i === firstParagraph && sentence && text.length >= SHORTEST_LEAD) return { kind: 'lead', text };
    return !sentence && text.length <= LONGEST_SUBHEAD && i < blocks.length - 1 ? { kind: 'subhead', text } : block;
  });
}
