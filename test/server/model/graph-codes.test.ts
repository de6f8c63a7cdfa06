// Words of the model have numbers, a second sort of number stands beside the first, and a thing says whose row it is.
import { expect, it } from 'vitest';
import {
  absent,
  beside,
  besideOf,
  CodedThing,
  type HasCodes,
  impactCode,
  impacts,
  kindCode,
  kindWords,
  typeCode,
  typeWords,
} from '../../../server/model/graph-codes';

it('words of the model have a number each, and nothing else has one', () => {
  expect(kindWords.map(kindCode)).toEqual(kindWords.map((_, code) => code));
  expect(typeWords.map(typeCode)).toEqual(typeWords.map((_, code) => code));
  expect([kindCode('Serviec'), typeCode('')]).toEqual([absent, absent]);
  expect(['degrades', 'none', 'fails', undefined, 1].map(impactCode)).toEqual([impacts.degrades, impacts.none, impacts.fails, impacts.fails, impacts.fails]);
});

it('a number beside the others is below absent, and is taken back', () => {
  expect([0, 1, 1_000_000].map(beside)).toEqual([-2, -3, -1_000_002]);
  expect([0, 1, 1_000_000].map((code) => besideOf(beside(code)))).toEqual([0, 1, 1_000_000]);
});

it('a thing has a row in the columns of its own graph, and in no other', () => {
  class Thing extends CodedThing {}
  const [one, other]: HasCodes[] = [0, 1].map(() => ({
    codes: () => {
      throw new Error('not asked');
    },
  }));
  if (!one) throw new Error('none');
  const thing = new Thing(one, 7);
  expect([thing, {}].map((any) => CodedThing.graphOf(any))).toEqual([one, undefined]);
  expect([CodedThing.rowIn(one, thing), CodedThing.rowIn(other, thing), CodedThing.rowIn(undefined, thing), CodedThing.rowIn(one, {})]).toEqual([
    7, -1, -1, -1,
  ]);
  expect(thing.row).toBe(7);
});
