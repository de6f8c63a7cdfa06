// Writes what an import brings about in sentences, naming vital services first, and what it changes as a table.
import type { Concerned, Consequence, ConsequenceCode } from '../model/consequences';
import { type Difference, type FieldDifference, isOfRelation } from '../model/differences';
import { formatCount, formatNumber, renderTable, rowsShown, section } from './table';

/** Names that a sentence has at most; --json has a hundred ids. */
const named = 5;

/** `lei:5299…` in words. */
function reasonOf(by: string | null | undefined): string {
  if (by === undefined) return '';
  if (by === null) return ' because a person judged them the same';
  const [scheme = '', ...value] = by.split(':');
  const words: Readonly<Record<string, string>> = { lei: 'LEI', kvk: 'KvK number', euid: 'EUID', oin: 'OIN', external: 'external id', country: 'country code' };
  return ` by an equal ${words[scheme] ?? scheme} (${value.join(':')})`;
}

function nameOf({ name, criticality }: Concerned): string {
  return criticality === 'vital' || criticality === 'critical' ? `${name} (${criticality})` : name;
}

/** `, 2 of them vital and 1 critical: A (vital), B (vital), C (critical), and 4 more` */
function whichOf({ count, vital, critical, first }: Consequence): string {
  const weighty = [vital > 0 ? `${formatNumber(vital)} vital` : '', critical > 0 ? `${formatNumber(critical)} critical` : ''].filter(Boolean);
  const names = first.slice(0, named).map(nameOf);
  const more = count - names.length;
  return `${weighty.length > 0 ? `, of them ${weighty.join(' and ')}` : ''}: ${names.join(', ')}${more > 0 ? `, and ${formatNumber(more)} more` : ''}`;
}

function joinedLines({ count, first }: Consequence): string[] {
  const lines = first.map(
    ({ kind, name, earlier = [], by }) => `${earlier.length} of kind ${kind} become one${reasonOf(by)}: ${name}; it was ${earlier.join(' and ')}`,
  );
  return [...lines, ...(count > first.length ? [`${formatNumber(count - first.length)} more become one; --json has their ids`] : [])];
}

const sentences: Readonly<Record<Exclude<ConsequenceCode, 'becomes-one'>, (count: number) => string>> = {
  'loses-only-supplier': (count) => `${formatCount(count, 'service loses its', 'services lose their')} only supplier`,
  'gains-single-point': (count) => `${formatCount(count, 'service gains', 'services gain')} a single point of failure`,
  'loses-declared-chain': (count) => `${formatCount(count, 'contract has its chain', 'contracts have their chain')} no longer declared complete`,
};

function linesOf(one: Consequence): string[] {
  return one.code === 'becomes-one' ? joinedLines(one) : [`${sentences[one.code](one.count)}${whichOf(one)}`];
}

/** What comes of an import, or would, a sentence a line; empty: nothing. */
export function printConsequences(consequences: readonly Consequence[]): string {
  if (consequences.length === 0) return '';
  return section('What comes of it', `${consequences.flatMap(linesOf).join('.\n  ').replace(/^/, '  ')}.\n`);
}

function fieldText({ property, before, after }: FieldDifference): string {
  const text = (value: FieldDifference['before']) => (value === null ? 'unknown' : Array.isArray(value) ? value.join('; ') : String(value));
  return `${property}: ${text(before)} → ${text(after)}`;
}

function rowOf(one: Difference): string[] {
  const what = isOfRelation(one) ? `${one.names.from} ${one.kind} ${one.names.to}` : `${one.name === one.id ? one.id : `${one.name} (${one.id})`}`;
  // What is new or gone is named; its fields are in --json.
  const fields = one.change === 'changed' ? one.fields.map(fieldText).join('; ') : '';
  return [one.change, isOfRelation(one) ? 'relation' : one.kind, what, fields, one.sheetRow === null ? '' : String(one.sheetRow)];
}

/** Differences as a table: the first of them, and how many there are; empty: none. */
export function printDifferences(differences: Iterable<Difference>): string {
  const rows: string[][] = [];
  let total = 0;
  for (const one of differences) {
    total += 1;
    if (rows.length < rowsShown) rows.push(rowOf(one));
  }
  const more = total > rows.length ? `… and ${formatNumber(total - rows.length)} more; --json has all\n` : '';
  const columns = [
    { title: 'change' },
    { title: 'kind' },
    { title: 'what', most: 80 },
    { title: 'fields', most: 100 },
    { title: 'row', align: 'right' as const },
  ];
  return total === 0 ? '' : section('Differences', `${renderTable(columns, rows)}${more}`);
}
