import { InvalidArgumentError } from '@commander-js/extra-typings';

/** Reads the value of an option that is a whole number from 0. @throws InvalidArgumentError */
export function natural(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 0) throw new InvalidArgumentError('It must be a whole number from 0.');
  return number;
}

/** Reads the value of an option that is a whole number from 1. @throws InvalidArgumentError */
export function positive(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 1) throw new InvalidArgumentError('It must be a whole number from 1.');
  return number;
}

/** Reads the value of an option that is a share above 0, at most a half. @throws InvalidArgumentError */
export function smallShare(value: string): number {
  const number = Number(value);
  if (!(number > 0 && number <= 0.5)) throw new InvalidArgumentError('It must be a number above 0, at most 0.5.');
  return number;
}
