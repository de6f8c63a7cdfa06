// The mark of a version tells a whole set of revisions from one of which a part is missing, is changed, or belongs to the next commit.
import { expect, it } from 'vitest';
import { emptyMark, isWhole, markText, nextMark, readMark } from '../../../../server/store/neo4j/mark';

const say = (kind: string, text: string) => ({ kind, text });
const first = nextMark(emptyMark, { version: 1, records: 2, added: [say('judgement', 'one'), say('test', 'x'), say('judgement', 'two')] });

it('counts records and revisions, and goes on from the mark before', () => {
  expect(first).toMatchObject({ version: 1, records: 2, revisions: 3, kinds: { judgement: { count: 2 }, test: { count: 1 } } });
  const second = nextMark(first, { version: 2, records: 2, added: [say('judgement', 'three')] });
  expect(second).toMatchObject({ version: 2, revisions: 4, kinds: { judgement: { count: 3 }, test: first.kinds.test } });
  expect(isWhole(second, 'judgement', ['one', 'two', 'three'])).toBe(true);
});

it.each([
  ['one is missing', ['one']],
  ['one is too many', ['one', 'two', 'three']],
  ['one was changed', ['one', 'TWO']],
  ['their order was changed', ['two', 'one']],
  ['a border between two was moved', ['onet', 'wo']],
])('does not take the revisions of a kind for whole when %s', (_, texts) => {
  expect(isWhole(first, 'judgement', ['one', 'two'])).toBe(true);
  expect(isWhole(first, 'judgement', texts)).toBe(false);
});

it('knows that there are none of a kind that was never said, whatever its name', () => {
  expect([isWhole(first, 'scenario', []), isWhole(first, '__proto__', []), isWhole(first, 'scenario', ['x'])]).toEqual([true, true, false]);
});

it('is one text, and reads back', () => {
  expect(readMark(markText(first))).toEqual(first);
});

it.each([
  undefined,
  null,
  '',
  '9 4 527a7a067e896208',
  '5',
  '{}',
  '{"version":1,"records":-1,"revisions":0,"kinds":{}}',
  '{"version":1,"records":1,"revisions":1}',
])('%j is no mark', (text) => {
  expect(readMark(text)).toBeUndefined();
});
