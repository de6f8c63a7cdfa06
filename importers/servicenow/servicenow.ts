// Reads list exports of ServiceNow (formats §2): configuration items, relations, companies and contracts, as the CSV files of one import.
import { Fault } from '../../server/model/faults';
import { reasonIn } from '../../server/model/issues';
import type { ImportContext, Importer, InputFile, Recognition } from '../importer';
import { notItsShape } from '../reading/certainty';
import { CountryTargets } from '../reading/country-targets';
import { ByteCounter } from '../reading/progress';
import { readTable } from '../reading/table-file';
import { previewTable } from '../reading/table-preview';
import { sampleTable } from '../reading/table-sample';
import { Companies } from './companies';
import { companyFields, companyRows } from './company-rows';
import { contractFields, contractItemFields, contractItemRows, contractRows } from './contracts';
import { Fields, type RowReader, type Session } from './fields';
import { type FileRole, headersOfRole, recogniseFile, scoreHeader } from './files';
import { Items, itemFields } from './items';
import { Records } from './records';
import { Relations, relationFields } from './relations';
import { weighFile } from './weigh';

const format = 'servicenow';

function accepts(file: InputFile): Recognition {
  const sample = sampleTable(file, scoreHeader);
  return sample ? weighFile(file.name, sample) : notItsShape;
}

function roleOf(file: InputFile): FileRole {
  const preview = previewTable(file, scoreHeader);
  return (preview && recogniseFile(file.name, preview.header)?.role) ?? 'item';
}

const fieldsOfRole: Readonly<Record<FileRole, readonly string[]>> = {
  company: companyFields,
  item: itemFields,
  contract: contractFields,
  contractItem: contractItemFields,
  relation: relationFields,
};

/** Fields in which a row names what it is about itself. */
const ownFields = ['name', 'sysId', 'number', 'title'];

type RowsOf = (fields: Fields, table: string | null) => RowReader;

async function readFile(file: InputFile, { context, counter, rowsOf }: { context: ImportContext; counter: ByteCounter; rowsOf: RowsOf }): Promise<void> {
  await readTable(
    file,
    { context, counter },
    {
      format,
      score: scoreHeader,
      open: (head) => {
        const known = recogniseFile(file.name, head.header);
        if (!known)
          throw new Fault('wrong-format', 1, {
            value: file.name,
            details: {
              format,
              ...reasonIn({ en: 'its header is not that of a ServiceNow table', nl: 'de kopregel is niet die van een tabel van ServiceNow' }),
            },
          });
        const fields = new Fields(head, headersOfRole(known.role), fieldsOfRole[known.role]);
        return { unused: fields.unused, names: fields.indexOf(...ownFields), take: rowsOf(fields, known.table) };
      },
    },
  );
}

/** Files in the order in which they are read: what is named comes before what names it. */
const order: readonly FileRole[] = ['company', 'item', 'contract', 'contractItem', 'relation'];

async function read(files: readonly InputFile[], context: ImportContext): Promise<void> {
  const counter = new ByteCounter(context);
  const session: Session = { context, records: new Records(), companies: new Companies(context), countries: new CountryTargets(context) };
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
  const known = files.map((file) => ({ file, role: roleOf(file) }));
  for (const role of order) {
    if (role === 'relation') {
      items.finish(contracted);
      session.companies.flush();
    }
    for (const one of known) if (one.role === role) await readFile(one.file, { context, counter, rowsOf: rowsOf[role] });
  }
  relations.finish();
}

export const serviceNow: Importer = {
  format,
  version: 2,
  title: { en: 'ServiceNow (CSV exports)', nl: 'ServiceNow (CSV-exports)' },
  description: {
    en: 'Lists of cmdb_ci…, cmdb_rel_ci, core_company, ast_contract and contract_rel_ci, imported together.',
    nl: 'Lijsten van cmdb_ci…, cmdb_rel_ci, core_company, ast_contract en contract_rel_ci, samen geïmporteerd.',
  },
  accepts,
  read,
};
