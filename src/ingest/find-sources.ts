import { statSync } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, parse, resolve, sep } from 'node:path';
import { formatOfName, sniffFormat } from './file-formats.js';
import { type Failure, type Format, failedSource, type SourceFile } from './source-file.js';
import { whyUnreadable } from './unreadable.js';

export type { SourceFile } from './source-file.js';

export interface FindOptions {
  /** Files and folders to leave out (absolute or relative to the working folder): the output folder, mostly. */
  readonly exclude?: readonly string[];
}

const SNIFFED_BYTES = 4096;

/**
 * Finds the files that the inputs name: files, folders (all files below with a known ending, hidden ones left out), globs,
 * or `-` for one article on standard input. Inputs come in the order given, a folder's files in the order of their
 * paths' code units; a file that several inputs name comes once. Symbolic links are followed, each folder is read once.
 *
 * What cannot be read (a missing file, a folder without rights, a glob without match) comes as a failure in its place.
 */
export async function* findSources(
  inputs: readonly string[],
  options: FindOptions = {},
): AsyncGenerator<SourceFile | Failure> {
  const places = await Promise.all(inputs.map(placeOf));
  const excluded = new Set((options.exclude ?? []).map((path) => resolve(path)));
  const finder = new Finder(excluded, inputs.length > 1);
  const roots = rootsOf(places);
  for (const [i, place] of places.entries()) yield* finder.sources(place, roots[i]!);
}

type Place =
  | { readonly kind: 'stdin' }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'glob'; readonly pattern: string; readonly base: string }
  | { readonly kind: 'missing'; readonly path: string; readonly reason: string };

async function placeOf(input: string): Promise<Place> {
  if (input === '-') return { kind: 'stdin' };
  const path = resolve(input);
  try {
    return { kind: (await stat(path)).isDirectory() ? 'folder' : 'file', path };
  } catch (error) {
    const { isDynamicPattern } = await import('tinyglobby');
    const pattern = sep === '\\' ? input.replaceAll('\\', '/') : input;
    if (!isDynamicPattern(pattern)) return { kind: 'missing', path, reason: whyUnreadable(error) };
    const segments = pattern.split('/');
    const fixed = segments.slice(
      0,
      segments.findIndex((segment) => isDynamicPattern(segment)),
    );
    return { kind: 'glob', pattern, base: resolve(fixed.join('/') || (pattern.startsWith('/') ? '/' : '.')) };
  }
}

/**
 * The folder that the paths of the output count from: the deepest one that holds all inputs, so that moving them together
 * changes nothing. Inputs from all over the disk have none; each then counts from the folder around it.
 */
function rootsOf(places: readonly Place[]): string[] {
  const folders = places.map(folderOf);
  const [first = resolve('.'), ...others] = folders.filter((_, i) => places[i]!.kind !== 'stdin');
  let shared = first;
  for (const folder of others) while (!isWithin(folder, shared)) shared = dirname(shared);
  const scattered = others.length > 0 && shared === parse(shared).root;
  return places.map((place, i) => (!scattered ? shared : place.kind === 'file' ? folders[i]! : dirname(folders[i]!)));
}

function folderOf(place: Place): string {
  if (place.kind === 'stdin') return resolve('.');
  if (place.kind === 'glob') return place.base;
  return place.kind === 'folder' ? place.path : dirname(place.path);
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep) || folder === dirname(folder);
}

class Finder {
  private readonly seenFiles = new Set<string>();
  private readonly seenFolders = new Set<string>();
  private root = '';
  private readonly excluded: ReadonlySet<string>;
  private readonly overlapping: boolean;

  /** @param overlapping inputs may name a file twice, so that the files' paths must be kept */
  constructor(excluded: ReadonlySet<string>, overlapping: boolean) {
    this.excluded = excluded;
    this.overlapping = overlapping;
  }

  async *sources(place: Place, root: string): AsyncGenerator<SourceFile | Failure> {
    this.root = root;
    if (place.kind === 'stdin') yield { path: '-', file: '-', id: 'stdin', format: 'text' };
    else if (place.kind === 'missing') yield this.failure(place.path, place.reason);
    else if (place.kind === 'folder') yield* this.folder(place.path);
    else if (place.kind === 'glob') yield* this.glob(place.pattern);
    else yield* this.file(place.path, { named: true, plain: false });
  }

