// Every call into the native module is made with the thread noted as inside, down to those of its statements.
import { afterAll, beforeEach, expect, it } from 'vitest';
import { openDatabase } from '../../../../server/store/embedded/guarded';
import { watchStores } from '../../../../server/store/presence';

let [depth, entered] = [0, 0];
beforeEach(() => {
  [depth, entered] = [0, 0];
  watchStores({
    enter() {
      depth += 1;
      entered += 1;
    },
    leave() {
      depth -= 1;
    },
    committed() {},
  });
});
afterAll(() => watchStores({ enter() {}, leave() {}, committed() {} }));

/** How often a call enters; afterwards it has left. */
function entries(work: () => unknown): number {
  entered = 0;
  work();
  expect(depth).toBe(0);
  return entered;
}

it('opening, calls, properties and statements are all made inside, and left again, also when they fail', () => {
  const opened: ReturnType<typeof openDatabase>[] = [];
  expect(entries(() => opened.push(openDatabase(':memory:', {})))).toBeGreaterThan(0);
  const [database] = opened;
  if (!database) throw new Error('open');
  expect(entries(() => database.exec('CREATE TABLE t (x)'))).toBeGreaterThan(0);
  expect(entries(() => database.isTransaction)).toBeGreaterThan(0);
  const statement = database.prepare('SELECT 1 AS n');
  expect(entries(() => expect(statement.get()).toEqual({ n: 1 }))).toBeGreaterThan(0);
  expect(entries(() => expect(() => database.exec('NONSENSE')).toThrow('syntax error'))).toBeGreaterThan(0);
  database.close();
});
