import { readSentences } from '../../src/train/labelled-sentences.js';
import { measureNames } from '../../src/train/measure-names.js';
import type { Measure } from '../../src/train/scored-model.js';
import { measureTags } from '../../src/train/tags/measure-tags.js';
import { readConllu } from '../../src/train/tags/read-conllu.js';
import { dataFile } from '../measure/data-folder.js';
import { DEV } from './sources.js';
import { TAG_DEV } from './tags/sources.js';

/** What a model of entities/crf has right of the dev sets. */
export const measureNamesOnDev: Measure = (folder) =>
  measureNames(
    DEV.map((set) => ({ ...set, data: set.name, sentences: readSentences({ ...set, path: dataFile(set.path) }) })),
  )(folder);

/** What a model of tags/crf has right of its dev set. */
export const measureTagsOnDev: Measure = (folder) =>
  measureTags([{ ...TAG_DEV, data: TAG_DEV.name, sentences: readConllu(dataFile(TAG_DEV.path)) }])(folder);
