// Reads lists of sub-processors as privacy pages and trackers publish them (formats §14): which service rests on which companies.

import type { Place } from '../../server/model/claims';
import { issue } from '../../server/model/issues';
import { foldName } from '../../server/model/normal-form';
import type { ImportContext, Importer, InputFile } from '../importer';
import { Columns } from '../reading/columns';
import { remarkOnCommas } from '../reading/company-lists';
import { readCountry } from '../reading/countries';
import { CountryTargets } from '../reading/country-targets';
import { makeId } from '../reading/ids';
import { ByteCounter } from '../reading/progress';
import { readTable } from '../reading/read-table';
import { isUnknownWord } from '../reading/sentinels';
import type { TableHead, TableRow } from '../reading/table-head';
import { tableOf } from '../reading/table-of';
import { acceptsTables } from '../reading/table-sample';
import { splitList } from '../reading/texts';
import { type ChainRow, Chains, type Stated } from './chains';
import { type Column, columnOf, scoreHeader, weighList } from './columns';

const format = 'sub-processors';

/** The values of a cell that may hold several; names that differ in case only count once. */
function listOf(cell: string): string[] {
  const seen = new Set<string>();
  return splitList(cell).filter((value) => {
    const folded = foldName(value);
    if (isUnknownWord(value) || seen.has(folded)) return false;
    seen.add(folded);
    return true;
  });
}

/** Reads the rows of one file. */
function rowReader(columns: Columns<Column>, context: ImportContext, chains: Chains): (row: TableRow) => boolean {
  const countries = (row: TableRow, column: Column): Stated => {
    const header = columns.header(column);
    const codes = listOf(columns.stated(row, column)).flatMap((value) => codeOf(value, { place: row.place, column: header }, context));
    return { values: [...new Set(codes)], column: header };
  };
  const words = { header: () => columns.header('service') };
  return (row) => {
    const { place } = row;
    const stated = columns.stated(row, 'company');
    // A list by company: the company is the service as well.
    const name = columns.has('service') ? columns.stated(row, 'service') : stated;
    const key = columns.has('id') ? columns.stated(row, 'id') : name;
    if (key === '' || name === '') {
      context.issue(issue('missing-id', place, { column: columns.header(name === '' ? (columns.has('service') ? 'service' : 'company') : 'id'), value: '' }));
      return false;
    }
    const subProcessors = { values: listOf(columns.stated(row, 'subProcessors')), column: columns.header('subProcessors') };
    const read: ChainRow = {
      place,
      service: { id: makeId('svc', context.source, key), name, columns: words },
      company: stated || name,
      isNamedAfterService: stated === '',
      countries: countries(row, 'country'),
      subProcessors,
      purpose: columns.stated(row, 'purpose'),
      processing: countries(row, 'processing'),
      dataCenters: countries(row, 'dataCenters'),
    };
    remarkOnCommas(subProcessors.values, { place, column: subProcessors.column }, columns.head);
    remarkOnCommas([stated], { place, column: columns.header('company') }, columns.head);
    tellOddities(read, columns.stated(row, 'subProcessors'), context);
    chains.add(read);
    return true;
  };
}

/** The ISO code of one value; nothing for a region or an unknown country, which is told. */
function codeOf(value: string, { place, column }: { place: Place; column: string }, context: ImportContext): string[] {
  const read = readCountry(value);
  if (read !== null && read !== 'region') return [read.code];
  context.issue(issue(read === null ? 'unknown-country' : 'region-not-country', place, { column, value }));
  return [];
}

function tellOddities({ place, subProcessors, company }: ChainRow, cell: string, context: ImportContext): void {
  const { values, column } = subProcessors;
  if (values.length > 1) context.issue(issue('redundancy-not-stated', place, { column, value: cell, details: { count: values.length } }));
  if (values.some((name) => foldName(name) === foldName(company))) context.issue(issue('self-relation', place, { column, value: company }));
}

async function read(files: readonly InputFile[], context: ImportContext): Promise<void> {
  const counter = new ByteCounter(context);
  const chains = new Chains(context, new CountryTargets(context));
  const open = (head: TableHead) => {
    const columns = new Columns(head, columnOf);
    return { columns, about: ['service', 'company', 'id'] as const, take: rowReader(columns, context, chains) };
  };
  const tables = files.map(tableOf);
  for (const one of tables) await readTable(one, { context, counter, tables }, { format, score: scoreHeader, open });
  chains.flush();
}

export const subProcessors: Importer = {
  format,
  version: 9,
  title: { en: 'Sub-processor lists', nl: 'Subverwerkerslijsten' },
  description: {
    en: 'Services with their company, countries and sub-processors or hosting providers, as privacy pages list them.',
    nl: 'Diensten met hun bedrijf, landen en subverwerkers of hostingproviders, zoals privacypagina’s ze noemen.',
  },
  accepts: acceptsTables(scoreHeader, weighList),
  read,
};
