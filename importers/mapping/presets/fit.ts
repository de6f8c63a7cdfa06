// Finds the presets that fit files by their headers, and makes of one the profile for exactly these files.
import { Fault } from '../../../server/model/faults';
import { groupBy } from '../../../server/model/group-by';
import { type MappingPreset, type PresetTable, profileOfPreset } from '../../../server/model/mapping-preset';
import type { MappedTable, MappingProfile } from '../../../server/model/mapping-profile';
import type { Bilingual } from '../../../server/model/vocabulary';
import type { InputFile } from '../../importer';
import { findHeader, guessHeader } from '../../reading/table-header';
import { tableOf } from '../../reading/table-of';
import { ownFileOf } from '../../reading/take-apart';
import { dateOrderOf } from '../suggest/date-order';
import { filePattern } from '../suggest/file-pattern';
import { belowGroups, factsOf } from '../suggest/table-facts';
import { familiarShare } from './familiar';
import { FileHeader, pruneTable } from './prune';
import { presets } from './read-presets';

/** From here on a preset is named to a person: so much of its key columns, or of all columns. */
const fits = 0.5;
/** A header has at most so many columns that are looked at. */
const mostLookedAt = 5_000;

/** A preset that fits, as it is named to a person. */
export interface FittingPreset {
  readonly name: string;
  readonly title: Bilingual;
  /** How near it comes: half by its key columns that the files have, half by the columns of the files that it knows; 0–1. */
  readonly certainty: number;
}

/** How well a list of a preset fits a table. */
interface TableFit {
  readonly file: InputFile;
  readonly table: PresetTable;
  readonly cells: readonly string[];
  readonly certainty: number;
  /** It fits well enough to be named, by its key columns or by all columns. */
  readonly isNear: boolean;
  readonly found: number;
}

type Nearness = Omit<TableFit, 'file' | 'cells'>;

/** How near a list comes to a header, and how many of its key columns that has; 0 without one that must be there. */
function countKnown(table: PresetTable, header: FileHeader): Omit<Nearness, 'table'> {
  const { known } = table;
  const has = (titles: readonly string[]) => header.find(titles) !== undefined;
  if (!known.must.every(has)) return { certainty: 0, isNear: false, found: 0 };
  const found = known.must.length + known.may.filter(has).length;
  const share = found / (known.must.length + known.may.length);
  const certainty = (share + familiarShare(table, header.titles)) / 2;
  return { certainty, isNear: Math.max(share, certainty) >= fits, found };
}

/** The list of the preset that fits a row of titles best; null: none does. */
function bestTable(preset: MappingPreset, header: FileHeader): Nearness | null {
  let best: Nearness | null = null;
  for (const table of preset.tables) {
    const near = countKnown(table, header);
    if (near.certainty > (best?.certainty ?? 0)) best = { table, ...near };
  }
  return best;
}

/** The row of titles that one of the presets knows best; null: none knows any. */
function headerFor(all: readonly MappingPreset[], file: InputFile): readonly string[] | null {
  const score = (cells: readonly string[]) => {
    if (cells.length > mostLookedAt) return 0;
    const header = new FileHeader(cells);
    return Math.max(0, ...all.map((preset) => bestTable(preset, header)?.found ?? 0));
  };
  const header = findHeader(tableOf(file).starts, score);
  return header === null || header.isCut ? null : belowGroups(header).cells;
}

/** A table with its row of titles. */
interface Titled {
  readonly file: InputFile;
  readonly cells: readonly string[];
  readonly header: FileHeader;
}

function titled(all: readonly MappingPreset[], tables: readonly InputFile[]): Titled[] {
  return tables.flatMap((file) => {
    const cells = headerFor(all, file);
    return cells === null ? [] : [{ file, cells, header: new FileHeader(cells) }];
  });
}

