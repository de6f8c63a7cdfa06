// Texts and numbers keep their codes, and an id is that of its node where there is one.
import { expect, it } from 'vitest';
import { CodeReader, Codes } from '../../../../server/graph/compiled/read-codes';
import { absent, beside } from '../../../../server/model/graph-codes';

it('a text has the next code at its first mention, behind those that are there, and keeps it', () => {
  const codes = new Codes<string>(5);
  expect(['a', 'b', 'a'].map((text) => codes.code(text))).toEqual([5, 6, 5]);
  expect([codes.at(6), codes.end]).toEqual(['b', 7]);
});

it('an id is the number of its node, or beside them its text, or nothing', () => {
  const reader = new CodeReader({ texts: new Codes(2), numbers: new Codes(0), indexOf: new Map([['a', 4]]) });
  expect([reader.named('a'), reader.named('b'), reader.named(undefined), reader.nodeNamed('b')]).toEqual([4, beside(2), absent, absent]);
});
