/** How bad: `error` cost the article, `warning` may have cost accuracy, `info` is only to be known. */
export type Severity = 'info' | 'warning' | 'error';

/**
 * What was odd in one article. `code` is `layer/problem` (`quotes/unclosed-mark`);
 * `start` and `end` are UTF-16 offsets where the oddity has a place.
 */
export interface Message {
  readonly code: string;
  readonly severity: Severity;
  readonly start?: number;
  readonly end?: number;
  readonly reason: string;
  readonly found?: string;
  readonly expected?: string;
}

/** Receives the messages of a stage or reader. */
export type Tell = (message: Message) => void;
