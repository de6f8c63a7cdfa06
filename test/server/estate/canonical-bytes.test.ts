// The bytes of canonical lines are those of the lines as text, whatever stands in them.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalLine } from '../../../server/estate/canonical';
import { CanonicalBytes } from '../../../server/estate/canonical-bytes';
import type { Properties } from '../../../server/model/claims';

type Thing = readonly [own: Properties, properties: Properties];

function written(things: readonly Thing[]): string {
  const pieces: Buffer[] = [];
  const bytes = new CanonicalBytes((piece) => pieces.push(Buffer.from(piece)));
  for (const [own, properties] of things) bytes.line(own, properties);
  bytes.end();
  return Buffer.concat(pieces).toString('utf8');
}

const asText = (things: readonly Thing[]) =>
  things.map(([own, properties]) => Buffer.from(`${canonicalLine({ ...own, ...properties })}\n`, 'utf8').toString('utf8')).join('');

const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('"', '\\', '\u007f', '\ud800', 'é', '\n'));
const value = fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.array(text));
const properties = fc.dictionary(fc.constantFrom('name', 'kind', 'users', 'constructor', 'aliases', 'é'), value, { noNullPrototype: true });

it('so it is for all values, in any order of names', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.record({ id: text, kind: text }), properties)), (things) => {
      expect(written(things)).toBe(asText(things));
    }),
  );
});

it('so it is for many lines, and for texts longer than a piece', () => {
  const many = Array.from({ length: 5_000 }, (_, at): Thing => [{ id: `cmp:${at}`, kind: 'Component' }, { name: `Component ${at} é` }]);
  const long: Thing[] = [131_069, 131_070, 131_071, 131_072, 300_000].map((length) => [{ id: 'a' }, { name: 'x'.repeat(length), title: 'é'.repeat(length) }]);
  expect(written([...many, ...long, ...many])).toBe(asText([...many, ...long, ...many]));
});
