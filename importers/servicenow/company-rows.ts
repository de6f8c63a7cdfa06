// Keeps the rows of core_company until it is known which companies have a role.
import { issue } from '../../server/model/issues';
import type { Columns } from '../reading/columns';
import { ownText } from '../reading/texts';
import type { RowReader, Session } from './session';

export const companyFields = ['name', 'sysId', 'country', 'vendor', 'manufacturer', 'customer'];

/** Reads the rows of core_company. The boolean columns say nothing that the roles do not say. */
export function companyRows(fields: Columns, { context, companies }: Session): RowReader {
  const columns = { header: (property: string) => fields.header(property) };
  return (row) => {
    const { place } = row;
    const name = fields.stated(row, 'name');
    if (name === '') {
      context.issue(issue('missing-id', place, { column: fields.header('name'), value: '' }));
      return false;
    }
    const country = { text: fields.stated(row, 'country'), column: fields.header('country') };
    companies.addRow({ sysId: ownText(fields.cell(row, 'sysId')), name, country, columns, place });
    return true;
  };
}
