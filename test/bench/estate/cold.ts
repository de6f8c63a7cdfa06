// The row about a cold start: a command to its first answer, less the same on an empty store, beside `JSON.parse` of the export of the same graph.
import { type Bench, lessStart, middle, type Place, type Spent, type Stores, timeWords } from './bench';
import { type Estates, importing } from './estates';
import type { Promised } from './line';

const asked = ['snapshot', '--json'];

/** A store with the estate in it. */
async function filled(bench: Bench, stores: Stores, { estates, nodes }: { estates: Estates; nodes: number }): Promise<Place> {
  const { data, paths } = await estates.stored(nodes);
  if (stores.name === 'embedded') return { data };
  const place = await stores.fresh();
  await bench.command(importing(paths), place);
  return place;
}

/** `embedded`: what it took there, to which another store is held. An empty store of Neo4j is the embedded one: the database is one, and it is full. */
export async function measureCold(
  bench: Bench,
  { stores, estates, nodes, promised, embedded }: { stores: Stores; estates: Estates; nodes: number; promised: Promised; embedded?: Spent },
): Promise<Spent> {
  const path = await estates.exported(nodes);
  const { name } = await estates.stored(nodes);
  const place = await filled(bench, stores, { estates, nodes });
  const [parsed, started]: [Spent[], Spent[]] = [[], []];
  while (started.length < bench.runs) {
    parsed.push(await bench.yardstick('json', [path]));
    const empty = await bench.command(asked, await bench.embedded.fresh());
    started.push(lessStart(await bench.command(asked, place), empty));
  }
  const [json, cold] = [middle(parsed), middle(started)];
  const yardstick = embedded ?? json;
  bench.tell({
    work: `cold start, ${stores.name}: ${name}, ${Math.round(cold.peakMiB)} MiB`,
    measured: timeWords(cold),
    beside: `${embedded ? 'embedded' : 'JSON.parse'} ${timeWords(yardstick)}`,
    value: bench.times(cold, yardstick),
    promised,
  });
  return cold;
}
