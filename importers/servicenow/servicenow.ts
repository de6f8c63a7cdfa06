// Reads list exports of ServiceNow (formats §2): configuration items, relations, companies and contracts, as the CSV files of one import.
import { Fault } from '../../server/model/faults';
import { reasonIn } from '../../server/model/issues';
import type { ImportContext, Importer, InputFile } from '../importer';
import { Columns } from '../reading/columns';
import { CountryTargets } from '../reading/country-targets';
import { DescribedThings } from '../reading/described-things';
import { ByteCounter } from '../reading/progress';
import { type ReadingSession, readTable } from '../reading/read-table';
import { SameNames } from '../reading/same-names';
import { findHeader } from '../reading/table-header';
import { tableOf } from '../reading/table-of';
import { acceptsTables } from '../reading/table-sample';
import { nameOfTable, type TableSource } from '../reading/table-source';
import { Companies } from './companies';
import { companyFields, companyRows } from './company-rows';
import { contractFields, contractItemFields, contractItemRows, contractRows } from './contracts';
import { type FileRole, headersOfRole, recogniseFile, scoreHeader } from './files';
import { ItemIndex } from './item-index';
import { Items, itemFields } from './items';
import { Relations, relationFields } from './relations';
import type { RowReader, Session } from './session';
import { weighFile } from './weigh';

const format = 'servicenow';

function roleOf(source: TableSource): FileRole {
  const header = findHeader(source.starts, scoreHeader);
  return (header && recogniseFile(nameOfTable(source), header.cells)?.role) ?? 'item';
}

const fieldsOfRole: Readonly<Record<FileRole, readonly string[]>> = {
  company: companyFields,
  item: itemFields,
  contract: contractFields,
  contractItem: contractItemFields,
  relation: relationFields,
};

/** The field that a header means, when the reader of its file looks at it. */
function fieldOf(role: FileRole, header: string): string | undefined {
  const field = headersOfRole(role).get(header);
  return field !== undefined && fieldsOfRole[role].includes(field) ? field : undefined;
}

/** Columns in which a row names what it is about itself. */
const ownFields = ['name', 'sysId', 'number', 'title'];

type RowsOf = (fields: Columns, table: string | null) => RowReader;

async function readOne(source: TableSource, session: ReadingSession, rowsOf: RowsOf): Promise<void> {
  await readTable(source, session, {
    format,
    score: scoreHeader,
    open: (head) => {
      const known = recogniseFile(nameOfTable(source), head.cells);
      if (!known)
        throw new Fault('wrong-format', 1, {
          value: source.file,
          details: {
            format,
            ...reasonIn({ en: 'its header is not that of a ServiceNow table', nl: 'de kopregel is niet die van een tabel van ServiceNow' }),
          },
        });
      const columns = new Columns(head, (header) => fieldOf(known.role, header));
      return { columns, about: ownFields, take: rowsOf(columns, known.table) };
    },
  });
}

/** Files in the order in which they are read: what is named comes before what names it. */
const order: readonly FileRole[] = ['company', 'item', 'contract', 'contractItem', 'relation'];

async function read(files: readonly InputFile[], context: ImportContext): Promise<void> {
  const counter = new ByteCounter(context);
  const things = new DescribedThings(context);
  const sameNames = new SameNames({ en: 'sys_id', nl: 'sys_id' });
  const companies = new Companies({ context, things, sameNames });
  const session: Session = { context, things, sameNames, records: new ItemIndex(), companies, countries: new CountryTargets(context) };
  const items = new Items(session);
  const relations = new Relations(session);
  const contracted = new Set<string>();
  const rowsOf: Readonly<Record<FileRole, RowsOf>> = {
    company: (fields) => companyRows(fields, session),
    item: (fields, table) => items.rows(fields, table),
    contract: (fields) => contractRows(fields, session),
    contractItem: (fields) => contractItemRows(fields, session, contracted),
    relation: (fields) => relations.rows(fields),
  };
  const tables = files.map(tableOf);
  const known = tables.map((source) => ({ source, role: roleOf(source) }));
  for (const role of order) {
    if (role === 'relation') {
      items.finish(contracted);
      session.companies.flush();
    }
    for (const one of known) if (one.role === role) await readOne(one.source, { context, counter, tables }, rowsOf[role]);
  }
  relations.finish();
  things.finish();
  sameNames.tell(context);
}

export const serviceNow: Importer = {
  format,
  version: 9,
  title: { en: 'ServiceNow exports', nl: 'ServiceNow-exports' },
  description: {
    en: 'Lists of cmdb_ci…, cmdb_rel_ci, core_company, ast_contract and contract_rel_ci, imported together.',
    nl: 'Lijsten van cmdb_ci…, cmdb_rel_ci, core_company, ast_contract en contract_rel_ci, samen geïmporteerd.',
  },
  accepts: acceptsTables(scoreHeader, weighFile),
  read,
};
