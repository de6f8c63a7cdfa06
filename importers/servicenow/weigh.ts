// Weighs how certain it is that a file is a list export of ServiceNow, and of which table: what must be seen, and what is missing.
import type { Recognition } from '../importer';
import { type Mark, weigh } from '../reading/certainty';
import { foldHeader } from '../reading/headers';
import { filledCells, type TableSample } from '../reading/table-sample';
import { type FileRole, headersOfRole, type KnownFile, recogniseFile, roleOfName } from './files';

/** Columns that no other system has. */
const ownColumns: ReadonlySet<string> = new Set(['sys_id', 'sys_class_name'].map(foldHeader));

/** The filled cells below the columns that hold a field. */
function cellsOf(sample: TableSample, { role }: KnownFile, field: string): string[] {
  const headers = headersOfRole(role);
  return sample.header.flatMap((cell, at) => (headers.get(cell) === field ? filledCells(sample, at) : []));
}

/** Whether the types of a list of relations are written as only ServiceNow writes them: `Depends on::Used by`. */
function hasTypesInHalves(sample: TableSample, known: KnownFile): boolean {
  const types = known.role === 'relation' ? cellsOf(sample, known, 'type') : [];
  return types.length > 0 && types.every((type) => type.includes('::'));
}

function ownMark(sample: TableSample, known: KnownFile | null): Mark {
  const isSeen = sample.header.some((cell) => ownColumns.has(foldHeader(cell))) || (known !== null && hasTypesInHalves(sample, known));
  return { isSeen, missing: { en: 'column “sys_id” or “sys_class_name”', nl: 'kolom “sys_id” of “sys_class_name”' } };
}

/** What its rows are is told by the name of the file; of items also by their class. */
function tableMark(sample: TableSample, known: KnownFile | null): Mark {
  const isClassed = known?.role === 'item' && (sample.rows.length === 0 || cellsOf(sample, known, 'class').length > 0) && hasField(sample, known, 'class');
  return {
    isSeen: known !== null && (known.table !== null || isClassed),
    missing: {
      en: 'the name of its ServiceNow table as file name or name of the sheet (cmdb_ci_server.csv), or column “sys_class_name”',
      nl: 'de naam van de ServiceNow-tabel als naam van het bestand of blad (cmdb_ci_server.csv), of kolom “sys_class_name”',
    },
  };
}

function hasField({ header }: TableSample, { role }: KnownFile, field: string): boolean {
  const headers = headersOfRole(role);
  return header.some((cell) => headers.get(cell) === field);
}

/** The columns of each table without which its rows mean nothing, in words. */
const columnsOfRole: Readonly<Record<FileRole, Mark['missing']>> = {
  relation: { en: 'columns “parent”, “type” and “child”', nl: 'kolommen “parent”, “type” en “child”' },
  contractItem: { en: 'columns “contract” and “ci_item”', nl: 'kolommen “contract” en “ci_item”' },
  contract: { en: 'columns “number” and “starts” or “ends”', nl: 'kolommen “number” en “starts” of “ends”' },
  company: { en: 'columns “name” and “vendor” or “customer”', nl: 'kolommen “name” en “vendor” of “customer”' },
  item: { en: 'columns “name” and “sys_class_name”', nl: 'kolommen “name” en “sys_class_name”' },
};

/** How sure it is that a file is an export of ServiceNow: a column of its own, the table, and the columns of that table. */
export function weighFile(sample: TableSample): Recognition {
  const { name, header, seen } = sample;
  const known = recogniseFile(name, header);
  const columns: Mark = { isSeen: known !== null, isNeeded: true, missing: columnsOfRole[known?.role ?? roleOfName(name)] };
  return weigh([ownMark(sample, known), tableMark(sample, known), columns], { table: known?.table ?? known?.role ?? '?', ...seen });
}
