import { TokenKind } from '../document/layers.js';
import { type Candidate, newCandidate } from './candidate.js';
import type { Words } from './words.js';

const WORK =
  /(?:[Ff]ilm|[Rr]oman|[Bb]uch|[Aa]lbum|[Ss]ong|[Ll]ied|[Oo]per|[Ss]erie|[Ss]ingle|[Ss]tück|[Dd]rama|[Gg]edicht|[Mm]usical|[Ss]how|[Ss]endung|[Dd]okumentation|[Rr]eihe|[Aa]usstellung|[Hh]it|[Kk]omödie|[Kk]rimi|[Tt]hriller|[Rr]evue|[Oo]perette|[Nn]ovelle|[Ee]rzählung|[Hh]örspiel|[Cc]omic|[Vv]ideospiel|[Cc]omputerspiel|[Ss]pielfilm|[Gg]emälde|[Ss]kulptur|[Bb]allett|[Tt]rilogie|[Ss]onate|[Aa]ktion|[Kk]ampagne|[Ii]nitiative|[Pp]rojekt)(?:e?s|en)?$/;
const MEDIUM =
  /(?:[Zz]eitung|[Mm]agazin|[Bb]latt|[Ss]ender|[Zz]eitschrift|[Tt]ageszeitung|[Bb]oulevardblatt|[Ii]llustrierten?|[Oo]rganisation|[Gg]ruppe|[Bb]and|[Vv]erein)(?:e?s|n)?$/;
const LONGEST_TITLE = 9;

/** What stands in quotation marks right after the noun that tells what it is: `der Film „Das Boot“`, `das Blatt „Kurier“`. */
export function titledWork(words: Words, i: number): Candidate | undefined {
  if (words.capital[i] === 0 || words.tokens.kind[i + 1] !== TokenKind.quotationMark) return undefined;
  const label = WORK.test(words.surface[i]!) ? 'OTH' : MEDIUM.test(words.surface[i]!) ? 'ORG' : undefined;
  if (label === undefined) return undefined;
  const first = i + 2;
  let last = first;
  while (last < words.count && last - first <= LONGEST_TITLE && words.tokens.kind[last] !== TokenKind.quotationMark)
    last++;
  if (last === first || last - first > LONGEST_TITLE || last >= words.count) return undefined;
  const rule = label === 'OTH' ? 'work:in-quotation-marks' : 'organisation:in-quotation-marks';
  return newCandidate(first, last, label, 'name', rule);
}