  private async *folder(path: string): AsyncGenerator<SourceFile | Failure> {
    if (this.excluded.has(path)) return;
    let names: { name: string; folder: boolean; plain: boolean }[];
    try {
      const real = await realpath(path);
      if (this.seenFolders.has(real)) return;
      this.seenFolders.add(real);
      const entries = (await readdir(path, { withFileTypes: true })).filter(({ name }) => !name.startsWith('.'));
      names = entries.map((entry) => ({
        name: entry.name,
        folder: entry.isDirectory() || (entry.isSymbolicLink() && leadsToFolder(join(path, entry.name))),
        plain: entry.isFile(),
      }));
    } catch (error) {
      yield this.failure(path, whyUnreadable(error));
      return;
    }
    // With its slash a folder's name sorts where the paths of its files do.
    const sorted = names.map((entry) => ({ ...entry, key: entry.folder ? `${entry.name}/` : entry.name }));
    sorted.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    for (const { name, folder, plain } of sorted) {
      if (folder) yield* this.folder(join(path, name));
      else yield* this.file(join(path, name), { named: false, plain });
    }
  }

  /**
   * @param how `named`: the user named this very file, so that an unknown ending is no reason to pass it over; `plain`:
   * it is known to be a file and not a link or a pipe
   */
  private async *file(
    path: string,
    { named, plain }: { named: boolean; plain: boolean },
  ): AsyncGenerator<SourceFile | Failure> {
    const { stem, format, compression } = formatOfName(this.relative(path));
    if ((!format && !named) || this.excluded.has(path) || this.seenFiles.has(path)) return;
    if (this.overlapping) this.seenFiles.add(path);
    let known: Format | undefined = format;
    if (!known || !plain) {
      try {
        const stats = await stat(path);
        // A pipe in a folder would be waited for without end.
        if (!named && !stats.isFile()) return;
        known ??= stats.isFile() && !compression ? await sniff(path) : 'text';
      } catch (error) {
        yield this.failure(path, whyUnreadable(error));
        return;
      }
    }
    const found = { path: this.relative(path), file: path, id: stem, format: known };
    yield compression ? { ...found, compression } : found;
  }

  private async *glob(pattern: string): AsyncGenerator<SourceFile | Failure> {
    const { glob } = await import('tinyglobby');
    // A pattern that ends in a plain ending (`*.artikel`) names its files, as the shell would when it spells them out.
    const named = /\.[^./*?[\](){}!]+$/.test(pattern);
    let paths: string[];
    try {
      paths = (await glob(pattern, { absolute: true, onlyFiles: true })).map((path) => resolve(path)).sort();
    } catch (error) {
      yield this.failure(pattern, whyUnreadable(error));
      return;
    }
    let found = false;
    for (const path of paths) {
      if (!named && !formatOfName(path).format) continue;
      found = true;
      yield* this.file(path, { named, plain: false });
    }
    if (!found) yield this.failure(pattern, 'no readable file matches this pattern');
  }

  private failure(path: string, reason: string): Failure {
    const relative = this.relative(path) || basename(path);
    return failedSource({ path: relative, id: formatOfName(relative).stem }, 'ingest/unreadable', reason);
  }

  private relative(path: string): string {
    const root = this.root.endsWith(sep) ? this.root : this.root + sep;
    const relative = path.startsWith(root) ? path.slice(root.length) : path === this.root ? '' : path;
    return sep === '\\' ? relative.replaceAll('\\', '/') : relative;
  }
}

function leadsToFolder(path: string): boolean {
  // A link that leads nowhere counts as a file: it is reported as one that cannot be read.
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

async function sniff(path: string): Promise<Format> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(SNIFFED_BYTES), 0, SNIFFED_BYTES, 0);
    return sniffFormat(buffer.toString('latin1', 0, bytesRead));
  } finally {
    await handle.close();
  }
}
