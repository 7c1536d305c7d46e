import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { ReportError } from '../report-error.js';

/** The file that says that a folder is a report, and of what. */
export const MARKER = 'report.json';
export const MARKER_SCHEMA = 'pressespiegel/report@1.0';

/** The folder that a report is written to. Nothing is ever written outside of it. */
export class SiteFolder {
  readonly root: string;
  readonly #madeFolders = new Set<string>();
  #files = 0;
  #bytes = 0;

  /**
   * Makes the folder, or empties it where it holds an earlier report.
   *
   * @throws ReportError where it holds anything else
   */
  constructor(root: string) {
    this.root = resolve(root);
    if (existsSync(this.root)) {
      const names = this.#namesIn();
      if (names.length > 0 && !this.#isReport())
        throw new ReportError(
          `${root}: is not empty and no report, so nothing is written there; empty it or name another folder with --out`,
        );
      for (const name of names) rmSync(join(this.root, name), { recursive: true, force: true });
    }
    mkdirSync(this.root, { recursive: true });
    // From the start, so that a report that was cut short is known for one.
    this.write(MARKER, `${JSON.stringify({ schema: MARKER_SCHEMA, complete: false })}\n`);
  }

  /** Files written, and their bytes. */
  get size(): { readonly files: number; readonly bytes: number } {
    return { files: this.#files, bytes: this.#bytes };
  }

  /** @param path relative to the folder, parted by `/` */
  write(path: string, text: string): void {
    const file = this.inside(path);
    const folder = dirname(file);
    if (!this.#madeFolders.has(folder)) {
      mkdirSync(folder, { recursive: true });
      this.#madeFolders.add(folder);
    }
    const bytes = Buffer.from(text);
    writeFileSync(file, bytes);
    this.#files++;
    this.#bytes += bytes.length;
  }

  /** Where a file of the site lies. */
  inside(path: string): string {
    const file = resolve(this.root, path);
    if (!file.startsWith(this.root + sep)) throw new Error(`refused to write outside of the report: ${path}`);
    return file;
  }

  #namesIn(): string[] {
    try {
      return readdirSync(this.root);
    } catch {
      throw new ReportError(`${this.root}: is no folder; name another place with --out`);
    }
  }

  #isReport(): boolean {
    try {
      const { schema } = JSON.parse(readFileSync(join(this.root, MARKER), 'utf8')) as { schema?: unknown };
      return schema === MARKER_SCHEMA;
    } catch {
      return false;
    }
  }
}
