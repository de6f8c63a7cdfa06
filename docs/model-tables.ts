// Writes the tables of the model into the README, from the vocabulary: `npx tsx docs/model-tables.ts` (`--check` only compares).
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeKinds, type PropertySpec, type RelationTypeSpec, relationTypes } from '../server/model/vocabulary';
import { sharedNodeProperties } from '../server/model/vocabulary/common-properties';

const readme = join(dirname(fileURLToPath(import.meta.url)), '..', 'README.md');
const begin = '<!-- model: made by docs/model-tables.ts -->';
const end = '<!-- /model -->';

const effects: Readonly<Record<RelationTypeSpec['propagation'], string>> = {
  fails: 'fails it',
  degrades: 'degrades it',
  affects: 'affects the organisation; goes no further',
  physical: 'counts for a country’s outage',
  physicalAndLegal: 'counts for a country’s outage and sanctions',
  legal: 'counts for sanctions',
  control: 'counts for ownership',
  recovery: 'counts for recovery',
};

/** What every kind has; said once below the table. */
const shared: ReadonlySet<string> = new Set(sharedNodeProperties.map(({ name }) => name));
const names = (properties: readonly PropertySpec[]) =>
  properties
    .filter(({ name }) => !shared.has(name))
    .map(({ name }) => `\`${name}\``)
    .join(', ');

function ends(spec: RelationTypeSpec): string {
  return spec.between.map(({ from, to }) => `${from.join(', ')} → ${to.join(', ')}`).join('<br>');
}

/** The two tables as Markdown. */
export function modelTables(): string {
  const kinds = nodeKinds.map((spec) => `| ${spec.kind} | ${spec.title.nl} | ${spec.description.en} | ${names(spec.properties)} |`);
  const types = relationTypes.map((spec) => `| \`${spec.type}\` | ${ends(spec)} | ${effects[spec.propagation]} | ${names(spec.properties)} |`);
  return [
    '| Node kind | In Dutch | What it is | Properties |',
    '|---|---|---|---|',
    ...kinds,
    '',
    `Every node may also have ${[...shared].map((name) => `\`${name}\``).join(', ')}.`,
    '',
    '| Relation | From the dependent → to what it needs | Failure of the target | Properties |',
    '|---|---|---|---|',
    ...types,
  ].join('\n');
}

/** The README with its tables as the vocabulary has them now. Throws when the markers are missing. */
export function withModelTables(text: string): string {
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`README.md lacks the markers ${begin} and ${end}`);
  return `${text.slice(0, from + begin.length)}\n${modelTables()}\n${text.slice(to)}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const before = readFileSync(readme, 'utf8');
  const after = withModelTables(before);
  if (process.argv.includes('--check')) process.exitCode = before === after ? 0 : 1;
  else writeFileSync(readme, after);
}
