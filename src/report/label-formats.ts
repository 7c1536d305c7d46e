import { dateParts } from '../write/html/wording.js';
import type { Step } from './period.js';

const TEXTS = {
  de: {
    months: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
    short: 'Jan. Feb. März April Mai Juni Juli Aug. Sept. Okt. Nov. Dez.'.split(' '),
    days: 'Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag'.split(' '),
    day: (d: number, m: string, y: string) => `${d}. ${m} ${y}`,
    percent: ' %',
  },
  en: {
    months: 'January February March April May June July August September October November December'.split(' '),
    short: 'Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec'.split(' '),
    days: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
    day: (d: number, m: string, y: string) => `${d} ${m} ${y}`,
    percent: '%',
  },
} as const;

/** From this polarity on an article or passage is called coloured: the bound of the layer's articles. */
const COLOURED = 0.1;

/** Numbers and dates as a language writes them. */
export function formats(language: 'de' | 'en') {
  const text = TEXTS[language];
  const numbers = new Intl.NumberFormat(language);
  const number = (n: number): string => numbers.format(n);
  const written = (day: string, months: readonly string[]): string => {
    const parts = dateParts(day);
    return parts ? text.day(Number(day.slice(8, 10)), months[parts.month - 1]!, parts.year) : day;
  };
  const day = (one: string): string => written(one, text.months);
  const month = (one: string): string => `${text.months[Number(one.slice(5, 7)) - 1]!} ${one.slice(0, 4)}`;
  return {
    number,
    percent: (share: number): string => {
      const percent = share * 100;
      return `${numbers.format(percent < 10 ? Math.round(percent * 10) / 10 : Math.round(percent))}${text.percent}`;
    },
    day,
    shortDay: (one: string): string => written(one, text.short),
    dayOfWeek: (one: string): string => `${text.days[new Date(`${one}T00:00:00Z`).getUTCDay()]!}, ${day(one)}`,
    month,
    tick: (one: string, step: Step): string => {
      const name = text.short[Number(one.slice(5, 7)) - 1]!;
      if (step === 'year') return one.slice(0, 4);
      return step === 'month' ? `${name}\n${one.slice(0, 4)}` : text.day(Number(one.slice(8, 10)), name, '').trim();
    },
    toneWord: (polarity: number): 'negative' | 'neutral' | 'positive' =>
      polarity <= -COLOURED ? 'negative' : polarity >= COLOURED ? 'positive' : 'neutral',
    /** `1.997 Artikel`: the number of a counted noun with its thousands set apart. */
    grouped:
      (counted: (n: number) => string) =>
      (n: number): string =>
        counted(n).replace(/^\d+/, number(n)),
  };
}
