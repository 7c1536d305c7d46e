import { z } from 'zod';

type Arrange = (value: unknown) => unknown;
type Fields = Record<string, unknown>;

/**
 * A function that makes a value ready for output: fields in the order of `schema`, those that it does not name (a user's
 * layers among them) after these in name order, numbers rounded to four decimals, typed arrays as arrays, and no field
 * whose value is unknown (`undefined`, `null`, not a finite number). What is so already is handed on as it is, for the
 * stages make nearly everything so; the rest is copied.
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
  return (value) => (Array.isArray(value) ? items(value, arrangeItem) : plain(value));
}

function items(list: readonly unknown[], arrangeItem: Arrange): readonly unknown[] {
  let copy: unknown[] | undefined;
  for (let i = 0; i < list.length; i++) {
    const arranged = arrangeItem(list[i]);
    if (copy === undefined && arranged !== list[i]) copy = list.slice(0, i);
    copy?.push(arranged);
  }
  return copy ?? list;
}

function fields(shape: Record<string, z.ZodType>): Arrange {
  const order = Object.keys(shape);
  const arrangers = order.map((key) => arrangeBy(shape[key]!));
  const known = new Set(order);
  return (value) => {
    if (!isObject(value)) return plain(value);
    const isOrdered = standInOrder(value, order);
    let copy: Fields | undefined = isOrdered ? undefined : {};
    for (let i = 0; i < order.length; i++) {
      const key = order[i]!;
      const field = value[key];
      if (field === undefined) continue;
      const arranged = arrangers[i]!(field);
      if (copy === undefined && (arranged !== field || isUnknown(arranged))) copy = firstFields(value, order, i);
      if (copy !== undefined) put(copy, key, arranged);
    }
    if (copy !== undefined && !isOrdered) putOthers(copy, value, known);
    return copy ?? value;
  };
}

/** True where the value has no fields but those of `order`, as they stand there. */
function standInOrder(value: Fields, order: readonly string[]): boolean {
  let at = 0;
  for (const key in value) {
    while (order[at] !== key) if (++at >= order.length) return false;
    at++;
  }
  return true;
}

/** A copy of the fields before the field number `end` of `order`, which need no other change. */
function firstFields(value: Fields, order: readonly string[], end: number): Fields {
  const copy: Fields = {};
  for (const key of order.slice(0, end)) put(copy, key, value[key]);
  return copy;
}

function putOthers(copy: Fields, value: Fields, known: ReadonlySet<string>): void {
  for (const key of Object.keys(value).sort()) if (!known.has(key)) put(copy, key, plain(value[key]));
}

function put(copy: Fields, key: string, value: unknown): void {
  if (isUnknown(value)) return;
  // `__proto__` as a user's field name would set the prototype if it were assigned.
  if (key === '__proto__') Object.defineProperty(copy, key, { value, enumerable: true });
  else copy[key] = value;
}

function isUnknown(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'number' && !Number.isFinite(value));
}

function asIs(value: unknown): unknown {
  return value;
}

function plain(value: unknown): unknown {
  if (typeof value === 'number') return rounded(value);
  if (Array.isArray(value)) return items(value, plain);
  if (ArrayBuffer.isView(value)) return numbers(value as Float64Array);
  if (!isObject(value)) return value;
  const copy: Fields = {};
  putOthers(copy, value, NONE);
  return copy;
}

/** A column as an array; `Array.from` would make two objects for every number. */
function numbers(column: Float64Array): number[] {
  const copy = new Array<number>(column.length);
  for (let i = 0; i < column.length; i++) copy[i] = rounded(column[i]!);
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
