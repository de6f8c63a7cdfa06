// Every path that the page of questions shows runs from the dependent to what it needs, whichever kinds stand at its ends.
import { expect, test } from 'vitest';
import { analyses } from '../../../../server/analysis/list';
import { inReadingOrder, isPathKey } from '../../../../web/views/questions/parts';
import { ask, drawn } from '../../../support/drawing';

const text = `
  svc:s -> sup:host
  sup:host -> 1 of (dc:a, dc:b) as sites
  dc:a -> sup:operator
  dc:b -> sup:operator
  cmp:x -> cmp:y
  cmp:y -> cmp:x
  svc:s ~> dc:c : activationHours 4
  dc:c -> sup:operator`;

/** Every list of ids under a key of a path, with its key. */
function* pathsIn(value: unknown, key = ''): Generator<readonly [key: string, ids: readonly string[]]> {
  if (Array.isArray(value) && isPathKey(key) && value.length > 1 && value.every((one) => typeof one === 'string')) yield [key, value];
  else if (Array.isArray(value)) for (const one of value) yield* pathsIn(one, key);
  else if (typeof value === 'object' && value !== null) for (const [name, one] of Object.entries(value)) yield* pathsIn(one, name);
}

test.each([
  ['what-if', { fail: ['sup:operator'] }],
  ['why', { id: 'svc:s', fail: ['sup:operator'] }],
  ['recovery', { fail: ['sup:operator'] }],
  ['common-causes', { paths: true }],
  ['cold-start', {}],
])('%s', (question, raw) => {
  const subject = drawn(text);
  const analysis = analyses.find(({ name }) => name === question);
  if (!analysis) throw new Error(`no analysis ${question}`);
  const needs = new Set(subject.snapshot.graph.relations.map(({ from, to }) => `${from} ${to}`));
  const paths = [...pathsIn(ask(analysis, subject, raw))];
  expect(paths.length).toBeGreaterThan(0);
  for (const [key, ids] of paths) {
    const read = inReadingOrder(ids, { question, key });
    for (const [at, id] of read.slice(1).entries()) expect(needs, `${read.join(' > ')} of ${question}`).toContain(`${read[at]} ${id}`);
  }
});
