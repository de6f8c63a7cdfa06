// Remembers with what a source says the mapping by which it was read, and reads next month's files of the same columns by it.
import type { InputFile } from '../../importers/importer';
import { changedHeader, type HeaderChange, headerChanges, isBlank, mappedHeaders, mappingFormat } from '../../importers/list';
import { Fault } from '../model/faults';
import { reasonIn } from '../model/issues';
import { currentImport } from '../store/estate-input';
import type { ImportMode, KeptMapping, SourceState, Store } from '../store/store';
import type { ChosenMapping } from './mapping';
import { mappingCommand } from './mapping-command';
import { type Estate, openToChange } from './open-estate';
import { findSource } from './records';
import type { ImportRequest } from './result';
import { defaultSourceName } from './source-name';

/** What is kept of a mapping that was used. `before`: what was remembered, when that was used again. */
export function keptMapping(mapping: ChosenMapping, { files, before }: { files: readonly InputFile[]; before: KeptMapping | undefined }): KeptMapping {
  const { name, version, sha256, profile, origin } = mapping;
  const first = origin === 'remembered' ? (before?.origin ?? 'file') : origin;
  return { name, version, sha256, origin: first, profile, headers: mappedHeaders(profile, files) };
}

/** Titles that a sentence quotes; the data of the refusal has all. */
const titlesQuoted = 20;

function quoted(titles: readonly string[], none: string): string {
  const some = titles.slice(0, titlesQuoted).map((title) => `“${title}”`);
  if (some.length === 0) return none;
  return titles.length > titlesQuoted ? `${some.join(', ')} … (${titles.length})` : some.join(', ');
}

interface Changed {
  readonly kept: KeptMapping;
  readonly change: HeaderChange;
}

/** Why files are not read by the mapping of last time: which columns are gone and which are new. */
function refuseChange(source: string, { kept: { name, version, origin }, change: { file, sheet, gone, added } }: Changed, files: readonly InputFile[]): never {
  const reason = {
    en: `gone: ${quoted(gone, 'none')}; new: ${quoted(added, 'none')}`,
    nl: `verdwenen: ${quoted(gone, 'geen')}; nieuw: ${quoted(added, 'geen')}`,
  };
  throw new Fault('mapping-changed', 1, {
    value: sheet === null ? file : `${file} (${sheet})`,
    details: { source, mapping: name, ...reasonIn(reason) },
    more: { file, sheet, gone, new: added, mapping: { name, version, origin }, command: mappingCommand(files, source) },
  });
}

/** The mapping that a source remembers, held against the files at hand. */
export interface RememberedFor {
  readonly source: string;
  readonly kept: KeptMapping;
  /** When the source was read by it last, UTC. */
  readonly at: string;
  /** What a person declared the files of that source to be then. */
  readonly mode: ImportMode;
  /** Tables of other columns than last time; none: the files are read by it as they are. */
  readonly changes: readonly HeaderChange[];
}

/** The import by which a source was read by a mapping last: imports in other ways since then, and those undone, do not count. */
function lastMapped(source: SourceState): Pick<RememberedFor, 'at' | 'mode'> {
  let record = currentImport(source);
  while (record && record.importer !== mappingFormat) record = currentImport({ ...source, current: record.before });
  return { at: record?.at ?? '', mode: record?.mode ?? source.mode };
}

type Known = Pick<Estate, 'state' | 'mappings'>;

/** What a source remembers for these files, each taken apart already; null: nothing, or no file can be read. */
export function rememberedFor(
  { state, mappings }: Known,
  name: string,
  { files, skipUnknown }: Pick<ImportRequest, 'files' | 'skipUnknown'>,
): RememberedFor | null {
  const source = findSource(state, name.trim());
  const kept = mappings.get(name.trim());
  // What holds nothing, or cannot be opened, has no columns that could be others.
  const readable = files.filter((file) => !file.unopened && !isBlank(file));
  if (!source || !kept || readable.length === 0) return null;
  return { source: source.name, kept, ...lastMapped(source), changes: headerChanges(kept.headers, readable, skipUnknown) };
}

/** The sources that remember a mapping for files of exactly these columns, by name. */
export function sourcesThatFit({ mappings }: Pick<Known, 'mappings'>, files: readonly InputFile[]): string[] {
  return [...mappings].flatMap(([source, mapping]) => (changedHeader(mapping.headers, files) === null ? [source] : [])).sort();
}

/** The mapping that a source remembers, and the estate in which that was looked up. */
export interface Recalled {
  readonly estate: Estate;
  readonly mapping: ChosenMapping | undefined;
}

/**
 * The mapping by which the source was read last, for files of the same columns; null: a person said how to read, or none was ever used.
 * Throws `mapping-changed` when the columns are others: which are gone and which are new.
 */
export async function recallMapping(store: Store, { files, as, mapping, source, skipUnknown }: ImportRequest): Promise<Recalled | null> {
  const name = source?.trim() ?? defaultSourceName(files);
  // What cannot be opened is refused as that, not as a file of other columns.
  const isUnopened = !skipUnknown && files.some((file) => file.unopened !== undefined && !file.isFound);
  if (as !== undefined || mapping !== undefined || name === undefined || isUnopened) return null;
  const known = findSource(await store.state(), name);
  const wasMapped = known !== undefined && known.current !== null && known.history.some(({ importer }) => importer === mappingFormat);
  if (!wasMapped) return null;
  const estate = await openToChange(store);
  const remembered = rememberedFor(estate, name, { files, skipUnknown });
  if (!remembered) return { estate, mapping: undefined };
  const { kept, changes } = remembered;
  const [change] = changes;
  if (change) refuseChange(name, { kept, change }, files);
  const { version, sha256, profile } = kept;
  return { estate, mapping: { name: kept.name, version, sha256, profile, origin: 'remembered' } };
}
