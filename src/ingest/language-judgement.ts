import type { Message } from '../document/message.js';
import { describeLanguage, detectLanguage, SURE_FROM_CHARACTERS } from './language.js';

/** In which language an article is held to be, and whether it is wanted. */
export interface LanguageJudgement {
  /** BCP 47 code; absent where neither the text nor the source tells. */
  readonly language?: string;
  /** Why the article is to be skipped. */
  readonly unwanted?: string;
  readonly message?: Message;
}

/** Against the source's word a text must be this long to be believed. */
const CONTRADICTS_FROM_CHARACTERS = 400;

/**
 * Judges an article's language. A text that is long enough decides; a short one leaves it to the source, and where the
 * source says nothing, the article is taken, its language stays unknown, and a message says so.
 *
 * @param declared BCP 47 code that the source gives
 */
export async function judgeLanguage(
  text: string,
  declared: string | undefined,
  wanted: 'de' | 'any',
): Promise<LanguageJudgement> {
  const detected = await detectLanguage(text);
  const believed = detected.sure && (declared === undefined || text.length >= CONTRADICTS_FROM_CHARACTERS);
  const language = believed ? detected.language : declared;
  if (!believed && declared === undefined) return { message: unsure(text) };
  const known = language === undefined ? {} : { language };
  if (wanted === 'de' && language !== 'de') {
    const what = language === undefined ? 'in none of the languages known here' : describeLanguage(language);
    const says = believed ? '' : ' (the source says so)';
    return { ...known, unwanted: `the article is not German but ${what}${says}` };
  }
  return language === declared || declared === undefined
    ? known
    : { message: contradiction(language, declared), ...known };
}

function unsure(text: string): Message {
  const length = text.trim().length;
  const reason =
    length < SURE_FROM_CHARACTERS
      ? `the text is too short to tell its language (${length} characters) and the source does not name it; read as German`
      : 'the text has too few words to tell its language and the source does not name it; read as German';
  return { code: 'ingest/language-unsure', severity: 'info', reason };
}

function contradiction(language: string | undefined, declared: string): Message {
  const found = language === undefined ? 'an unknown language' : describeLanguage(language);
  return {
    code: 'ingest/language-contradicted',
    severity: 'info',
    reason: 'the source names another language than its text is in; the text decides',
    found,
    expected: describeLanguage(declared),
  };
}
