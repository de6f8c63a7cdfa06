// A program that is killed from outside while it works on a store, and says on its output in which phase it is: `victim.ts open|import <kind> <address> [<file>]`.
import { writeSync } from 'node:fs';
import { runImport } from '../../server/imports/run-import';
import { neo4jKind } from '../conformance/neo4j-kind';
import { storeKind } from '../conformance/store-kinds';
import { hooks, requestOf } from './estate-file';

let now = '';
/** Written at once: whoever kills by it must not wait for a turn of ours. */
function enter(phase: string): void {
  if (phase !== now) writeSync(1, `${phase}\n`);
  now = phase;
}

const [work, kind, address = '', file = ''] = process.argv.slice(2);
const kinds = [storeKind('embedded'), neo4jKind(() => JSON.parse(address))];
const place = kinds.find(({ name }) => name === kind)?.at(address);
if (!place) throw new Error(`no store kind ${kind}`);
enter('opening');
const store = await place.open();
if (work === 'import') {
  const [keep, commit] = [store.keep.bind(store), store.commit.bind(store)];
  store.keep = (...given) => {
    enter('keeping');
    return keep(...given);
  };
  store.commit = (...given) => {
    enter('committing');
    return commit(...given);
  };
  enter('reading');
  const progress = (done: number, total: number) => {
    if (done >= total) enter('resolving');
  };
  await runImport(store, await requestOf(file), { ...hooks, progress });
}
enter('done');
await store.close();
