// Says how well a list of a preset knows the columns of a file: a title that few presets know tells more than “Name” or “Type”.
import type { MappingPreset, PresetTable } from '../../../server/model/mapping-preset';
import { foldHeader } from '../../reading/headers';
import { columnUses } from '../columns';
import { presets } from './read-presets';

/** All titles that a list knows, folded: those it uses, those it is known by, and those it leaves out on purpose. */
function titlesIn(table: PresetTable): ReadonlySet<string> {
  const used = [...columnUses(table, '')].flatMap(({ titles }) => titles);
  return new Set([...used, ...table.known.must.flat(), ...table.known.may.flat(), ...table.unused].map(foldHeader));
}

interface Known {
  readonly titles: ReadonlyMap<PresetTable, ReadonlySet<string>>;
  /** How many presets know a title. */
  readonly counts: ReadonlyMap<string, number>;
}

function learn(all: readonly MappingPreset[]): Known {
  const titles = new Map(all.flatMap(({ tables }) => tables.map((table) => [table, titlesIn(table)] as const)));
  const counts = new Map<string, number>();
  for (const { tables } of all) {
    const own = new Set(tables.flatMap((table) => [...(titles.get(table) ?? [])]));
    for (const title of own) counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  return { titles, counts };
}

let known: Known | undefined;

/** The share of the columns of a file that the list knows, each weighed by how few presets know it: 0–1. */
export function familiarShare(table: PresetTable, cells: readonly string[]): number {
  known ??= learn(presets());
  const own = known.titles.get(table) ?? titlesIn(table);
  let [sum, all] = [0, 0];
  for (const title of new Set(cells.map(foldHeader).filter((one) => one !== ''))) {
    const weight = 1 / (known.counts.get(title) ?? 1);
    all += weight;
    if (own.has(title)) sum += weight;
  }
  return all === 0 ? 0 : sum / all;
}
