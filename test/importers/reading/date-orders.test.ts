// Day or month first: what tells it, and what is said when nothing does, through every reader of tables.
import { describe, expect, it } from 'vitest';
import { mappingImporter } from '../../../importers/mapping/mapping';
import { DateOrders, standOf } from '../../../importers/reading/date-orders';
import { serviceNow } from '../../../importers/servicenow/servicenow';
import { table } from '../../../importers/table/table';
import { inputFile, runImporter } from '../../support/input-files';
import { column, profileOf } from '../../support/mapping';

it.each([
  ['31/12/2026', 'day'],
  ['12-31-2026 10:15', 'month'],
  ['01.02.2026', 'either'],
  ['03/03/2026', null],
  ['2026-02-01', null],
  ['13/13/2026', null],
  ['geen', null],
] as const)('%s stands for %s', (cell, stand) => {
  expect(standOf(cell)).toBe(stand);
});

it('the first rows of a column tell its order, else those of the other columns', () => {
  const rows = [
    ['01/02/2026', '25/12/2026', '12/25/2026', '01/02/2026'],
    ['03/04/2026', '01/02/2026', '01/02/2026', ''],
  ];
  const orders = (at: number, taken = rows) => new DateOrders(() => taken).orderOf(at);
  expect([orders(1), orders(2), orders(0)]).toEqual(['d-m-y', 'm-d-y', 'd-m-y']);
  const american = rows.map(([first = '', , third = '']) => [first, third]);
  expect(orders(0, american)).toBe('m-d-y');
});

type Read = (dates: readonly string[]) => ReturnType<typeof runImporter>;
const contracts = (header: string, dates: readonly string[]) => `${[header, ...dates.map((date, at) => `con:${at},${date}`)].join('\n')}\n`;
const profile = profileOf({ things: [{ as: 'contract', kind: 'Contract', key: [column('id')], properties: { end: column('end') } }] });
const readers: readonly { readonly name: string; readonly read: Read }[] = [
  { name: 'table', read: (dates) => runImporter(table, [inputFile('contracts.csv', contracts('id,end', dates))]) },
  { name: 'a mapping without “dates”', read: (dates) => runImporter(mappingImporter(profile), [inputFile('a.csv', contracts('id,end', dates))]) },
  {
    name: 'ServiceNow',
    read: (dates) => runImporter(serviceNow, [inputFile('ast_contract.csv', contracts('number,ends', dates))]),
  },
];

describe.each(readers)('$name', ({ read }) => {
  const ends = async (dates: readonly string[]) => {
    const { nodes, issues } = await read(dates);
    const told = issues.filter(({ code }) => code.startsWith('dates') || code === 'invalid-date');
    return { ends: nodes.map(({ properties }) => properties.end), told: told.map(({ code, column, value, details }) => ({ code, column, value, details })) };
  };

  it('reads the month first where a date can only be so', async () => {
    expect(await ends(['01/02/2026', '12/25/2026'])).toEqual({ ends: ['2026-01-02', '2026-12-25'], told: [] });
  });

  it('reads the day first where a date can only be so, without a word', async () => {
    expect(await ends(['01/02/2026', '25/12/2026'])).toEqual({ ends: ['2026-02-01', '2026-12-25'], told: [] });
  });

  it('says once how a column was read that nothing tells, and not of points and hyphens', async () => {
    const { ends: read, told } = await ends(['01/02/2026', '03/04/2026', '05/05/2026']);
    expect(read).toEqual(['2026-02-01', '2026-04-03', '2026-05-05']);
    expect(told).toMatchObject([{ code: 'dates-either-way', value: '01/02/2026', details: { dates: 2, read: '2026-02-01' } }]);
    expect((await ends(['01-02-2026', '03.04.2026'])).told).toEqual([]);
  });

  it('says that a column holds both orders, and uses no date that does not fit', async () => {
    const { ends: read, told } = await ends(['25/12/2026', '12/25/2026', '01/02/2026']);
    expect(read).toEqual(['2026-12-25', undefined, '2026-02-01']);
    expect(told).toMatchObject([{ code: 'dates-both-orders', value: '12/25/2026', details: { others: 1, either: 1, read: 'd-m-y' } }]);
  });

  it('says of a date far below that the dates above it may be wrong', async () => {
    const { told } = await ends([...Array.from({ length: 500 }, () => '01/02/2026'), '12/25/2026']);
    expect(told).toMatchObject([{ code: 'dates-both-orders', value: '12/25/2026', details: { others: 1, either: 500 } }]);
  });
});

it('which rows count by date hangs on the same order', async () => {
  const rows = { only: [{ column: 'end', from: '2026-03-01' }] };
  const only = profileOf({ rows, things: [{ as: 'contract', kind: 'Contract', key: [column('id')] }] });
  const read = async (...dates: string[]) => {
    const { nodes, issues } = await runImporter(mappingImporter(only), [inputFile('a.csv', contracts('id,end', dates))]);
    return [nodes.length, issues.map(({ code }) => code).filter((code) => code.startsWith('dates'))];
  };
  expect(await read('01/05/2026')).toEqual([1, ['dates-either-way']]);
  expect(await read('01/05/2026', '12/25/2026')).toEqual([1, []]);
});