/** The tables of one file that the preset fits, the workbook’s other sheets left out unless none fits well. */
function fitTables(preset: MappingPreset, tables: readonly Titled[]): TableFit[] {
  const all = tables.flatMap(({ header, ...table }) => {
    const best = bestTable(preset, header);
    return best ? [{ ...table, ...best }] : [];
  });
  const good = all.filter(({ isNear }) => isNear);
  return good.length > 0 ? good : all;
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

function byFile(files: readonly InputFile[]): readonly (readonly InputFile[])[] {
  return [...groupBy(files, ({ name }) => name).values()];
}

/** The presets that fit these files together, the nearest first. Looks at the first bytes of each. */
export function fittingPresets(files: readonly InputFile[]): FittingPreset[] {
  const groups = byFile(files).map((tables) => titled(presets(), tables));
  const ranked = presets().map((preset) => {
    const fitting = groups.map((tables) => fitTables(preset, tables));
    const best = fitting.map((tables) => Math.max(0, ...tables.map(({ certainty }) => certainty)));
    const isNear = fitting.every((tables) => tables.some((one) => one.isNear)) || sum(best) >= fits * groups.length;
    const certainty = Math.round((sum(best) / Math.max(1, groups.length)) * 100) / 100;
    return { preset, certainty, isNear, found: sum(fitting.flat().map(({ found }) => found)) };
  });
  return ranked
    .filter(({ isNear }) => isNear)
    .sort((a, b) => b.certainty - a.certainty || b.found - a.found)
    .map(({ preset: { name, title }, certainty }) => ({ name, title, certainty }));
}

/** The preset with this name; undefined: there is none. */
export function findPreset(name: string): MappingPreset | undefined {
  return presets().find((one) => one.name === name);
}

/** The titles that a file has, and the fewest that it lacks to be a list of the preset. */
function lacking(preset: MappingPreset, file: InputFile): { readonly there: readonly string[]; readonly missing: readonly string[] } {
  const there = guessHeader(tableOf(file).starts)?.cells.filter((cell) => cell !== '') ?? [];
  const header = new FileHeader(there);
  const lacks = preset.tables.map(({ known }) => known.must.filter((titles) => header.find(titles) === undefined));
  const [nearest = []] = lacks.sort((a, b) => a.length - b.length);
  return { there, missing: nearest.map((titles) => titles.join(' / ')) };
}

/** What the nearest of the files lacks of the preset, and what it has; a file that is no table is never the nearest. */
function doesNotFit(preset: MappingPreset, files: readonly InputFile[]): Fault {
  const all = files.map((file) => ({ file, ...lacking(preset, file) }));
  const tables = all.filter(({ there }) => there.length > 0);
  const [nearest] = (tables.length > 0 ? tables : all).sort((a, b) => a.missing.length - b.missing.length);
  const { file, missing = [], there = [] } = nearest ?? {};
  if (file && there.length === 0) return new Fault('no-table', 1, { value: file.name });
  return new Fault('mapping-column', 1, {
    value: file?.name ?? '',
    details: { missing: missing.join(', '), there: there.join(' · ') },
    more: { missing, there },
  });
}

/** The month first where a date of the file can be read in no other way; null: the day stands first, or nothing tells it. */
function orderIn(file: InputFile): MappedTable['dates'] {
  return dateOrderOf(factsOf(file)?.columns ?? [])?.order ?? null;
}

/**
 * The profile that a preset gives for these files: with the titles that they have, and without what they lack.
 * Throws `mapping-column` for a file that is no list of its shape, `no-table` for what is no table at all; one that nobody named, or any of `skipUnknown`, is left out.
 */
export function fitPreset(preset: MappingPreset, files: readonly InputFile[], skipUnknown = false): MappingProfile {
  const patterns = filePattern(files.map(({ name }) => name));
  const whole = profileOfPreset(preset);
  const tables = byFile(files).flatMap((sheets): MappedTable[] => {
    const [first] = sheets;
    const fitting = fitTables(preset, titled([preset], sheets));
    if (fitting.length === 0 && first && !skipUnknown && !ownFileOf(first).isFound) throw doesNotFit(preset, [first]);
    return fitting.map(({ file, table, cells }) => ({
      ...{ file: patterns.get(file.name) ?? file.name, sheet: file.table?.sheet ?? null },
      ...{ headerRow: null, delimiter: null, encoding: null, decimal: null, dates: orderIn(file) },
      ...pruneTable(table, new FileHeader(cells)),
    }));
  });
  if (tables.length === 0 && files.length > 0) throw doesNotFit(preset, files);
  return { ...whole, tables };
}
