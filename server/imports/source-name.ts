// Names a source: by the name that was given, else by its only file.
import type { InputFile } from '../../importers/importer';
import { wholeOf } from '../../importers/list';
import { Fault } from '../model/faults';

const longest = 100;
const isUnprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u;

function isName(text: string): boolean {
  return text.trim() !== '' && text.length <= longest && !isUnprintable.test(text);
}

/** The base name of the only file without its extension; undefined for several files. The sheets of a workbook are one file. */
export function defaultSourceName(files: readonly InputFile[]): string | undefined {
  const [only, ...others] = new Set(files.map(wholeOf));
  if (others.length > 0) return undefined;
  const base = only?.name
    .replace(/^.*[/\\]/, '')
    .replace(/\.[^.]*$/, '')
    .trim();
  return base !== undefined && isName(base) ? base : undefined;
}

/** The name of the source of an import. Throws `source-required` for several files without one and `bad-source-name`. */
export function sourceName(files: readonly InputFile[], given: string | undefined): string {
  if (given !== undefined) {
    if (!isName(given)) throw new Fault('bad-source-name', 2, { value: given });
    return given.trim();
  }
  const found = defaultSourceName(files);
  if (found !== undefined) return found;
  if (files.length > 1) throw new Fault('source-required', 2);
  throw new Fault('bad-source-name', 2, { value: files[0]?.name ?? '' });
}
