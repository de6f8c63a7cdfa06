// Things are found by their ids, as a Map finds them.
import { expect, it } from 'vitest';
import { ById } from '../../../server/estate/by-id';

const things = Array.from({ length: 300 }, (_, at) => ({ name: `cmp:${at}` }));

it('each is found by its id, and nothing by another', () => {
  const byId = new ById(things, ({ name }) => name);
  expect(things.every((one) => byId.get(one.name) === one && byId.has(one.name))).toBe(true);
  expect([byId.get('cmp:300'), byId.has('cmp:300')]).toEqual([undefined, false]);
  expect([...byId.values()]).toEqual(things);
  expect([...byId]).toEqual(things.map(({ name }) => name));
});

it('no id is looked at before something is asked', () => {
  let looks = 0;
  const byId = new ById(things, ({ name }) => {
    looks += 1;
    return name;
  });
  expect(looks).toBe(0);
  byId.has('cmp:1');
  byId.has('cmp:2');
  expect(looks).toBe(things.length);
});
