import { type FileHandle, mkdir, open, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';

/** How many bytes of each appended file are good; what stands behind them is of an article cut short. */
export type FileSizes = Readonly<Record<string, number>>;

interface Piece {
  readonly path: string;
  readonly text: string;
}

/** Where the pieces of output go. */
export interface Output {
  write(pieces: readonly Piece[]): Promise<void>;
  /** True for the files that grow with every article. */
  appends(path: string): boolean;
  close(): Promise<void>;
}

/**
 * The folder that a run writes to. Files named at the start are appended to and kept open; others are written whole.
 * Nothing is ever written outside of the folder.
 */
export class OutputFolder implements Output {
  readonly root: string;
  private readonly appended = new Map<string, { handle: FileHandle; size: number }>();
  private readonly madeFolders = new Set<string>();

  private constructor(root: string) {
    this.root = resolve(root);
  }

  /**
   * Makes the folder and opens the files that are appended to, each beginning with its head.
   *
   * @param sizes of an interrupted run: the files are cut to these and go on from there
   */
  static async open(root: string, heads: readonly Piece[], sizes?: FileSizes): Promise<OutputFolder> {
    const folder = new OutputFolder(root);
    await mkdir(folder.root, { recursive: true });
    for (const { path, text } of heads) {
      const size = sizes?.[path];
      const handle = await open(folder.inside(path), size === undefined ? 'w' : 'r+');
      folder.appended.set(path, { handle, size: size ?? 0 });
      if (size !== undefined) await handle.truncate(size);
      else if (text !== '') await folder.write([{ path, text }]);
    }
    return folder;
  }

  /** Appends or writes pieces of output, in their order. */
  async write(pieces: readonly Piece[]): Promise<void> {
    for (const [path, text] of joined(pieces)) {
      const file = this.appended.get(path);
      if (file) {
        const bytes = Buffer.from(text);
        await file.handle.write(bytes, 0, bytes.length, file.size);
        file.size += bytes.length;
      } else {
        await this.writeWhole(path, text);
      }
    }
  }

  appends(path: string): boolean {
    return this.appended.has(path);
  }

  get sizes(): FileSizes {
    return Object.fromEntries([...this.appended].map(([path, { size }]) => [path, size]));
  }

  async close(): Promise<void> {
    for (const { handle } of this.appended.values()) await handle.close();
  }

  async remove(path: string): Promise<void> {
    await rm(this.inside(path), { recursive: true, force: true });
  }

  async writeWhole(path: string, text: string): Promise<void> {
    const file = this.inside(path);
    const folder = dirname(file);
    if (!this.madeFolders.has(folder)) {
      await mkdir(folder, { recursive: true });
      this.madeFolders.add(folder);
    }
    await writeFile(file, text);
  }

  /** The formats make safe paths; this is the second lock on the same door. */
  private inside(path: string): string {
    const file = resolve(this.root, path);
    if (!file.startsWith(this.root + sep)) throw new Error(`refused to write outside of the output folder: ${path}`);
    return file;
  }
}

/** Pieces for the same path put together, so that each file is written once. */
function joined(pieces: readonly Piece[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { path, text } of pieces) texts.set(path, (texts.get(path) ?? '') + text);
  return texts;
}
