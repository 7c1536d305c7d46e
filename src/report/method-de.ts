import { formats } from './label-formats.js';
import type { MethodLabels } from './labels.js';

const { number } = formats('de');

export const METHOD_DE: MethodLabels = {
  lead: 'Dieser Bericht zählt aus, was ein Programm in Artikeln erkannt hat. Hier steht, woraus er gemacht ist, nach welchen Regeln gezählt wird und wo er sich irrt.',
  run: 'Der Lauf',
  runMissing:
    'Zu diesem Lauf gibt es keine run.json: Er ist abgebrochen oder noch nicht fertig. Gezählt ist, was vorliegt.',
  pipeline: 'Pipeline',
  versions: 'Annotiert mit',
  inputs: 'Eingaben',
  counts: 'Ergebnis des Laufs',
  countsText: (done, skipped, failed) =>
    `${number(done)} annotiert, ${number(skipped)} übergangen, ${number(failed)} gescheitert`,
  tokens: 'Wörter und Zeichen (Tokens)',
  seconds: 'Sekunden',
  finished: 'Beendet',
  dates: 'Zeitraum',
  undated: 'Ohne Datum',
  madeWith: 'Bericht gemacht mit',
  failures: 'Was fehlt',
  noFailures: 'Kein Artikel ist gescheitert, keine Zeile wurde ausgelassen.',
  code: 'Kennung',
  reason: 'Grund',
  more: (n) => `${number(n)} weitere`,
  leftOut: 'Ausgelassene Zeilen',
  layers: 'Worauf die Ebenen beruhen',
  layer: 'Ebene',
  notComputed: 'In diesem Lauf nicht berechnet.',
  layerTexts: [
    [
      'entities',
      'Namen',
      'Personen, Orte, Organisationen und Sonstiges, je nach Pipeline an den Wörtern und ihrer Umgebung erkannt oder nur aus Tabellen und Mustern. Manche Namen bleiben unerkannt, vor allem von Organisationen und Werken; Wörter, die auch Namen sein können, werden mitunter für welche gehalten. Die Zahlen im Bericht sind deshalb eher zu klein als zu groß.',
    ],
    [
      'actors',
      'Akteure und Rollen',
      'Erwähnungen eines Artikels, die dasselbe meinen: voller Name, Nachname, Rolle, Fürwort. Rollen sind dem Artikel wörtlich entnommen, auch falsche oder veraltete; eine Apposition kann dem falschen Namen zugeschlagen sein.',
    ],
    [
      'quotes',
      'Zitate und Sprecher',
      'Direkte Rede steht in Anführungszeichen, indirekte im Nebensatz oder im Konjunktiv, berichtete sagt nur, dass gesprochen wurde. Indirekte Rede ohne Einleitung wird oft übersehen, Anführungszeichen für Distanz werden mitunter für Rede gehalten. Der Sprecher fehlt, wo die Regeln ihn nicht finden, etwa bei „sie“ und „der Minister“; solche Zitate stehen unter diesen Wörtern.',
    ],
    [
      'sentiment',
      'Ton',
      'Ein Wörterbuch mit Werten von −1 bis +1, mit Verneinung, Verstärkung und Umkehrung. Es misst, wie schlimm oder gut klingt, wovon die Rede ist; Ironie versteht es nicht. Was in einem Zitat steht, zählt zur Stimme seines Sprechers, alles andere zur Redaktion. Der Ton gegenüber einem Akteur ist das unsicherste Maß des ganzen Berichts: Er taugt, um Stellen zu finden, nicht, um Personen zu vergleichen.',
    ],
  ],
  joining: 'Wer derselbe ist',
  joiningText: [
    'Innerhalb eines Artikels entscheidet die Ebene der Akteure. Über Artikel hinweg gilt: Gleiche Wikidata-Kennung ist derselbe Akteur. Ohne Kennung sind gleiche Art und gleicher Name derselbe Akteur; lange und kurze Namen, die in den Namentabellen stehen (Europäische Union, EU), gelten als gleich. Eine Person aber, die in einem Artikel nur mit einem Wort genannt ist (etwa nur „Müller“), bleibt in ihrem Artikel: In zwei Artikeln können zwei Menschen gemeint sein.',
    'Zwei Menschen gleichen Namens ohne Kennung fallen damit zusammen, und eine Organisation unter zwei Namen hat zwei Seiten. Wo ein Name mit und ohne Kennung vorkommt, verweisen die Seiten aufeinander, ohne verbunden zu sein.',
  ],
  noPage: 'Akteure ohne eigene Seite',
  noPageText: {
    'no-name': (n) =>
      `${number(n)}, weil der Name nicht aus Buchstaben besteht; das sind wohl Fehler der Namenserkennung:`,
    little: (n) =>
      `${number(n)}, weil sie weniger als zwei Zitate haben und in weniger als drei Artikeln vorkommen. Sie stehen in ihren Artikeln, ihre Zitate in der Suche.`,
  },
  figures: 'Wie gezählt wird',
  figuresText: [
    'Ein Zitat ist eine Äußerung eines Sprechers, auch wenn der Satz dazwischen unterbrochen ist; ein Zitat im Zitat zählt für sich. Der Anteil „in Zitaten“ ist die Zahl der Zeichen, die in mindestens einem Zitat stehen, geteilt durch alle Zeichen.',
    'Ein Artikel nennt einen Akteur oder nicht, wie oft er es auch tut. „In Zitaten anderer“ zählt Zitate, in denen der Akteur erwähnt wird und nicht selbst spricht.',
    'Ton im Zeitraum: zuerst das Mittel je Artikel und Stimme, dann das Mittel über die Artikel; Artikel ohne Urteil zählen nicht mit. Gezählt wird nach dem Erscheinungstag, den der Artikel angibt.',
  ],
  searching: 'Wie gesucht wird',
  searchingText: [
    'Wörter werden in Kleinbuchstaben mit dem deutschen Stemmer der Bibliothek natural (Snowball) auf ihren Stamm gekürzt, die der Zitate beim Erstellen des Berichts, die der Anfrage mit derselben Funktion im Browser. Gefunden wird, was alle Stämme enthält, in beliebiger Folge. Zusammensetzungen werden nicht zerlegt: „Schutz“ findet „Klimaschutz“ nicht, und unregelmäßige Formen wie „ging“ haben einen anderen Stamm als „gehen“.',
  ],
};
