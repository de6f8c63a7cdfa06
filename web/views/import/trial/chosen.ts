// Keeps in a profile which of several things a name in a column means, as a person chose it in the dry run.
import type { IssueBody } from '../../../../server/api/contract';
import type { ChosenName, MappedTable, MappingProfile } from '../../../../server/model/mapping-profile';
import { foldName } from '../../../../server/model/normal-form';
import { foldTitle } from '../mapping/rows';
import { readsTable } from '../mapping/sheets';
import { usesOf } from '../mapping/uses';

type CellOfIssue = Pick<IssueBody, 'file' | 'sheet' | 'column' | 'value'>;

/** One name in one column, with the rows of this page of issues in which it stands. */
export interface AmbiguousName {
  readonly key: string;
  readonly issue: IssueBody;
  readonly rows: readonly IssueBody[];
}

const keyOf = ({ file, sheet, column, value }: CellOfIssue) => JSON.stringify([file, sheet, column, foldName(value ?? '')]);

/** The names that issues are about, each once, in the order of their first row. */
export function namesOf(issues: readonly IssueBody[]): AmbiguousName[] {
  const rows = new Map<string, IssueBody[]>();
  for (const issue of issues) {
    const key = keyOf(issue);
    const known = rows.get(key);
    if (known) known.push(issue);
    else rows.set(key, [issue]);
  }
  return [...rows].flatMap(([key, all]) => (all[0] ? [{ key, issue: all[0], rows: all }] : []));
}

const isUsed = (table: MappedTable, column: string) => usesOf(table).some(({ columns }) => columns.some((title) => foldTitle(title) === foldTitle(column)));

/** The entries of a profile that read a name from its column. */
function entriesFor({ tables }: MappingProfile, { file, sheet, column }: CellOfIssue): number[] {
  if (file === null || column === null) return [];
  return tables.flatMap((table, at) => (readsTable(table, { file, sheet }) && isUsed(table, column) ? [at] : []));
}

/** Whether a choice can be kept: only a column that the profile reads can have one. */
export function canChoose(profile: MappingProfile | null, cell: CellOfIssue): boolean {
  return profile !== null && entriesFor(profile, cell).length > 0;
}

const isSameName = (one: ChosenName, column: string, name: string) => foldTitle(one.column) === foldTitle(column) && foldName(one.name) === foldName(name);

function without({ chosen, ...table }: MappedTable, column: string, name: string): MappedTable {
  const left = (chosen ?? []).filter((one) => !isSameName(one, column, name));
  return left.length === 0 ? table : { ...table, chosen: left };
}

/** A profile in which a name in its column means this id, in place of what was chosen before. */
export function withChosen(profile: MappingProfile, cell: CellOfIssue, id: string): MappingProfile {
  const { column, value } = cell;
  if (column === null || value === null) return profile;
  const entries = new Set(entriesFor(profile, cell));
  const tables = profile.tables.map((table, at) => {
    if (!entries.has(at)) return table;
    const rest = without(table, column, value);
    return { ...rest, chosen: [...(rest.chosen ?? []), { column, name: value, id }] };
  });
  return { ...profile, tables };
}

/** What was chosen, each name of a column once. */
export function chosenOf({ tables }: MappingProfile): ChosenName[] {
  const all = tables.flatMap(({ chosen }) => chosen ?? []);
  return all.filter((one, at) => all.findIndex((other) => other.id === one.id && isSameName(other, one.column, one.name)) === at);
}

/** A profile without a choice: the name is looked up again. */
export function withoutChosen(profile: MappingProfile, { column, name }: ChosenName): MappingProfile {
  return { ...profile, tables: profile.tables.map((table) => without(table, column, name)) };
}
