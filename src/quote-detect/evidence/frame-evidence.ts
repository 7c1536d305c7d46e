import type { Frame } from '../frames.js';
import { canSpeak } from '../subject.js';
import { lower, type TextView } from '../text-view.js';

/** What a frame shows that speaks for its being a report of speech or against it, whatever its content looks like. */
export function frameEvidence(view: TextView, frame: Frame): string[] {
  const { verb, subject, finite } = frame;
  const found = [`stance-${verb.stance}`];
  if (verb.medium !== 'speech') found.push(verb.medium);
  if (frame.passive) found.push('passive');
  if (frame.impersonal) found.push('impersonal');
  if (frame.negated) found.push('negated');
  if (frame.hearsay) found.push('hearsay');
  if (frame.order === 'last') found.push('dependent-frame');
  if (/^(?:hat|haben|hatte|hatten)$/u.test(lower(view, finite))) found.push('perfect');
  if (/^(?:kann|können|könnte|könnten|muss|müssen|darf|dürfen|will|wollen|wollte)$/u.test(lower(view, finite)))
    found.push('modal');
  if (subject === undefined) found.push('no-subject');
  else if (subject.pronoun) found.push('pronoun-speaks');
  else if (canSpeak(view, subject.head)) found.push('somebody-speaks');
  else if (view.word[subject.head]!.noun?.takes.has('text')) found.push('text-speaks');
  else found.push('thing-speaks');
  return found;
}
