/** Where and why a text is not JSON. */
export interface JsonProblem {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  readonly found: string;
  readonly expected: string;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LITERAL = /(?:true|false|null)/y;
const SPACE = /[ \t\n\r]*/y;

/** What may come next, in words. */
const EXPECTED = {
  value: 'a value',
  'value or ]': 'a value or ]',
  'key or }': 'a name in double quotation marks or }',
  key: 'a name in double quotation marks',
  colon: 'a colon',
  ', or }': ', or }',
  ', or ]': ', or ]',
  end: 'the end of the text',
} as const;
type Expected = keyof typeof EXPECTED;

/**
 * Finds the first fault of a text that `JSON.parse` refused; undefined where it is JSON after all. Node's own message
 * has a place only for some faults, and in other words in every version. Linear, without recursion.
 */
export function jsonProblem(text: string): JsonProblem | undefined {
  const open: ('{' | '[')[] = [];
  let next: Expected = 'value';
  let i = skip(SPACE, text, 0);
  const afterValue = (): Expected => (open.length === 0 ? 'end' : open.at(-1) === '{' ? ', or }' : ', or ]');
  while (i < text.length) {
    const char = text[i]!;
    let to = -1;
    if (next === 'value' || next === 'value or ]') {
      if (char === '{' || char === '[') {
        open.push(char);
        next = char === '{' ? 'key or }' : 'value or ]';
        to = i + 1;
      } else if (char === ']' && next === 'value or ]') {
        open.pop();
        next = afterValue();
        to = i + 1;
      } else if (char === '"') {
        const string = endOfString(text, i);
        if (typeof string !== 'number') return problem(text, string.offset, string.expected);
        to = string;
        next = afterValue();
      } else {
        to = skip(/[-\d]/.test(char) ? NUMBER : LITERAL, text, i);
        if (to > i) next = afterValue();
        else to = -1;
      }
    } else if (next === 'key' || next === 'key or }') {
      if (char === '"') {
        const string = endOfString(text, i);
        if (typeof string !== 'number') return problem(text, string.offset, string.expected);
        to = string;
        next = 'colon';
      } else if (char === '}' && next === 'key or }') {
        open.pop();
        next = afterValue();
        to = i + 1;
      }
    } else if (next === 'colon' && char === ':') {
      next = 'value';
      to = i + 1;
    } else if ((next === ', or }' || next === ', or ]') && char === ',') {
      next = next === ', or }' ? 'key' : 'value';
      to = i + 1;
    } else if ((next === ', or }' && char === '}') || (next === ', or ]' && char === ']')) {
      open.pop();
      next = afterValue();
      to = i + 1;
    }
    if (to === -1) return problem(text, i, EXPECTED[next]);
    i = skip(SPACE, text, to);
  }
  return next === 'end' ? undefined : problem(text, text.length, EXPECTED[next]);
}

/** Offset behind what the sticky pattern matches at `from`, or `from` where it does not match. */
function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}

/** Offset behind the string that begins at `from`, or the fault within it. */
function endOfString(text: string, from: number): number | { offset: number; expected: string } {
  for (let i = from + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x22) return i + 1;
    if (code < 0x20) return { offset: i, expected: 'an escape such as \\n, or the closing quotation mark' };
    if (code !== 0x5c) continue;
    const mark = text[++i] ?? '';
    if (mark === 'u' && !/^[0-9a-fA-F]{4}$/.test(text.slice(i + 1, i + 5))) {
      return { offset: i + 1, expected: 'four hexadecimal digits' };
    }
    if (!'"\\/bfnrtu'.includes(mark) || mark === '') {
      return { offset: i, expected: 'one of " \\ / b f n r t u after a backslash' };
    }
  }
  return { offset: text.length, expected: 'a closing quotation mark' };
}

function problem(text: string, offset: number, expected: string): JsonProblem {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < lineStart; at = text.indexOf('\n', at + 1)) line++;
  const found = offset >= text.length ? 'the end of the text' : JSON.stringify(text.slice(offset, offset + 12));
  return { line, column: offset - lineStart + 1, found, expected };
}
