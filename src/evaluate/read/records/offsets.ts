import { z } from 'zod';
import type { Span } from '../../../document/span.js';

/** Whole numbers; whether they lie in the text is looked at span by span, so that a slip costs the span and is named. */
export const offset = z.int();
/** `[start, end]`, with whatever else a set puts behind them. */
export const offsets = z.array(
  z.tuple([offset, offset], z.unknown()).transform(([start, end]): Span => ({ start, end })),
);
export const id = z.union([z.string(), z.number()]);
