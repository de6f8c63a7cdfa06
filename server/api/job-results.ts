// Keeps the results of a job on disk, with the report of a dry run. In memory, fifty jobs with thousands of issues each would fill it.
import { createReadStream } from 'node:fs';
import { rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { logError } from '../output/log';

/** One result: in a file, or in memory when no file could be written. */
interface Kept {
  readonly path: string;
  readonly text: string | null;
  readonly recorded: string | null;
}

export class JobResults {
  readonly #folder: () => Promise<string>;
  readonly #job: string;
  readonly #kept: Kept[] = [];
  #report: string | null = null;
  #differences: string | null = null;

  /** `folder`: where the files go. */
  constructor(folder: () => Promise<string>, job: string) {
    this.#folder = folder;
    this.#job = job;
  }

  get count(): number {
    return this.#kept.length;
  }

  /** The import that keeps what the last result is about; null: none does. */
  get recorded(): string | null {
    return this.#kept.at(-1)?.recorded ?? null;
  }

  /** Where the report of a job goes whose import is not recorded; null: nobody asked for a place. */
  get report(): string | null {
    return this.#report;
  }

  /** Where the differences of a job go; null: nobody asked for a place. */
  get differences(): string | null {
    return this.#differences;
  }

  async makePaths(): Promise<{ readonly reportTo: string; readonly differencesTo: string }> {
    const folder = await this.#folder();
    const [reportTo, differencesTo] = [join(folder, `${this.#job}.issues`), join(folder, `${this.#job}.differences`)];
    this.#report = reportTo;
    this.#differences = differencesTo;
    return { reportTo, differencesTo };
  }

  /** Keeps the text of one more result. Never fails: what does not fit on the disk stays in memory. */
  async add(text: string, recorded: string | null): Promise<void> {
    const line = text.trimEnd();
    try {
      const path = join(await this.#folder(), `${this.#job}.${this.#kept.length}`);
      await writeFile(path, line, { flag: 'wx', mode: 0o600 });
      this.#kept.push({ path, text: null, recorded });
    } catch (error) {
      logError('the result of an import stays in memory', error);
      this.#kept.push({ path: '', text: line, recorded });
    }
  }

  /** The text of a result, in pieces: one line of JSON without its line end. */
  async *pieces(at: number): AsyncGenerator<string | Uint8Array> {
    const kept = this.#kept[at];
    if (kept?.text) yield kept.text;
    else if (kept) for await (const piece of createReadStream(kept.path)) yield piece as Uint8Array;
  }

  /** Bytes on the disk. */
  async bytes(): Promise<number> {
    let sum = 0;
    for (const path of this.#paths()) {
      sum += await stat(path).then(
        ({ size }) => size,
        () => 0,
      );
    }
    return sum;
  }

  async forget(): Promise<void> {
    for (const path of this.#paths()) await rm(path, { force: true }).catch(() => undefined);
  }

  #paths(): string[] {
    return [...this.#kept.map(({ path }) => path), this.#report ?? '', this.#differences ?? ''].filter((path) => path !== '');
  }
}
