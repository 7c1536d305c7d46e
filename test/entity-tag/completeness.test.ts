import { describe, expect, test } from 'vitest';
import { TABLES, type TableName } from '../../src/entity-tag/name-tables.js';
import { readRows } from '../../src/lexicon/read-list.js';
import { rowsOf, type TableRow } from './table-rows.js';

/** What the name tables must hold, class by class, written from knowledge of the world and not from the tables. */
const byTable = new Map<TableName, Map<string, TableRow>>(
  TABLES.map((table) => [table, new Map(rowsOf(table).map((row) => [row.name, row]))]),
);

function missing(names: string, ...tables: TableName[]): string[] {
  return names
    .split(/[;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '' && !tables.some((table) => byTable.get(table)!.has(name)));
}

/** The members of the United Nations. */
const UN_MEMBERS = `
  Afghanistan;Ägypten;Albanien;Algerien;Andorra;Angola;Antigua und Barbuda;Äquatorialguinea;Argentinien;Armenien
  Aserbaidschan;Äthiopien;Australien;Bahamas;Bahrain;Bangladesch;Barbados;Belarus;Belgien;Belize;Benin;Bhutan;Bolivien
  Bosnien und Herzegowina;Botswana;Brasilien;Brunei;Bulgarien;Burkina Faso;Burundi;Chile;China;Costa Rica;Dänemark
  Deutschland;Dominica;Dominikanische Republik;Dschibuti;Ecuador;El Salvador;Elfenbeinküste;Eritrea;Estland;Eswatini
  Fidschi;Finnland;Frankreich;Gabun;Gambia;Georgien;Ghana;Grenada;Griechenland;Großbritannien;Guatemala;Guinea
  Guinea-Bissau;Guyana;Haiti;Honduras;Indien;Indonesien;Irak;Iran;Irland;Island;Israel;Italien;Jamaika;Japan;Jemen
  Jordanien;Demokratische Republik Kongo;Kambodscha;Kamerun;Kanada;Kap Verde;Kasachstan;Katar;Kenia;Kirgistan;Kiribati;Kolumbien;Komoren;Kongo;Kroatien
  Kuba;Kuwait;Laos;Lesotho;Lettland;Libanon;Liberia;Libyen;Liechtenstein;Litauen;Luxemburg;Madagaskar;Malawi;Malaysia
  Malediven;Mali;Malta;Marokko;Marshallinseln;Mauretanien;Mauritius;Mexiko;Mikronesien;Moldau;Monaco;Mongolei;Montenegro
  Mosambik;Myanmar;Namibia;Nauru;Nepal;Neuseeland;Nicaragua;Niederlande;Niger;Nigeria;Nordkorea;Nordmazedonien;Norwegen
  Oman;Österreich;Osttimor;Pakistan;Palau;Panama;Papua-Neuguinea;Paraguay;Peru;Philippinen;Polen;Portugal;Ruanda;Rumänien
  Russland;Salomonen;Sambia;Samoa;San Marino;São Tomé und Príncipe;Saudi-Arabien;Schweden;Schweiz;Senegal;Serbien
  Seychellen;Sierra Leone;Simbabwe;Singapur;Slowakei;Slowenien;Somalia;Spanien;Sri Lanka;St. Kitts und Nevis;St. Lucia
  St. Vincent und die Grenadinen;Südafrika;Sudan;Südkorea;Südsudan;Suriname;Syrien;Tadschikistan;Tansania;Thailand;Togo
  Tonga;Trinidad und Tobago;Tschad;Tschechien;Tunesien;Türkei;Turkmenistan;Tuvalu;Uganda;Ukraine;Ungarn;Uruguay;USA
  Usbekistan;Vanuatu;Venezuela;Vereinigte Arabische Emirate;Vietnam;Zentralafrikanische Republik;Zypern`;

/** Every German city of more than 100,000 inhabitants, and the larger ones of Austria and Switzerland. */
const GERMAN_CITIES = `
  Berlin;Hamburg;München;Köln;Frankfurt am Main;Stuttgart;Düsseldorf;Leipzig;Dortmund;Essen;Bremen;Dresden;Hannover
  Nürnberg;Duisburg;Bochum;Wuppertal;Bielefeld;Bonn;Münster;Mannheim;Karlsruhe;Augsburg;Wiesbaden;Mönchengladbach
  Gelsenkirchen;Aachen;Braunschweig;Chemnitz;Kiel;Halle;Magdeburg;Freiburg;Krefeld;Mainz;Lübeck;Erfurt;Oberhausen;Rostock
  Kassel;Hagen;Potsdam;Saarbrücken;Hamm;Ludwigshafen;Oldenburg;Osnabrück;Leverkusen;Heidelberg;Solingen;Darmstadt;Herne
  Neuss;Regensburg;Paderborn;Ingolstadt;Würzburg;Fürth;Ulm;Heilbronn;Pforzheim;Wolfsburg;Göttingen;Bottrop;Reutlingen
  Koblenz;Bremerhaven;Erlangen;Remscheid;Bergisch Gladbach;Trier;Recklinghausen;Jena;Moers;Salzgitter;Siegen;Gütersloh
  Hildesheim;Hanau;Kaiserslautern;Cottbus;Witten;Schwerin;Gera;Iserlohn;Düren;Esslingen
  Wien;Graz;Linz;Salzburg;Innsbruck;Klagenfurt;Villach;Wels;St. Pölten;Dornbirn;Wiener Neustadt;Steyr;Feldkirch;Bregenz
  Zürich;Genf;Basel;Lausanne;Bern;Winterthur;Luzern;St. Gallen;Lugano;Biel;Thun;Köniz;Schaffhausen;Chur;Uster;Zug
  Hof;Frankfurt (Oder);Halle (Saale);Halle/Saale;Mülheim`;
const CAPITALS = `
  Kabul;Kairo;Tirana;Algier;Luanda;Buenos Aires;Eriwan;Baku;Addis Abeba;Canberra;Dhaka;Minsk;Brüssel;Sofia;Santiago;Peking
  Bogotá;San José;Kopenhagen;Quito;Tallinn;Helsinki;Paris;Tiflis;Accra;Athen;London;Neu-Delhi;Jakarta;Bagdad;Teheran;Dublin
  Reykjavík;Jerusalem;Rom;Tokio;Sanaa;Amman;Phnom Penh;Ottawa;Astana;Doha;Nairobi;Bischkek;Kinshasa;Zagreb;Havanna;Riga
  Beirut;Tripolis;Vilnius;Luxemburg;Kuala Lumpur;Bamako;Valletta;Rabat;Mexiko-Stadt;Chisinau;Ulan Bator;Podgorica;Maputo
  Kathmandu;Wellington;Managua;Amsterdam;Abuja;Pjöngjang;Skopje;Oslo;Islamabad;Lima;Manila;Warschau;Lissabon;Kigali
  Bukarest;Moskau;Lusaka;Riad;Stockholm;Dakar;Belgrad;Harare;Bratislava;Ljubljana;Mogadischu;Madrid;Colombo;Pretoria;Khartum
  Seoul;Damaskus;Duschanbe;Dodoma;Bangkok;Lomé;Prag;Tunis;Ankara;Kampala;Kiew;Budapest;Montevideo;Washington;Taschkent
  Caracas;Hanoi;Nikosia;Suva;Apia;Vaduz;Monaco;Andorra la Vella;San Marino;Cayenne;Georgetown;Honiara;Roseau`;

describe('places', () => {
  test('every member of the United Nations, with its adjective', () => {
    expect(missing(UN_MEMBERS, 'countries')).toEqual([]);
    const derived = new Set(
      [...byTable.get('countries')!.values()].filter((e) => e.mark === 'derived').map((e) => e.canonical),
    );
    const names = UN_MEMBERS.split(/[;\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== '');
    expect(names).toHaveLength(193);
    expect(names.filter((name) => !derived.has(byTable.get('countries')!.get(name)!.canonical))).toEqual([]);
  });

  test.each([
    ['schwedisch', 'schwedischen', 'Schwede', 'Schwedin', 'Schwedinnen'],
    ['nordkoreanisch', 'nordkoreanische', 'Nordkoreaner', 'Nordkoreanerin', 'Nordkoreanern'],
    ['französisch', 'französischer', 'Franzose', 'Franzosen', 'Französin'],
    ['burkinisch', 'burkinische'],
  ])('the forms of a country: %s, %s …', (...forms) => {
    const rows = forms.map((form) => byTable.get('countries')!.get(form));
    expect(rows.map((row) => row?.mark)).toEqual(forms.map(() => 'derived'));
    expect(new Set(rows.map((row) => row?.canonical)).size).toBe(1);
  });

  test('cities of Germany, Austria and Switzerland, capitals, large cities', () => {
    expect(missing(GERMAN_CITIES, 'cities', 'regions')).toEqual([]);
    expect(missing(CAPITALS, 'cities', 'countries', 'regions')).toEqual([]);
    expect(
      missing(
        'Mumbai;Karatschi;Guangzhou;Lagos;São Paulo;Los Angeles;Chongqing;Lahore;Osaka;Krakau;Breslau;Lemberg;Orlando;Turku;Nancy;Metz;Bergen;Kielce;Cagliari;Linköping',
        'cities',
        'regions',
      ),
    ).toEqual([]);
    expect(byTable.get('cities')!.size).toBeGreaterThan(20_000);
  });

  test('federal states and cantons', () => {
    const states =
      'Baden-Württemberg;Bayern;Berlin;Brandenburg;Bremen;Hamburg;Hessen;Mecklenburg-Vorpommern;Niedersachsen;Nordrhein-Westfalen;Rheinland-Pfalz;Saarland;Sachsen;Sachsen-Anhalt;Schleswig-Holstein;Thüringen;Burgenland;Kärnten;Niederösterreich;Oberösterreich;Salzburg;Steiermark;Tirol;Vorarlberg;Wien;Aargau;Graubünden;Tessin;Thurgau;Wallis;Waadt;Kalifornien;Texas;Florida;Pennsylvania;Wisconsin';
    expect(missing(states, 'regions', 'cities', 'countries')).toEqual([]);
  });
});

describe('persons', () => {
  test('the federal governments, heads of the states, party leaders', () => {
    const names =
      'Friedrich Merz;Lars Klingbeil;Johann Wadephul;Alexander Dobrindt;Boris Pistorius;Katherina Reiche;Stefanie Hubig;Dorothee Bär;Karin Prien;Bärbel Bas;Karsten Wildberger;Patrick Schnieder;Carsten Schneider;Nina Warken;Alois Rainer;Reem Alabali-Radovan;Verena Hubertz;Thorsten Frei;Olaf Scholz;Robert Habeck;Annalena Baerbock;Christian Lindner;Nancy Faeser;Hubertus Heil;Angela Merkel;Markus Söder;Hendrik Wüst;Manuela Schwesig;Winfried Kretschmann;Kai Wegner;Dietmar Woidke;Andreas Bovenschulte;Peter Tschentscher;Boris Rhein;Olaf Lies;Alexander Schweitzer;Anke Rehlinger;Michael Kretschmer;Daniel Günther;Mario Voigt;Alice Weidel;Sahra Wagenknecht;Heidi Reichinnek;Frank-Walter Steinmeier;Christian Stocker;Karin Keller-Sutter';
    expect(missing(names, 'persons', 'politicians')).toEqual([]);
  });

  test('heads of state and government, figures of EU and UN', () => {
    const names =
      'Donald Trump;Wladimir Putin;Wolodymyr Selenskyj;Xi Jinping;Emmanuel Macron;Keir Starmer;Giorgia Meloni;Pedro Sánchez;Mark Carney;Narendra Modi;Javier Milei;Recep Tayyip Erdogan;Benjamin Netanjahu;Masud Peseschkian;Ahmed al-Scharaa;Claudia Sheinbaum;Sanae Takaichi;Lee Jae Myung;Anthony Albanese;Abdelmadjid Tebboune;Patrice Talon;Maia Sandu;Karol Nawrocki;Petr Pavel;Ursula von der Leyen;António Costa;Kaja Kallas;Roberta Metsola;Christine Lagarde;Mark Rutte;António Guterres;Tedros Adhanom Ghebreyesus;Kristalina Georgieva';
    expect(missing(names, 'persons')).toEqual([]);
    expect(byTable.get('persons')!.size).toBeGreaterThan(1_400);
  });

  test('members of the Bundestag, whatever degrees and constituencies stand with them', () => {
    const names =
      'Reza Asghari;Paula Piechotta;Michael Brand;Stephan Pilsinger;Maria-Lena Weiss;Cornell-Anette Babendererde;Jan-Niclas Gesenhues;Jan van Aken;Peter Bohnhof';
    expect(missing(names, 'persons', 'politicians')).toEqual([]);
    expect(byTable.get('politicians')!.size).toBeGreaterThan(14_000);
  });

  test('given names of many languages, with gender', () => {
    const rows = readRows('names/given-names');
    const gender = new Map(rows.map(([name, of]) => [name!, of!]));
    for (const of of ['f', 'm']) expect(rows.filter((row) => row[1] === of).length).toBeGreaterThan(2_200);
    const wrong = (names: string, of: string) => names.split(' ').filter((name) => gender.get(name) !== of);
    const women =
      'Anna Petra Heidi Ayşe Zeynep Fatima Leila Noura Olena Swetlana Agnieszka Katarzyna Jelena Zsuzsanna Yoko Naomi Liyuan Thuy Priya Aminata Chioma Tiina Ingeborg Giulia Pilar Chloe Deirdre Eleni Ioana Shqipe';
    const men =
      'Friedrich Jürgen Mehmet Recep Mohammed Abdullah Baschar Wladimir Wolodymyr Zbigniew Dragan Václav István Shinzo Hiroshi Jinping Minh Narendra Babatunde Kwame Pekka Lars Giovanni Jorge Declan Kyriakos Traian Fatmir';
    expect(wrong(women, 'f')).toEqual([]);
    expect(wrong(men, 'm')).toEqual([]);
  });
});

describe('organisations', () => {
  test('companies of DAX, MDAX, ATX and SMI, and the largest of the world', () => {
    const dax =
      'Adidas;Airbus;Allianz;BASF;Bayer;Beiersdorf;BMW;Brenntag;Commerzbank;Continental;Daimler Truck;Deutsche Bank;Deutsche Börse;Deutsche Post;Deutsche Telekom;Eon;Fresenius;Fresenius Medical Care;GEA;Hannover Rück;Heidelberg Materials;Henkel;Infineon;Mercedes-Benz Group;Merck;MTU Aero Engines;Munich Re;Porsche SE;Qiagen;Rheinmetall;RWE;SAP;Scout24;Siemens;Siemens Energy;Siemens Healthineers;Symrise;Volkswagen;Vonovia;Zalando';
    const mdax =
      'Aixtron;Aurubis;Bechtle;Bilfinger;Delivery Hero;Evonik;Fraport;Freenet;Hensoldt;Hochtief;Hugo Boss;Jenoptik;Jungheinrich;K+S;Kion;Knorr-Bremse;Krones;Lanxess;Lufthansa;Nordex;Puma;Renk;Sartorius;Ströer;Talanx;TeamViewer;Thyssenkrupp;Traton;TUI;TKMS;United Internet;Wacker Chemie;Salzgitter';
    const atxSmi =
      'Andritz;AT&S;CA Immo;DO & CO;Erste Group;EVN;Lenzing;OMV;Porr;Strabag;Uniqa;Verbund;Vienna Insurance Group;Voestalpine;Wienerberger;ABB;Alcon;Geberit;Givaudan;Holcim;Logitech;Lonza;Nestlé;Novartis;Partners Group;Richemont;Roche;Sika;Swiss Life;Swiss Re;Swisscom;UBS;Zurich';
    const world =
      'Apple;Microsoft;Nvidia;Alphabet;Amazon;Meta;Tesla;Walmart;Saudi Aramco;Toyota;Samsung;TSMC;Tencent;Alibaba;ExxonMobil;Shell;JPMorgan;Berkshire Hathaway;Eli Lilly;Novo Nordisk;LVMH;Boeing;OpenAI;Broadcom;BYD;Glencore';
    for (const names of [dax, mdax, atxSmi, world]) expect(missing(names, 'companies')).toEqual([]);
  });

  test('clubs of the first three leagues, of Austria, Switzerland and the large leagues of Europe', () => {
    const german =
      'FC Bayern München;Bayer Leverkusen;Eintracht Frankfurt;Borussia Dortmund;SC Freiburg;FSV Mainz 05;RB Leipzig;Werder Bremen;VfB Stuttgart;Borussia Mönchengladbach;VfL Wolfsburg;FC Augsburg;1. FC Union Berlin;FC St. Pauli;TSG Hoffenheim;1. FC Heidenheim;1. FC Köln;Hamburger SV;Hertha BSC;Hannover 96;VfL Bochum;Holstein Kiel;SC Paderborn;SV Elversberg;Fortuna Düsseldorf;Karlsruher SC;1. FC Kaiserslautern;1. FC Nürnberg;1. FC Magdeburg;Greuther Fürth;Darmstadt 98;Eintracht Braunschweig;Schalke 04;Preußen Münster;Arminia Bielefeld;Dynamo Dresden;Alemannia Aachen;Erzgebirge Aue;Energie Cottbus;MSV Duisburg;Rot-Weiss Essen;TSV Havelse;FC Ingolstadt;Waldhof Mannheim;TSV 1860 München;VfL Osnabrück;Jahn Regensburg;Hansa Rostock;1. FC Saarbrücken;1. FC Schweinfurt 05;SSV Ulm;SC Verl;Viktoria Köln;Wehen Wiesbaden';
    const neighbours =
      'Sturm Graz;Red Bull Salzburg;Austria Wien;Wolfsberger AC;Rapid Wien;Blau-Weiß Linz;LASK;TSV Hartberg;WSG Tirol;Grazer AK;SCR Altach;SV Ried;FC Basel;Servette Genf;Young Boys;FC Lugano;Lausanne-Sport;FC Luzern;FC Zürich;FC St. Gallen;FC Winterthur;FC Sion;Grasshoppers;FC Thun';
    const europe =
      'Real Madrid;FC Girona;Rayo Vallecano;CA Osasuna;UD Levante;FC Arsenal;FC Brentford;Brighton & Hove Albion;AFC Bournemouth;Crystal Palace;Juventus Turin;US Lecce;Como 1907;Atalanta Bergamo;Paris Saint-Germain;RC Lens;FC Lorient;AJ Auxerre;Ajax Amsterdam;AZ Alkmaar;Benfica Lissabon;Galatasaray;Celtic Glasgow';
    for (const names of [german, neighbours, europe]) expect(missing(names, 'clubs')).toEqual([]);
  });

  test('ministries, agencies, courts, bodies of the world', () => {
    const names =
      'Auswärtiges Amt;Bundesinnenministerium;Bundesfinanzministerium;Bundesgesundheitsministerium;Bundesministerium der Justiz;Bundesministerium für Arbeit und Soziales;Bundesdigitalministerium;Bundesverfassungsgericht;Bundesgerichtshof;Bundeskriminalamt;Bundesnachrichtendienst;Robert Koch-Institut;BfArM;Kraftfahrt-Bundesamt;Eisenbahn-Bundesamt;Bafin;Bundesnetzagentur;Umweltbundesamt;Technisches Hilfswerk;Statistisches Bundesamt;Vereinte Nationen;WHO;Unesco;Unicef;UNHCR;UNRWA;IOM;FAO;IAEA;Weltbank;IWF;WTO;OECD;OPCW;Nato;OSZE;Europäische Kommission;EZB;Europol;Frontex;EFSA;ECDC;Afrikanische Union;Arabische Liga;Mercosur;Interpol;Fifa;IOC;Internationaler Strafgerichtshof';
    expect(missing(names, 'bodies', 'authorities')).toEqual([]);
  });

  test('agencies, papers and broadcasters', () => {
    const names =
      'dpa;AFP;Reuters;AP;APA;Keystone-SDA;Tass;Xinhua;Anadolu;PAP;Süddeutsche Zeitung;Frankfurter Allgemeine Zeitung;Die Welt;Die Zeit;Der Spiegel;taz;Handelsblatt;Rheinische Post;Nordwest-Zeitung;Main-Post;Ostthüringer Zeitung;Märkische Oderzeitung;Freies Wort;Kreiszeitung;Der Standard;Die Presse;Kurier;Vorarlberger Nachrichten;Neue Zürcher Zeitung;Tages-Anzeiger;St. Galler Tagblatt;Luzerner Zeitung;ARD;ZDF;WDR;Deutschlandfunk;ORF;SRF;BBC;CNN;Le Monde;New York Times;Washington Post;Guardian;El País;Corriere della Sera;Gazeta Wyborcza;Haaretz;Kyiv Independent;Meduza';
    expect(missing(names, 'media')).toEqual([]);
  });

  test('parties of Germany, Austria and Switzerland', () => {
    expect(
      missing('CDU;CSU;SPD;Grüne;FDP;Die Linke;AfD;BSW;Freie Wähler;SSW;ÖVP;SPÖ;FPÖ;Neos;SVP;GLP', 'parties'),
    ).toEqual([]);
  });
});

test('no name of any table is punctuation, a digit or a single letter', () => {
  for (const table of byTable.values()) {
    const odd = [...table.keys()].filter((name) => !/\p{L}.*[\p{L}\d]|\d\p{L}/u.test(name) && name !== '1&1');
    expect(odd).toEqual([]);
  }
});
