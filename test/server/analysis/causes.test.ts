// Which nodes may be causes, and which are down before.
import { expect, it } from 'vitest';
import { causesOf, defaultAmong, readCauses } from '../../../server/analysis/causes';
import { drawn } from '../../support/drawing';

const subject = drawn('svc:s -> cmp:a\n cmp:a -> sup:a\n cmp:b is state down\n country:NL\n dc:1');
const ids = (nodes: Iterable<number>) => [...nodes].map((node) => subject.estate.ids[node]);

it('the default kinds are causes when none are named', () => {
  expect(readCauses({}, subject)).toEqual({ among: [...defaultAmong], given: [] });
});

it('candidates are of the kinds that were named, and what is down or given is none that still can fail', () => {
  const { candidates, down, alreadyDown } = causesOf(subject, readCauses({ among: ['Component', 'Datacenter'], given: ['dc:1'] }, subject));
  expect(ids(candidates)).toEqual(['cmp:a']);
  expect(alreadyDown).toEqual(['cmp:b', 'dc:1']);
  expect(ids(down.keys()).filter((_, node) => down[node] === 1)).toEqual(['cmp:b', 'dc:1']);
});

it.each([
  [{ among: ['Country'] }, 'bad-parameter'],
  [{ among: ['Spaceship'] }, 'bad-parameter'],
  [{ given: ['sup:gone'] }, 'unknown-id'],
])('%j is refused: %s', (raw, code) => {
  expect(() => readCauses(raw, subject)).toThrow(expect.objectContaining({ code }));
});
