import { readRows } from '../lexicon/read-list.js';

const LONGEST = 100;
const TIME = String.raw`(?<hour>\d{1,2})[:.](?<minute>\d{2})(?:[:.](?<second>\d{2})(?:[.,]\d{1,9})?)?`;
const ZONE = String.raw`(?<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?`;
const WEEKDAY = String.raw`(?:\p{L}{2,10}\.?,?\s{1,3})?`;
/** Between date and time: `T`, a space, `, `, ` um `, ` - `. */
const JOINT = String.raw`(?:T|\s{0,3},?\s{0,3}(?:um\s|[-–|/]\s)?\s{0,2})`;
const MAYBE_TIME = String.raw`(?:${JOINT}${TIME}(?:\s{0,2}Uhr)?\s{0,2}${ZONE})?`;

/** The ways to write a date that are understood; each is anchored, so that half a date is never taken. */
const PATTERNS: readonly RegExp[] = [
  // 2021-06-21, 2021-06-21T14:35:00+02:00, 2021/06/21 14:35
  String.raw`(?<year>\d{4})[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})${MAYBE_TIME}`,
  // 20210621, 20210621T143500Z
  String.raw`(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:T?(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?${ZONE})?`,
  // 21.06.2021, Mo, 21.6.2021, 14.35 Uhr
  String.raw`${WEEKDAY}(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})${MAYBE_TIME}`,
  // 21. Juni 2021, Montag, 21. Juni 2021, 14:35 Uhr; Mon, 21 Jun 2021 14:35:00 +0200
  String.raw`${WEEKDAY}(?<day>\d{1,2})\.?\s?(?<name>\p{L}{3,9})\.?,?\s(?<year>\d{4})${MAYBE_TIME}`,
  // June 21, 2021
  String.raw`${WEEKDAY}(?<name>\p{L}{3,9})\.?\s(?<day>\d{1,2}),?\s(?<year>\d{4})${MAYBE_TIME}`,
].map((pattern) => new RegExp(`^${pattern}$`, 'iu'));

/**
 * Reads a date of publication: ISO 8601 in its usual forms, German (`21.06.2021, 14:35 Uhr`, `Montag, 21. Juni 2021`),
 * the dates of mail headers, and numbers of seconds or milliseconds since 1970.
 *
 * @returns `2021-06-21`, or `2021-06-21T14:35:00+02:00` as exactly as the source has it and with no zone where it names
 * none; undefined where the value is no date that surely means one day
 */
export function publicationDate(value: string | number): string | undefined {
  const text = String(value).trim();
  if (/^\d{10}(?:\d{3})?(?:\.\d+)?$/.test(text)) return fromEpoch(Number(text));
  if (text.length > LONGEST) return undefined;
  for (const pattern of PATTERNS) {
    const groups = pattern.exec(text)?.groups;
    const date = groups && fromParts(groups);
    if (date) return date;
  }
  return undefined;
}

function fromEpoch(number: number): string {
  const milliseconds = number >= 1e12 ? number : number * 1000;
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}

function fromParts(groups: Readonly<Record<string, string | undefined>>): string | undefined {
  const year = Number(groups['year']);
  const month = groups['name'] ? monthNumber(groups['name']) : Number(groups['month']);
  const day = Number(groups['day']);
  const exists = month !== undefined && new Date(Date.UTC(year, month - 1, day)).getUTCMonth() === month - 1;
  if (!exists || year < 1400 || day < 1) return undefined;
  const date = `${groups['year']}-${twoDigits(month)}-${twoDigits(day)}`;
  const { hour, minute, second, zone } = groups;
  if (hour === undefined || minute === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined;
  return `${date}T${twoDigits(Number(hour))}:${minute}:${second ?? '00'}${isoZone(zone)}`;
}

function isoZone(zone: string | undefined): string {
  if (zone === undefined) return '';
  if (!/^[+-]/.test(zone)) return 'Z';
  const digits = zone.replace(':', '');
  return `${digits.slice(0, 3)}:${digits.slice(3) || '00'}`;
}

let months: Map<string, number> | undefined;

function monthNumber(name: string): number | undefined {
  months ??= new Map(readRows('ingest/months').map(([month, number]) => [month!, Number(number)]));
  return months.get(name.toLowerCase());
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
