// Brings the tables of the files and those of a profile together: which entry reads which table, what is left out, and why each use was suggested.
import type { MappedTable, MappingProfile } from '../../../../server/model/mapping-profile';
import { matchesWildcard } from '../../../../server/model/wildcard';
import type { MappingBody } from '../../../api/mapping';
import { choiceText } from './options';
import { foldTitle } from './rows';
import { usesOf } from './uses';

export type FileTable = MappingBody['tables'][number];

/** A table of the files with the entry of the profile that reads it; `entry` null: the profile says nothing of it. */
export interface Sheet {
  readonly key: string;
  readonly table: FileTable;
  readonly entry: number | null;
  /** Nothing is made of its rows, on purpose. */
  readonly isLeftOut: boolean;
}

/** Whether an entry of a profile reads a table. */
export const readsTable = (entry: Pick<MappedTable, 'file' | 'sheet'>, { file, sheet }: Pick<FileTable, 'file' | 'sheet'>) =>
  matchesWildcard(entry.file, file) && (entry.sheet === null || (sheet !== null && matchesWildcard(entry.sheet, sheet)));

const isEmpty = (profile: MappingProfile, entry: number) =>
  profile.tables[entry]?.things.length === 0 && !profile.open.some(({ at }) => at === `tables[${entry}]`);

/** The tables of the files in their order; one that two entries read is there twice. */
export function sheetsOf(tables: readonly FileTable[], profile: MappingProfile): Sheet[] {
  return tables.flatMap((table, at): Sheet[] => {
    const entries = profile.tables.flatMap((entry, place) => (readsTable(entry, table) ? [place] : []));
    if (entries.length === 0) return [{ key: `${at}`, table, entry: null, isLeftOut: true }];
    return entries.map((entry) => ({ key: `${at} ${entry}`, table, entry, isLeftOut: isEmpty(profile, entry) }));
  });
}

/** Files that the profile reads too, and that are not here. */
export function missingTables(tables: readonly FileTable[], profile: MappingProfile): string[] {
  return profile.tables.filter((entry) => !tables.some((table) => readsTable(entry, table))).map(nameOfTable);
}

const dialect = { headerRow: null, delimiter: null, encoding: null, decimal: null, dates: null };

/** An entry that makes nothing of a table. */
const emptyEntry = ({ file, sheet, header }: FileTable): MappedTable => {
  const unused = [...new Set(header.filter((title) => title !== ''))];
  return { file, sheet, ...dialect, things: [], relations: [], unused };
};

/** A profile that leaves a table out; questions about it are no longer asked. */
export function leaveOut(profile: MappingProfile, { table, entry }: Sheet): MappingProfile {
  if (entry === null) return { ...profile, tables: [...profile.tables, emptyEntry(table)] };
  const { rows: _rows, ...before } = profile.tables[entry] ?? emptyEntry(table);
  const { things, relations, unused } = emptyEntry(table);
  const place = `tables[${entry}]`;
  const open = profile.open.filter(({ at }) => at !== place && !at.startsWith(`${place}.`));
  return { ...profile, open, tables: profile.tables.with(entry, { ...before, things, relations, unused }) };
}

/** A profile that reads a table again: as it was suggested, else with one thing that no column names yet. */
export function takeBack(profile: MappingProfile, { table, entry }: Sheet, suggested: MappingProfile): MappingProfile {
  const was = suggested.tables.find((one) => readsTable(one, table) && one.things.length > 0);
  const before = (entry === null ? undefined : profile.tables[entry]) ?? emptyEntry(table);
  const back: MappedTable = was ?? { ...before, things: [{ as: 'item', kind: 'Component' }] };
  return { ...profile, tables: entry === null ? [...profile.tables, back] : profile.tables.with(entry, back) };
}

export const nameOfTable = ({ file, sheet }: Pick<FileTable, 'file' | 'sheet'>): string => [file, sheet].filter(Boolean).join(' › ');

/** How certain a suggestion is, and why. */
export interface Evidence {
  readonly certainty: number;
  readonly reason: string;
}

const evidenceKey = (entry: Pick<MappedTable, 'file' | 'sheet'>, title: string, choice: string) =>
  JSON.stringify([entry.file, entry.sheet, foldTitle(title), choice]);

/** The decision about a place: its own, else that of what it stands in, up to the table as a whole. */
function decisionAt(decisions: ReadonlyMap<string, Evidence>, place: string): Evidence | undefined {
  for (let at = place; at.includes('.'); at = at.replace(/(\.[^.[\]]+|\[\d+\])$/, '')) {
    const found = decisions.get(at);
    if (found) return found;
  }
  return decisions.get(/^tables\[\d+\]/.exec(place)?.[0] ?? '');
}

/** Two decisions about one place: as certain as the less certain of them. */
const joined = (before: Evidence | undefined, { certainty, reason }: Evidence): Evidence =>
  before ? { certainty: Math.min(before.certainty, certainty), reason: `${before.reason}; ${reason}` } : { certainty, reason };

/** Why each use of a column was suggested. A use that a person chose has no entry. */
export function evidenceOf({ profile, decisions }: Pick<MappingBody, 'profile' | 'decisions'>): ReadonlyMap<string, Evidence> {
  const byPlace = new Map<string, Evidence>();
  for (const { at, use, certainty, reason } of decisions)
    byPlace.set(at.endsWith('.unused') ? `${at} ${use}` : at, joined(byPlace.get(at), { certainty, reason }));
  const found = new Map<string, Evidence>();
  for (const [at, entry] of profile.tables.entries()) {
    for (const use of usesOf(entry)) {
      const evidence = decisionAt(byPlace, `tables[${at}].${use.at}`);
      if (evidence) for (const title of use.columns) found.set(evidenceKey(entry, title, choiceText(use.target)), evidence);
    }
    for (const title of entry.unused) {
      const evidence = byPlace.get(`tables[${at}].unused ${title}`) ?? byPlace.get(`tables[${at}]`);
      if (evidence) found.set(evidenceKey(entry, title, choiceText({ what: 'none' })), evidence);
    }
  }
  return found;
}

/** The evidence for what a column is now; undefined when a person chose it. */
export function evidenceFor(
  all: ReadonlyMap<string, Evidence>,
  entry: MappedTable,
  { title, choice }: { readonly title: string; readonly choice: string },
): Evidence | undefined {
  return all.get(evidenceKey(entry, title, choice));
}
