// Counts the bytes read over all files of one import for the progress bar, and stops there when the import was cancelled.
import type { ImportContext } from '../importer';

export class ByteCounter {
  #bytes = 0;
  readonly #report: ImportContext['progress'];

  constructor(context: Pick<ImportContext, 'progress'>) {
    this.#report = context.progress;
  }

  /** Adds bytes that were read; 0 only asks whether to go on. Throws the fault `cancelled`. */
  readonly add = (bytes = 0): void => {
    this.#bytes += bytes;
    this.#report(this.#bytes);
  };
}
