import { isWordCharacter } from './character-class.js';

const ADDRESS_START = /(?:https?|ftp):\/\/|www\./iy;
/** An address ends at white space, at any bracket or mark of a text around it. */
const ADDRESS = /[^\s"„“”«»<>‹›‚‘{}|\\^`\u200b\ufeff]+/y;
const MAIL_DOMAIN = /@[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?(?:\.[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?)+/uy;
const HANDLE = /[@#][\p{L}\p{M}\d_]+/uy;
const SMILEY = /[:;]-?[)(DP](?![\p{L}\d])/uy;
const ENTITY = /&(?:#\d{1,6}|[a-z]{2,8});/iy;
const EMOJI =
  /(?:\p{Regional_Indicator}{2}|[#*\d]\ufe0f?\u20e3|\p{Extended_Pictographic}\ufe0f?\p{EMod}?(?:\u200d\p{Extended_Pictographic}\ufe0f?\p{EMod}?)*)/uy;

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** The end of a URL that begins at `at`, or `at`. The full stop or comma of the sentence around it is not part of it. */
export function scanAddress(text: string, at: number): number {
  const code = text.charCodeAt(at) | 0x20;
  if (code !== 0x68 && code !== 0x77 && code !== 0x66) return at;
  const head = endOf(ADDRESS_START, text, at);
  // Asked before the long look ahead: `www.-www.-…` would be read to its end again and again.
  if (head === at || !isWordCharacter(text, head)) return at;
  let end = endOf(ADDRESS, text, head);
  const closes = text.slice(head, end).includes('(') ? ".,;:!?'’]*" : ".,;:!?'’)]*";
  while (closes.includes(text[end - 1]!)) end--;
  return end;
}

/** The end of a mail address whose `@` stands at `at`, or `at`. */
export function scanMailDomain(text: string, at: number): number {
  return text[at] === '@' ? endOf(MAIL_DOMAIN, text, at) : at;
}

/** The end of `@name` or `#topic` at `at`, or `at`. */
export function scanHandle(text: string, at: number): number {
  return isWordCharacter(text, at - 1) ? at : endOf(HANDLE, text, at);
}

/** The end of `:-)` and the like at `at`, or `at`. */
export function scanSmiley(text: string, at: number): number {
  return isWordCharacter(text, at - 1) ? at : endOf(SMILEY, text, at);
}

/** The end of an HTML entity that somebody forgot to decode (`&amp;`) at `at`, or `at`. */
export function scanEntity(text: string, at: number): number {
  return text[at] === '&' ? endOf(ENTITY, text, at) : at;
}

/** The end of the emoji sequence at `at`, or `at`. */
export function scanEmoji(text: string, at: number): number {
  return endOf(EMOJI, text, at);
}
