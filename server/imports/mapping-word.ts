// Resolves the word of `--mapping`: the one place that says which profile it means.
import { readFile, stat } from 'node:fs/promises';
import { Fault } from '../model/faults';
import { reasonIn } from '../model/issues';
import { fileFault } from './input-files';
import { type ChosenMapping, givenMapping } from './mapping';
import { mappingNamed, type NamedProfile } from './mappings';

/** A profile is small: a larger file is something else. */
const largestProfile = 4 * 1024 * 1024;

function badFile(path: string, en: string, nl: string): Fault {
  return new Fault('bad-mapping', 1, { value: path, details: { at: '', ...reasonIn({ en, nl }) } });
}

/** The data of a profile in a file; `undefined`: there is no file at this path. */
async function readProfileFile(path: string): Promise<unknown> {
  const found = path === '' || path.includes('\u0000') ? undefined : await stat(path).catch(() => undefined);
  if (!found || found.isDirectory()) return undefined;
  if (!found.isFile()) throw badFile(path, 'it is no file', 'het is geen bestand');
  if (found.size > largestProfile) throw badFile(path, 'it is larger than 4 MiB', 'het is groter dan 4 MiB');
  const text = await readFile(path, 'utf8').catch((error) => {
    throw fileFault(path, error);
  });
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw badFile(path, 'it is not JSON', 'het is geen JSON');
  }
}

/** The mapping that a word means: the file at that path if there is one, else a saved name, else a preset. Throws `unknown-mapping`, `bad-mapping`. */
export async function mappingOf(word: string, saved: () => Promise<readonly NamedProfile[]>): Promise<ChosenMapping> {
  const data = await readProfileFile(word);
  return data === undefined ? mappingNamed(word, await saved()) : givenMapping(data, word);
}
