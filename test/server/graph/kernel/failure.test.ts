// failed(F) on drawn estates: what fails, and what holds (semantics §1, §2).
import { describe, expect, test } from 'vitest';
import { compileEstate } from '../../../../server/graph/compiled/compile';
import { downFromTheStart, Failure } from '../../../../server/graph/kernel/failure';
import { compareText } from '../../../../server/model/text-order';
import { drawn } from '../../../support/drawing';

/** Ids that fail with these; what was down already is left out. */
function failedWith(text: string, ...causes: string[]): string[] {
  const { estate } = drawn(text);
  const failure = new Failure(estate);
  failure.run(causes.map((id) => estate.indexOf.get(id) ?? -1));
  const lost = [...failure.order.subarray(0, failure.count)].filter((vertex) => vertex < estate.nodeCount);
  return lost.map((vertex) => estate.ids[vertex] ?? '').sort(compareText);
}

function downIn(text: string, given: string[] = []): string[] {
  const { estate } = drawn(text);
  const down = downFromTheStart(
    estate,
    given.map((id) => estate.indexOf.get(id) ?? -1),
  );
  return estate.ids.filter((_, node) => down[node] === 1);
}

describe('groups', () => {
  test('a chain falls from its end', () => {
    expect(failedWith('svc:s -> cmp:a\ncmp:a -> cmp:b', 'cmp:b')).toEqual(['cmp:a', 'cmp:b', 'svc:s']);
  });

  test('a group holds while enough members work', () => {
    const text = 'svc:s -> 2 of (cmp:a, cmp:b, cmp:c)';
    expect(failedWith(text, 'cmp:a')).toEqual(['cmp:a']);
    expect(failedWith(text, 'cmp:a', 'cmp:c')).toEqual(['cmp:a', 'cmp:c', 'svc:s']);
  });

  test('a percentage is rounded up in integers: 67% of 3 are 3, 66% are 2', () => {
    expect(failedWith('svc:s -> 67% of (cmp:a, cmp:b, cmp:c)', 'cmp:a')).toContain('svc:s');
    expect(failedWith('svc:s -> 66% of (cmp:a, cmp:b, cmp:c)', 'cmp:a')).not.toContain('svc:s');
    expect(failedWith('svc:s -> 29% of (cmp:a, cmp:b, cmp:c, cmp:d, cmp:e, cmp:f, cmp:g)', 'cmp:a', 'cmp:b', 'cmp:c', 'cmp:d')).not.toContain('svc:s');
  });

  test('one group may mix types and kinds, and a lone relation beside it still fails alone', () => {
    const text = `
      svc:s -> cmp:a : group g, required 1
      svc:s -> con:c : group g, required 1
      svc:s -> dc:d`;
    expect(failedWith(text, 'cmp:a')).toEqual(['cmp:a']);
    expect(failedWith(text, 'cmp:a', 'con:c')).toContain('svc:s');
    expect(failedWith(text, 'dc:d')).toContain('svc:s');
  });

  test('the same name with another dependent is another group', () => {
    const text = 'cmp:x -> 1 of (cmp:a, cmp:b) as g\ncmp:y -> 1 of (cmp:c, cmp:d) as g';
    expect(failedWith(text, 'cmp:a', 'cmp:b')).toEqual(['cmp:a', 'cmp:b', 'cmp:x']);
  });

  test('a target named twice counts once', () => {
    const text = `
      svc:s -> cmp:a : group g, required 2
      svc:s -> dc:a : group g, required 2
      svc:s -> cmp:b : group g, required 2
      svc:s -> con:k : group g, required 2`;
    const { estate } = drawn(text);
    expect(estate.groups.map(({ members, required }) => [members.length, required])).toEqual([[4, 2]]);
    const twice = drawn('con:c -> sup:a : group g, serviceType x\ncon:c -> sup:a : group g, serviceType y\ncon:c -> sup:b : group g');
    expect(twice.estate.groups.filter(({ group }) => group === 'g').map(({ members, relations }) => [members.length, relations.flat().length])).toEqual([
      [2, 3],
    ]);
  });

  test('members that disagree: the strictest counts', () => {
    const text = 'svc:s -> cmp:a : group g, required 1, degrades\nsvc:s -> cmp:b : group g, required 2';
    expect(failedWith(text, 'cmp:a')).toContain('svc:s');
  });

  test('impact none is no member, degrades fails nobody', () => {
    expect(failedWith('svc:s -> cmp:a : none\nsvc:s -> cmp:b : degrades', 'cmp:a', 'cmp:b')).toEqual(['cmp:a', 'cmp:b']);
    const { estate } = drawn('svc:s -> cmp:a : group g, none\nsvc:s -> cmp:b : group g');
    expect(estate.groups.map(({ members }) => members.length)).toEqual([1]);
  });

  test('the maker of a technology, places, owners, users and fallbacks fail nobody', () => {
    const text = `
      cmp:a -> tec:t
      tec:t -> sup:m
      sup:m seated in country:NL
      sup:m owned by sup:o
      org:o -> svc:s
      svc:s ~> svc:f
      dc:d -> country:NL
      sup:m -> country:NL`;
    expect(failedWith(text, 'sup:m', 'sup:o', 'svc:f', 'svc:s')).toEqual(['sup:m', 'sup:o', 'svc:f', 'svc:s']);
  });
});

