import { type FileHandle, mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';

/** How many bytes of each appended file are good; what stands behind them is of an article cut short. */
export type FileSizes = Readonly<Record<string, number>>;

/** A piece of one file, as UTF-8. */
export interface Piece {
  readonly path: string;
  readonly bytes: Uint8Array;
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
    for (const { path, bytes } of heads) {
      const size = sizes?.[path];
      const handle = await open(folder.inside(path), size === undefined ? 'w' : 'r+');
      folder.appended.set(path, { handle, size: size ?? 0 });
      if (size === undefined) await folder.write([{ path, bytes }]);
      else if ((await handle.stat()).size < size)
        throw new Error(`${path} is shorter than the interrupted run left it`);
    }
    if (sizes) await folder.cutTo(sizes);
    return folder;
  }

  /** Appends or writes pieces of output, in their order. */
  async write(pieces: readonly Piece[]): Promise<void> {
    for (const [path, parts] of byPath(pieces)) {
      const bytes = parts.length === 1 ? parts[0]! : Buffer.concat(parts);
      const file = this.appended.get(path);
      if (!file) await this.writeWhole(path, bytes);
      else {
        // A nearly full disk takes a part of it and complains at the next try.
        for (let done = 0; done < bytes.length; ) {
          const left = bytes.length - done;
          done += (await file.handle.write(bytes, done, left, file.size + done)).bytesWritten;
        }
        file.size += bytes.length;
      }
    }
  }

  appends(path: string): boolean {
    return this.appended.has(path);
  }

  get sizes(): FileSizes {
    return Object.fromEntries([...this.appended].map(([path, { size }]) => [path, size]));
  }

  /** Cuts the files that are appended to, so that they end where they did when they had these sizes. */
  async cutTo(sizes: FileSizes): Promise<void> {
    for (const [path, file] of this.appended) {
      file.size = sizes[path] ?? 0;
      await file.handle.truncate(file.size);
    }
  }

  async close(): Promise<void> {
    for (const { handle } of this.appended.values()) await handle.close();
  }

  async remove(path: string): Promise<void> {
    await rm(this.inside(path), { recursive: true, force: true });
  }

  async read(path: string): Promise<Uint8Array> {
    return readFile(this.inside(path));
  }

  async writeWhole(path: string, content: Uint8Array | string): Promise<void> {
    const file = this.inside(path);
    const folder = dirname(file);
    if (!this.madeFolders.has(folder)) {
      await mkdir(folder, { recursive: true });
      this.madeFolders.add(folder);
    }
    await writeFile(file, content);
  }

  /** The formats make safe paths; this is the second lock on the same door. */
  private inside(path: string): string {
    const file = resolve(this.root, path);
    if (!file.startsWith(this.root + sep)) throw new Error(`refused to write outside of the output folder: ${path}`);
    return file;
  }
}

/** The pieces of each file together, so that each file is written once. */
function byPath(pieces: readonly Piece[]): Map<string, Uint8Array[]> {
  const parts = new Map<string, Uint8Array[]>();
  for (const { path, bytes } of pieces) {
    const known = parts.get(path);
    if (known === undefined) parts.set(path, [bytes]);
    else known.push(bytes);
  }
  return parts;
}
