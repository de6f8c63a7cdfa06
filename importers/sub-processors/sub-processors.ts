// Reads lists of sub-processors as privacy pages and trackers publish them (formats §14): which service rests on which companies.

import type { Place } from '../../server/model/claims';
import { issue } from '../../server/model/issues';
import { foldName } from '../../server/model/normal-form';
import type { ImportContext, Importer, InputFile, Recognition } from '../importer';
import { notItsShape } from '../reading/certainty';
import { readCountry } from '../reading/countries';
import { CountryTargets } from '../reading/country-targets';
import { makeId } from '../reading/ids';
import { ByteCounter } from '../reading/progress';
import { isUnknownWord } from '../reading/sentinels';
import { readTable } from '../reading/table-file';
import type { TableHead, TableRow } from '../reading/table-rows';
import { sampleTable } from '../reading/table-sample';
import { ownText, splitList } from '../reading/texts';
import type { LocatedColumn } from '../reading/unused-columns';
import { type ChainRow, Chains, type Stated } from './chains';
import { type Column, columnOf, scoreHeader, weighList } from './columns';

const format = 'sub-processors';

function accepts(file: InputFile): Recognition {
  const sample = sampleTable(file, scoreHeader);
  return sample ? weighList(sample) : notItsShape;
}

/** Where the columns of one file stand. */
class Layout {
  readonly unused: LocatedColumn[] = [];
  readonly #columns = new Map<Column, LocatedColumn>();

  constructor(head: TableHead) {
    for (const at of head.columns) {
      const header = head.header[at] ?? '';
      const column = columnOf(header);
      if (column && !this.#columns.has(column)) this.#columns.set(column, { at, header });
      else this.unused.push({ at, header });
    }
  }

  /** Where columns stand, those that the file has. */
  indexOf(...columns: readonly Column[]): number[] {
    return columns.flatMap((column) => this.#columns.get(column)?.at ?? []);
  }

  has(column: Column): boolean {
    return this.#columns.has(column);
  }

  header(column: Column): string {
    return this.#columns.get(column)?.header ?? column;
  }

  /** The trimmed cell; empty when it says nothing. */
  cell(row: TableRow, column: Column): string {
    const cell = row.cells[this.#columns.get(column)?.at ?? -1] ?? '';
    return isUnknownWord(cell) ? '' : ownText(cell);
  }
}

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
function rowReader(layout: Layout, context: ImportContext, chains: Chains): (row: TableRow) => boolean {
  const names = new Map<string, string>();
  const countries = (row: TableRow, column: Column): Stated => {
    const header = layout.header(column);
    const codes = listOf(layout.cell(row, column)).flatMap((value) => codeOf(value, { place: row.place, column: header }, context));
    return { values: [...new Set(codes)], column: header };
  };
  return (row) => {
    const { place } = row;
    const stated = layout.cell(row, 'company');
    // A list by company: the company is the service as well.
    const name = layout.has('service') ? layout.cell(row, 'service') : stated;
    const key = layout.has('id') ? layout.cell(row, 'id') : name;
    if (key === '' || name === '') {
      context.issue(issue('missing-id', place, { column: layout.header(name === '' ? (layout.has('service') ? 'service' : 'company') : 'id'), value: '' }));
      return false;
    }
    const id = makeId('svc', context.source, key);
    const before = names.get(id);
    if (before !== undefined && before !== name) {
      context.issue(issue('duplicate-id', place, { column: layout.header('id'), value: key }));
      return false;
    }
    names.set(id, name);
    const subProcessors = { values: listOf(layout.cell(row, 'subProcessors')), column: layout.header('subProcessors') };
    const read: ChainRow = {
      place,
      service: { id, name },
      company: stated || name,
      isNamedAfterService: stated === '',
      countries: countries(row, 'country'),
      subProcessors,
      purpose: layout.cell(row, 'purpose'),
      processing: countries(row, 'processing'),
      dataCenters: countries(row, 'dataCenters'),
    };
    tellOddities(read, layout.cell(row, 'subProcessors'), context);
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
  for (const file of files) {
    const open = (head: TableHead) => {
      const layout = new Layout(head);
      return { unused: layout.unused, names: layout.indexOf('service', 'company', 'id'), take: rowReader(layout, context, chains) };
    };
    await readTable(file, { context, counter }, { format, score: scoreHeader, open });
  }
  chains.flush();
}

export const subProcessors: Importer = {
  format,
  version: 3,
  title: { en: 'Sub-processor lists (CSV)', nl: 'Subverwerkerslijsten (CSV)' },
  description: {
    en: 'Services with their company, countries and sub-processors or hosting providers, as privacy pages list them.',
    nl: 'Diensten met hun bedrijf, landen en subverwerkers of hostingproviders, zoals privacypagina’s ze noemen.',
  },
  accepts,
  read,
};
