import { KeyColumn, wordKey } from '../../model/key-column.js';
import { plainNumber } from '../../model/plain-number.js';
import { readTensors, tensorOf } from '../../model/safetensors.js';

/** What the header of a file of word classes says of itself. */
export const KIND = 'pressespiegel/word-classes@1';

/** The sizes of the word classes, coarse to fine. */
export const CLASS_SIZES = [64, 256, 800] as const;

/** Number of a word that raw text did not show often enough. */
export const UNSEEN = -1;

/** What raw text says of words: exchange classes at three sizes, and in which company the word stands, in levels. */
export class WordClasses {
  private readonly rows: KeyColumn;
  private readonly classes: readonly (Uint8Array | Uint16Array)[];
  private readonly companyLevels: Uint8Array;
  private readonly bytes: number;
  /** How many signs of company there are. */
  readonly signs: number;
  readonly sha256: string;

  /** @throws where the file is none of word classes */
  constructor(path: string, sha256?: string) {
    const file = readTensors(path, sha256);
    const { kind } = file.metadata;
    if (kind !== KIND) throw new Error(`${path} is of the kind ${kind}, not ${KIND}`);
    const keys = tensorOf(file, 'words.key', 'U32');
    this.rows = new KeyColumn(keys);
    this.classes = [
      tensorOf(file, 'classes.64', 'U8'),
      tensorOf(file, 'classes.256', 'U8'),
      tensorOf(file, 'classes.800', 'U16'),
    ];
    this.companyLevels = tensorOf(file, 'company.level', 'U8');
    this.bytes = this.companyLevels.length / (keys.length || 1);
    this.signs = Number(file.metadata['signs']);
    this.sha256 = file.sha256;
  }

  /** The row of a word; {@link UNSEEN} where there is none. */
  row(word: string): number {
    const row = this.rows.row(wordKey(plainNumber(word)));
    return row < 0 ? UNSEEN : row;
  }

  /** The class of a row at a size of {@link CLASS_SIZES}. */
  classOf(row: number, size: number): number {
    return this.classes[size]![row]!;
  }

  /** How often, in levels from 0, the word of a row shows a sign. */
  level(row: number, sign: number): number {
    // Two signs share a byte.
    return (this.companyLevels[row * this.bytes + (sign >> 1)]! >> (4 * (sign & 1))) & 15;
  }
}