describe('rings', () => {
  test('a ring falls as a whole, and never by itself', () => {
    const text = 'cmp:a -> cmp:b\ncmp:b -> cmp:c\ncmp:c -> cmp:a\nsvc:s -> cmp:a';
    expect(downIn(text)).toEqual([]);
    expect(failedWith(text, 'cmp:b')).toEqual(['cmp:a', 'cmp:b', 'cmp:c', 'svc:s']);
  });

  test('two that carry each other stay up without the third', () => {
    const text = 'cmp:a -> 1 of (cmp:b, cmp:c)\ncmp:b -> cmp:a';
    expect(failedWith(text, 'cmp:c')).toEqual(['cmp:c']);
    expect(failedWith(text, 'cmp:b', 'cmp:c')).toEqual(['cmp:a', 'cmp:b', 'cmp:c']);
  });

  test('a member of its own group is lost only with the node itself', () => {
    const text = 'cmp:a -> 1 of (cmp:a, cmp:b)';
    expect(failedWith(text, 'cmp:b')).toEqual(['cmp:b']);
    expect(failedWith('cmp:a -> 2 of (cmp:a, cmp:b, cmp:c)', 'cmp:b')).toEqual(['cmp:b']);
    expect(failedWith('cmp:a -> 2 of (cmp:a, cmp:b, cmp:c)', 'cmp:b', 'cmp:c')).toContain('cmp:a');
    expect(failedWith('cmp:a -> cmp:a', 'cmp:a')).toEqual(['cmp:a']);
  });
});

describe('already down', () => {
  test('what is recorded as down takes along what needs it', () => {
    expect(downIn('svc:s -> cmp:a\ncmp:a is state down')).toEqual(['cmp:a', 'svc:s']);
  });

  test('a group that asks for more than it has is down from the start; a degrading one is not', () => {
    expect(downIn('cmp:a -> 3 of (cmp:b, cmp:c)\nsvc:s -> cmp:a')).toEqual(['cmp:a', 'svc:s']);
    expect(downIn('cmp:a -> 3 of (cmp:b, cmp:c) : degrades')).toEqual([]);
  });

  test('percentages count those already down: 50% of 3 are 2, so with one down one more is too many', () => {
    const text = 'svc:s -> 50% of (cmp:a, cmp:b, cmp:c)\ncmp:a is state down';
    expect(downIn(text)).toEqual(['cmp:a']);
    expect(failedWith(text, 'cmp:b')).toEqual(['cmp:b', 'svc:s']);
  });

  test('nodes may be taken as down', () => {
    expect(downIn('svc:s -> 1 of (cmp:a, cmp:b)\ncmp:b -> dc:d', ['dc:d'])).toEqual(['cmp:b', 'dc:d']);
  });

  test('failing what is down already loses nothing', () => {
    expect(failedWith('svc:s -> cmp:a\ncmp:a is state down', 'cmp:a', 'svc:s')).toEqual([]);
  });
});

