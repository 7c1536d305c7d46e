import type { SourceFile } from '../model-files.js';

/** What the shipped model is made from. */
export const TAG_SOURCE: SourceFile = {
  path: 'pos/gsd.train.rebuilt.tsv',
  what: 'UD German GSD train with rebuilt columns: FORM UPOS UTB12 LEMMA UMFEATS SRC; CC BY-SA 4.0',
  sha256: '4dc5dcf504ce500cf558a1ca3fed611914c79e4016344536a90352bd9442bdc5',
};

/** What the header of its weights says scores of; it decides nothing. */
export const TAG_DEV: SourceFile & { readonly name: string } = {
  name: 'UD German GSD dev',
  path: 'pos/gsd.dev.conllu',
  what: 'UD German GSD dev, CoNLL-U; CC BY-SA 4.0',
  sha256: '00431f2624cbbf66796c097a9303bbc8f8e8ca88ef35c4c5664aa396b2d674c9',
};

/** What the header says besides. */
export const TAG_NOTES = {
  data: 'UD German GSD train (McDonald et al. 2013), CC BY-SA 4.0',
  licence: 'CC BY-SA 4.0',
  source: TAG_SOURCE.sha256,
};

/** The folders of lists that features are drawn from: names, the forms of verbs, subordinators. */
export const TAG_LISTS = ['names', 'quotes', 'tags'];
