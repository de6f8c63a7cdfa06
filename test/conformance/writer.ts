// A process that writes to a store until it is killed or has written enough: `writer.ts <kind> <address> <source> <commits> <claims>`.
// Prints a line for every commit that the store confirmed: `<version> <record id>`.
import { setTimeout as pause } from 'node:timers/promises';
import { Fault } from '../../server/model/faults';
import type { Store } from '../../server/store/store';
import { graphOf } from '../support/estate';
import { keptOf, makeRecord, numberedContent, sayChange } from './made-records';
import { neo4jKind } from './neo4j-kind';
import { storeKind } from './store-kinds';

const nothing = graphOf([]);

/** Writes one more version of the source, whoever else writes; returns the line to print. */
async function writeOnce(store: Store, source: string, { number, claims }: { number: number; claims: number }): Promise<string> {
  for (;;) {
    const { version, sources } = await store.state();
    const before = sources.find(({ name }) => name === source)?.current ?? null;
    const record = makeRecord(`${source}-${number}`, source, { before });
    await store.keep({ key: record.id, version, beside: [before ?? 'nothing'] }, keptOf(number, claims)).catch(() => undefined);
    try {
      return `${await store.commit(version, [sayChange(record, numberedContent(number, claims))], { graph: nothing, keys: [record.id] })} ${record.id}`;
    } catch (error) {
      if (!(error instanceof Fault) || error.code !== 'store-changed') throw error;
    }
    await pause(Math.random() * 5);
  }
}

const [kind = '', address = '', source = '', commits = '0', claims = '0'] = process.argv.slice(2);
const kinds = [storeKind('embedded'), neo4jKind(() => JSON.parse(address))];
const place = kinds.find(({ name }) => name === kind)?.at(address);
if (!place) throw new Error(`no store kind ${kind}`);
const store = await place.open();
process.stdout.write('ready\n');
const { sources } = await store.state();
const start = sources.find(({ name }) => name === source)?.history.length ?? 0;
for (let number = start + 1; number <= start + Number(commits); number += 1) {
  process.stdout.write(`${await writeOnce(store, source, { number, claims: Number(claims) })}\n`);
}
await store.close();
