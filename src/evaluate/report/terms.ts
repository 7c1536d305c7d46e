import type { Metric } from '../results.js';
import type { ReportLanguage } from './labels.js';

/** German for the words that names of figures and groups are made of; the longer first. */
const GERMAN: readonly (readonly [english: string, german: string])[] = [
  ['part of speech', 'Wortart'],
  ['coreference, exact mentions', 'Koreferenz, gleiche Spannen'],
  ['coreference, mentions aligned', 'Koreferenz, Erwähnungen zugeordnet'],
  ['mentions at the right actor', 'beim richtigen Akteur'],
  ['links to the knowledge base', 'Verknüpfung mit der Wissensbasis'],
  ['precision of given links', 'Präzision der Verknüpfungen'],
  ['roles on matched quotations', 'Rollen bei gefundenen Zitaten'],
  ['quotation and speaker', 'Zitat und Sprecher'],
  ['accuracy on what is answered', 'Genauigkeit, wo geantwortet wird'],
  ['accuracy on common spans', 'Genauigkeit bei gemeinsamen Spannen'],
  ['mean absolute error of polarity', 'mittlerer Fehler der Polarität'],
  ['expected calibration error', 'erwarteter Kalibrierungsfehler'],
  ['area under risk and coverage', 'Fläche unter Risiko und Abdeckung'],
  ['toward targets', 'zu Zielen'],
  ['pairs of names', 'Namenspaare'],
  ['names alone', 'nur Namen'],
  ['unseen forms', 'ungesehene Formen'],
  ['seen forms', 'gesehene Formen'],
  ['unknown words', 'unbekannte Wörter'],
  ['known words', 'bekannte Wörter'],
  ['single features', 'einzelne Merkmale'],
  ['marked span', 'Spanne in Anführungszeichen'],
  ['exact span', 'genaue Spanne'],
  ['per label', 'je Klasse'],
  ['per type', 'je Art'],
  ['per role', 'je Rolle'],
  ['per use', 'je Gebrauch'],
  ['per tag', 'je Wortart'],
  ['of any type', 'gleich welcher Art'],
  ['own tokens', 'eigene Wörter'],
  ['mean of', 'Mittel aus'],
  ['quotations', 'Zitate'],
  ['attribution', 'Zuschreibung'],
  ['references', 'Bezüge'],
  ['mentions', 'Erwähnungen'],
  ['overlapping', 'überlappend'],
  ['overlap', 'Überlappung'],
  ['strict', 'streng'],
  ['nested', 'verschachtelt'],
  ['accuracy', 'Genauigkeit'],
  ['answered', 'beantwortet'],
  ['precision', 'Präzision'],
  ['recall', 'Recall'],
  ['sentences', 'Sätze'],
  ['sentence', 'Satz'],
  ['boundary', 'Satzgrenze'],
  ['features', 'Merkmale'],
  ['feature', 'Merkmal'],
  ['speaker', 'Sprecher'],
  ['addressee', 'Angesprochene'],
  ['frame', 'Rahmen'],
  ['cue', 'Redewort'],
  ['speech', 'Rede'],
  ['tokens', 'Wörter'],
  ['token', 'Wort'],
  ['lemma', 'Lemma'],
  ['articles', 'Artikel'],
  ['polarity', 'Polarität'],
  ['confidence', 'Sicherheit'],
  ['without NIL', 'ohne NIL'],
  ['with NIL', 'mit NIL'],
  ['counts', 'Anzahlen'],
  ['found', 'gefunden'],
  ['right', 'richtig'],
  ['exact', 'genau'],
  ['roles', 'Rollen'],
  ['types', 'Arten'],
  ['type', 'Art'],
  ['joint', 'zusammen'],
  ['use', 'Gebrauch'],
  ['spans', 'Spannen'],
];
const WORDS = new Map(GERMAN);
const PATTERN = new RegExp(`\\b(?:${GERMAN.map(([english]) => english).join('|')})\\b`, 'g');

/** The name of a figure or group in the page's language. */
export function term(name: string, language: ReportLanguage): string {
  return language === 'en' ? name : name.replace(PATTERN, (word) => WORDS.get(word)!);
}

/** A figure as it is read: shares as per cent, numbers with three decimals, counts whole. */
export function shown(value: number | undefined, scale: Metric['scale'], language: ReportLanguage): string | undefined {
  if (value === undefined) return undefined;
  if (scale === 'count') return String(value);
  return decimal(scale === 'share' ? (100 * value).toFixed(1) : value.toFixed(3), language);
}

/** A difference with its sign; shares in points. */
export function shownDifference(value: number, scale: Metric['scale'], language: ReportLanguage): string {
  const digits = shown(Math.abs(value), scale, language)!;
  return `${value < 0 ? '−' : '+'}${digits}`;
}

/** `0.043`, `< 0.001`. */
export function shownP(p: number, language: ReportLanguage): string {
  return p < 0.001 ? `< ${decimal('0.001', language)}` : decimal(p.toFixed(3), language);
}

function decimal(digits: string, language: ReportLanguage): string {
  return (language === 'de' ? digits.replace('.', ',') : digits).replace('-', '−');
}
