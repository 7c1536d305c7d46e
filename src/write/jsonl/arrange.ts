import { z } from 'zod';

type Arrange = (value: unknown) => unknown;
type Fields = Record<string, unknown>;

/**
 * A function that copies a value for output: fields in the order of `schema`, those that it does not name (a user's
 * layers among them) after these in name order, numbers rounded to four decimals, typed arrays as arrays, and no field
 * whose value is unknown (`undefined`, `null`, not a finite number).
 */
export function arrangeBy(schema: z.ZodType): Arrange {
  if (schema instanceof z.ZodExactOptional) return arrangeBy(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodString || schema instanceof z.ZodEnum) return asIs;
  if (schema instanceof z.ZodArray) return list(arrangeBy(schema.element as z.ZodType));
  if (schema instanceof z.ZodObject) return fields(schema.shape as Record<string, z.ZodType>);
  return plain;
}

function list(arrangeItem: Arrange): Arrange {
  if (arrangeItem === asIs) return asIs;
  return (value) => (Array.isArray(value) ? value.map(arrangeItem) : plain(value));
}

function fields(shape: Record<string, z.ZodType>): Arrange {
  const named = Object.entries(shape).map(([key, schema]) => [key, arrangeBy(schema)] as const);
  const known = new Set(Object.keys(shape));
  return (value) => {
    if (!isObject(value)) return plain(value);
    const copy: Fields = {};
    let count = 0;
    for (const [key, arrange] of named) {
      const field = value[key];
      if (field === undefined) continue;
      put(copy, key, arrange(field));
      count++;
    }
    if (count < Object.keys(value).length) putOthers(copy, value, known);
    return copy;
  };
}

function putOthers(copy: Fields, value: Fields, known: ReadonlySet<string>): void {
  for (const key of Object.keys(value).sort()) if (!known.has(key)) put(copy, key, plain(value[key]));
}

function put(copy: Fields, key: string, value: unknown): void {
  if (value === undefined || value === null || (typeof value === 'number' && !Number.isFinite(value))) return;
  // `__proto__` as a user's field name would set the prototype if it were assigned.
  if (key === '__proto__') Object.defineProperty(copy, key, { value, enumerable: true });
  else copy[key] = value;
}

function asIs(value: unknown): unknown {
  return value;
}

function plain(value: unknown): unknown {
  if (typeof value === 'number') return rounded(value);
  if (Array.isArray(value)) return value.map(plain);
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array, rounded);
  if (!isObject(value)) return value;
  const copy: Fields = {};
  putOthers(copy, value, NONE);
  return copy;
}

const NONE: ReadonlySet<string> = new Set();

/** To four decimals. */
export function rounded(value: number): number {
  return Number.isInteger(value) ? value : Math.round(value * 1e4) / 1e4;
}

function isObject(value: unknown): value is Fields {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