describe('contract-scoped chains', () => {
  const chain = `
    con:c -> sup:a
    con:c => sup:b for sup:a
    con:other -> sup:a`;

  test('a subcontractor takes down the contract under which it delivers, and no other', () => {
    expect(failedWith(chain, 'sup:b')).toEqual(['con:c', 'sup:b']);
    expect(failedWith(chain, 'sup:a')).toEqual(['con:c', 'con:other', 'sup:a']);
  });

  test('an unscoped subcontractor takes down all that the supplier delivers', () => {
    expect(failedWith('con:c -> sup:a\ncon:d -> sup:a\nsup:a => sup:b', 'sup:b')).toEqual(['con:c', 'con:d', 'sup:a', 'sup:b']);
  });

  test('a group of a delivery holds for its recipient only', () => {
    const text = `
      con:c -> sup:a
      con:c => 1 of (sup:x, sup:y) as g for sup:a`;
    expect(failedWith(text, 'sup:x')).toEqual(['sup:x']);
    expect(failedWith(text, 'sup:x', 'sup:y')).toContain('con:c');
    const two = `
      con:c -> sup:a
      con:c -> sup:b
      con:c => 1 of (sup:x, sup:y) as g for sup:a
      con:c => 1 of (sup:z, sup:x) as g for sup:b`;
    expect(failedWith(two, 'sup:y', 'sup:z')).toEqual(['sup:y', 'sup:z']);
  });

  test('a contract with spare suppliers outlives the chain below one of them', () => {
    const text = `
      con:c -> 1 of (sup:a, sup:b)
      con:c => sup:d for sup:a
      con:c => sup:e for sup:d`;
    expect(failedWith(text, 'sup:e')).toEqual(['sup:e']);
    expect(failedWith(text, 'sup:e', 'sup:b')).toContain('con:c');
  });

  test('a recipient that delivers nothing under the contract: its subcontractor hangs directly under it', () => {
    expect(failedWith('con:c -> 1 of (sup:a, sup:b)\ncon:c => sup:d for sup:gone', 'sup:d')).toEqual(['con:c', 'sup:d']);
    expect(failedWith('con:c -> sup:a\ncon:c => sup:d for sup:gone', 'sup:gone')).toEqual(['sup:gone']);
  });

  test('a ring of recipients that nothing ties to the contract hangs directly under it', () => {
    const text = `
      con:c -> sup:a
      con:c => sup:x for sup:y
      con:c => sup:y for sup:x
      con:c => sup:z for sup:x`;
    for (const id of ['sup:x', 'sup:y', 'sup:z']) expect(failedWith(text, id)).toContain('con:c');
  });

  test('a ring that is tied to the contract holds itself up', () => {
    const text = `
      con:c -> 1 of (sup:a, sup:b)
      con:c => sup:x for sup:a
      con:c => sup:a for sup:x`;
    expect(failedWith(text)).toEqual([]);
    expect(failedWith(text, 'sup:x')).toEqual(['sup:x']);
  });

  test('a delivery is no node: it has no id and is never listed', () => {
    const { estate } = drawn(chain);
    expect(estate.vertexCount - estate.nodeCount).toBe(3);
    expect(estate.ids).toHaveLength(estate.nodeCount);
    expect(Array.from(estate.deliveryContract, (contract, at) => [estate.ids[contract], estate.ids[estate.deliveryProvider[at] ?? -1]])).toEqual([
      ['con:c', 'sup:a'],
      ['con:c', 'sup:b'],
      ['con:other', 'sup:a'],
    ]);
  });
});

test('a run can be undone and run again, in any order', () => {
  const { estate } = drawn('svc:s -> 1 of (cmp:a, cmp:b)\ncmp:a -> dc:d\ncmp:b -> dc:d\ncmp:x is state down');
  const failure = new Failure(estate);
  const base = failure.lost.slice();
  const alone = estate.ids.map((_, node) => {
    const fresh = new Failure(estate);
    fresh.run([node]);
    return fresh.lost.slice();
  });
  for (const order of [estate.ids.keys(), [...estate.ids.keys()].reverse()]) {
    for (const node of order) {
      failure.run([node]);
      expect(failure.lost).toEqual(alone[node]);
      failure.reset();
      expect(failure.lost).toEqual(base);
    }
  }
});

test('an empty graph compiles to nothing', () => {
  const estate = compileEstate({ nodes: [], relations: [], aliases: new Map(), disputes: [], issues: [] });
  expect(estate).toMatchObject({ nodeCount: 0, vertexCount: 0, groups: [], recordedDown: new Int32Array(0) });
  expect(new Failure(estate).count).toBe(0);
});
