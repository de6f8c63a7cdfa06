// Writes what the rows of an import became: items by kind, relations by type, three rows as a sample, what was not used or left out.
import type { ImportResult } from '../imports/result';
import { rowText } from '../model/place-text';
import { formatCount, formatNumber, section } from './table';

/** What one row became: the items that it states by name and id, then its relations by names. */
function sampleLine({ file, sheet, nodes, relations, named = [], ...at }: ImportResult['samples'][number]): string {
  const place = [file, sheet, rowText(at)].filter(Boolean).join(', ');
  const names = new Map(named.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const isSaid = new Set(nodes);
  // An id is said once, so that it can be asked about.
  const whole = (id: string) => (nameOf(id) === id ? id : `${nameOf(id)} (${id})`);
  const end = (id: string) => (isSaid.has(id) ? nameOf(id) : whole(id));
  const made = [...nodes.map(whole), ...relations.map(({ type, from, to }) => `${end(from)} ${type} ${end(to)}`)];
  return `  ${place}: ${made.join('; ')}`;
}

function unusedLine({ file, sheet, column, filled, namesItems, complete }: ImportResult['unused'][number]): string {
  const what = namesItems === 1 ? 'names an item' : 'name items';
  const naming = namesItems === 0 ? '' : `, ${complete ? '' : 'at least '}${formatNumber(namesItems)} ${what} here: these look like relations`;
  return `  ${[file, sheet].filter((part) => part !== null).join(', ')}: ${column}: ${formatCount(filled, 'cell')}${naming}`;
}

const whyLeftOut: Readonly<Record<ImportResult['skipped'][number]['code'], string>> = {
  'nothing-recognised': 'not recognised',
  'file-empty': 'empty',
  'hidden-sheet': 'hidden; name it to read it (--sheet)',
  'cannot-open': 'cannot be opened; import it alone to see why',
};

/** Columns and files that are listed; --json has all. */
const listed = 20;

function list(lines: readonly string[]): string {
  const shown = lines.slice(0, listed);
  return [...shown, ...(lines.length > listed ? [`  … and ${formatNumber(lines.length - listed)} more; --json has all`] : []), ''].join('\n');
}

/** `5 rows → 5 Component, 3 Supplier, 4 PROVIDED_BY`, and what else there is to know of the rows. */
export function printMadeOfRows({ rows, became, samples, unused, skipped }: ImportResult): string {
  const made = [...Object.entries(became.nodes), ...Object.entries(became.relations)].map(([what, count]) => `${formatNumber(count)} ${what}`);
  const worstFirst = [...unused].sort((a, b) => b.namesItems - a.namesItems);
  return [
    rows.accepted === 0
      ? ''
      : section('What the rows became', `${formatCount(rows.accepted, 'row')} → ${made.join(', ') || 'nothing'}\n${list(samples.map(sampleLine))}`),
    unused.length === 0 ? '' : section('Columns that are not used', list(worstFirst.map(unusedLine))),
    skipped.length === 0
      ? ''
      : section('Left out', list(skipped.map(({ file, sheet, code }) => `  ${[file, sheet].filter(Boolean).join(', ')}: ${whyLeftOut[code]}`))),
  ].join('');
}
