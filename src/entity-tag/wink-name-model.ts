/**
 * The language model with which wink-nlp finds names: no words of its own, no parts of speech, and words are what spaces
 * part. wink's English model would bring 87,000 English words and English contractions that do German no good, and cost
 * 0.1 s of start-up and 50 MB; see `docs/decisions/2026-11-24-names-through-wink.md`. The shape of the object is that of
 * wink's model packages (wink-nlp 2.x, `src/wink-nlp.js`, `load`).
 */
const EMPTY_MACHINE = JSON.stringify([100, 0, { 0: {} }, {}, {}, {}]);
/** Word 0 of wink's lexicon: what no word is. */
export const OUT_OF_VOCABULARY = '$%^oov^%$';

/** wink's names of what a token can be (`its.type`), in its own order. */
export const CATEGORIES = [
  'unk',
  'word',
  'number',
  'url',
  'email',
  'mention',
  'hashtag',
  'emoji',
  'emoticon',
  'time',
  'ordinal',
  'currency',
  'punctuation',
  'symbol',
  'tabCRLF',
  'wordRP',
  'alpha',
  'apos',
  'decade',
  'shortForm',
] as const;
const WORD = CATEGORIES.indexOf('word');

/** Where a lexeme's features lie in its packed integers: word, mask, shift. The lexicon holds two lexemes, all zeros. */
const LAYOUT = {
  tokenType: [0, 0x1f, 0],
  pos: [0, 0, 0],
  normal: [3, 0xf00000, 20],
  lemma: [3, 0xfffff, 0],
  isContraction: [3, 0x8000000, 27],
  isSpellingMapped: [3, 0x40000000, 30],
};
const LEXEME_SIZE = 4;
const TOKEN_SIZE = 4;

interface RecognizerConfig {
  readonly rdd: { readonly tokens: readonly number[]; readonly cache: { value(lexeme: number): string } };
}

function vocabulary() {
  const list = [OUT_OF_VOCABULARY, '\n'];
  const hash: Record<string, number> = Object.create(null);
  list.forEach((lexeme, i) => {
    hash[lexeme] = i;
  });
  return { list, hash, intrinsicSize: list.length, index: list.length };
}

function core() {
  const never: [string, string] = ['$a', ''];
  return {
    trex: {
      ltc: [['^\\S+$', '', WORD]],
      rtc: [['\\S+', 'g', WORD]],
      helpers: { splitter: ['( +)', ''], anyWithRP: never, anyWithLP: never, LPanyRP: never },
    },
    tcat: { list: CATEGORIES, hash: Object.fromEntries(CATEGORIES.map((category, i) => [category, i])) },
    preserve: { prefix: {}, suffix: {} },
    features: { lexeme: vocabulary(), pos: vocabulary(), posClusters: { list: [] } },
    packing: { size: LEXEME_SIZE, efSize: 0, efList: [], config: {}, layout: LAYOUT },
    lexicon: new Uint32Array(2 * LEXEME_SIZE),
    xpansions: new Uint32Array(0),
  };
}

/** A token is matched by its text as it stands. */
function tokenText(_event: unknown, _cache: unknown, config: RecognizerConfig, index: number): string {
  return config.rdd.cache.value(config.rdd.tokens[index * TOKEN_SIZE]!);
}

/** A model object for `winkNLP()`. */
export function nameModel(): object {
  const nothing = () => ({ machines: [], transformers: [] });
  const single = () => ({ machines: [EMPTY_MACHINE] });
  return {
    core,
    sbd: nothing,
    ner: nothing,
    pos: nothing,
    negation: single,
    sa: single,
    metaCER: () => ({ machines: EMPTY_MACHINE, transformers: [tokenText] }),
    featureFn: () => ({}),
    addons: {},
  };
}
