// Writes a generated estate as canonical tables, one file a kind, as an organisation would hand them in.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MadeEstate, MadeRelation } from './generate-estate';

const tableOf = new Map([
  ['Organisation', 'organisations'],
  ['Service', 'services'],
  ['Component', 'components'],
  ['Contract', 'contracts'],
  ['Supplier', 'suppliers'],
  ['Datacenter', 'datacenters'],
  ['Technology', 'technologies'],
  ['Country', 'countries'],
]);
const criticalities = ['vital', 'critical', 'important', 'supporting'];

function nodeRow([kind, id, at]: readonly [kind: string, id: string, at: number], estate: MadeEstate): string {
  const name = `${kind} ${at}`;
  if (kind === 'Service') return `${id};${name};${estate.organisationOf.get(id) ?? ''};${criticalities[at % 4]};${(at * 37) % 9000}`;
  if (kind === 'Contract')
    return `${id};${name};Levering van diensten, perceel ${at % 7};01-0${1 + (at % 9)}-2024;31-12-202${7 + (at % 3)};${at % 1000}.500,00`;
  return `${id};${name}`;
}

const headers = new Map([
  ['Service', 'id;name;organisation;criticality;users'],
  ['Contract', 'id;name;title;start;end;annualValueEur'],
]);

const relationColumns = (type: string): (keyof MadeRelation)[] => {
  if (['USES', 'MADE_BY', 'LOCATED_IN', 'ESTABLISHED_IN', 'OWNED_BY', 'OPERATES_FROM'].includes(type)) return ['from', 'to'];
  return type === 'SUBCONTRACTED_TO' ? ['from', 'to', 'recipient', 'group', 'required'] : ['from', 'to', 'group', 'required'];
};

/** Writes the tables into a folder; returns their paths, nodes first. */
export function writeTables(estate: MadeEstate, folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  const write = (name: string, lines: readonly string[]): string => {
    const path = join(folder, `${name}.csv`);
    writeFileSync(path, `${lines.join('\r\n')}\r\n`);
    return path;
  };
  const paths = [...estate.nodes].map(([kind, ids]) =>
    write(tableOf.get(kind) ?? kind, [headers.get(kind) ?? 'id;name', ...ids.map((id, at) => nodeRow([kind, id, at], estate))]),
  );
  const types = [...new Set(estate.relations.map(({ type }) => type))].sort();
  for (const type of types) {
    const columns = relationColumns(type);
    const rows = estate.relations.filter((one) => one.type === type).map((one) => columns.map((column) => one[column]).join(';'));
    paths.push(write(type.toLowerCase().replaceAll('_', '-'), [columns.join(';'), ...rows]));
  }
  return paths;
}
