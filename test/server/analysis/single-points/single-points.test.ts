// Single points of failure: known answers on drawn estates, bad questions, and the same as failing each candidate alone.
import { describe, expect, test } from 'vitest';
import { singlePoints } from '../../../../server/analysis/single-points/single-points';
import { Failure } from '../../../../server/graph/kernel/failure';
import { mustGraphOf } from '../../../../server/graph/kernel/must-graph';
import { failureCounts, singlePoints as find } from '../../../../server/graph/sets/single-points';
import { seeded } from '../../../bench/generate-estate';
import { ask, drawn } from '../../../support/drawing';

const pointsIn = (text: string, raw: Record<string, unknown> = {}): Record<string, readonly string[]> =>
  Object.fromEntries(ask(singlePoints, drawn(text), raw).singlePoints.map(({ id, takesDown }) => [id, takesDown]));

describe('single points', () => {
  test('stand on every hard way to a service, contracts and services not among the causes by default', () => {
    expect(pointsIn('svc:s -> con:c\ncon:c -> sup:a\nsvc:t -> svc:s')).toEqual({ 'sup:a': ['svc:s', 'svc:t'] });
    expect(Object.keys(pointsIn('svc:s -> con:c\ncon:c -> sup:a\nsvc:t -> svc:s', { among: 'Contract,Service' }))).toEqual(['con:c', 'svc:s']);
  });

  test('a group spares its members, not what they share', () => {
    expect(pointsIn('svc:s -> 1 of (cmp:a, cmp:b)\ncmp:a -> dc:x\ncmp:b -> dc:x')).toEqual({ 'dc:x': ['svc:s'] });
  });

  test('groups of the same members each spare what they themselves require', () => {
    const shared = 'cmp:a -> dc:x\ncmp:b -> dc:x';
    const text = `svc:one -> 1 of (cmp:a, cmp:b, cmp:c)\nsvc:two -> 2 of (cmp:a, cmp:b, cmp:c)\n${shared}`;
    expect(pointsIn(text)).toEqual({ 'dc:x': ['svc:two'] });
    expect(pointsIn(text.replace('1 of', '2 of').replace('svc:two -> 2 of', 'svc:two -> 1 of'))).toEqual({ 'dc:x': ['svc:one'] });
  });

  test('a ring falls from any member, and none is a point for itself', () => {
    const ring = 'cmp:a -> cmp:b\ncmp:b -> cmp:c\ncmp:c -> cmp:a\nsvc:s -> cmp:a';
    expect(pointsIn(ring)).toEqual({ 'cmp:a': ['svc:s'], 'cmp:b': ['svc:s'], 'cmp:c': ['svc:s'] });
    expect(pointsIn(ring, { service: ['cmp:a'] })).toEqual({ 'cmp:b': ['cmp:a'], 'cmp:c': ['cmp:a'] });
  });

  test('members that carry each other hold: a needs b or c, b needs a', () => {
    expect(pointsIn('svc:s -> cmp:a\ncmp:a -> 1 of (cmp:b, cmp:c)\ncmp:b -> cmp:a')).toEqual({ 'cmp:a': ['svc:s'] });
  });

  test('a contract’s subcontractor takes down what rests on that contract only', () => {
    const text = 'svc:s -> con:1\nsvc:t -> con:2\ncon:1 -> sup:a\ncon:2 -> sup:a\ncon:1 => sup:b for sup:a';
    expect(pointsIn(text)).toEqual({ 'sup:a': ['svc:s', 'svc:t'], 'sup:b': ['svc:s'] });
  });

  test('say how many nodes fail with each, itself included and deliveries under contracts not', () => {
    const found = ask(singlePoints, drawn('svc:s -> con:1\ncon:1 -> sup:a\ncon:2 -> sup:a\ncon:1 => sup:b for sup:a')).singlePoints;
    expect(found.map(({ id, fails }) => [id, fails])).toEqual([
      ['sup:a', 4],
      ['sup:b', 3],
    ]);
  });

  test('with a member given as down the other is a single point, and what is down is listed apart', () => {
    const subject = drawn('svc:s -> 1 of (cmp:a, cmp:b)');
    expect(ask(singlePoints, subject).singlePoints).toEqual([]);
    const found = ask(singlePoints, subject, { given: ['cmp:a'] });
    expect(found.singlePoints.map(({ id }) => id)).toEqual(['cmp:b']);
    expect(found.alreadyDown).toEqual(['cmp:a']);
  });

  test('weigh what they take down: 8, 4, 2, 1 and unknown 1', () => {
    const text = 'svc:v is criticality vital\nsvc:c is criticality critical\nsvc:i is criticality important\nsvc:p is criticality supporting\n';
    const rest = ['v', 'c', 'i', 'p', 'u'].map((name) => `svc:${name} -> sup:x`).join('\n');
    expect(ask(singlePoints, drawn(text + rest)).singlePoints[0]).toMatchObject({ id: 'sup:x', weight: 16 });
  });

  test('degrading relations take nothing down', () => {
    expect(pointsIn('svc:s -> cmp:a : degrades')).toEqual({});
  });
});

describe('a wrong question', () => {
  const subject = drawn('svc:s -> cmp:a\ndc:d -> country:NL');
  const code = (raw: Record<string, unknown>) => {
    try {
      ask(singlePoints, subject, raw);
    } catch (error) {
      return Object.fromEntries(Object.entries(error as object).filter(([key]) => ['code', 'exit', 'value'].includes(key)));
    }
    return null;
  };
  test('names an unknown id, kind or parameter', () => {
    expect(code({ service: ['svc:none'] })).toEqual({ code: 'unknown-id', exit: 2, value: 'svc:none' });
    expect(code({ given: ['__proto__'] })).toEqual({ code: 'unknown-id', exit: 2, value: '__proto__' });
    expect(code({ among: 'Country' })).toMatchObject({ code: 'bad-parameter', exit: 2 });
    expect(code({ given: ['country:NL'] })).toMatchObject({ code: 'wrong-kind', exit: 2 });
    expect(code({ services: [] })).toMatchObject({ code: 'bad-parameter', exit: 2 });
  });
});

test('Must sets over several blocks of candidates equal failing each node alone, on a large ringed estate', () => {
  const random = seeded(7);
  const pick = (count: number) => Math.floor(random() * count);
  const lines: string[] = [];
  for (let at = 0; at < 700; at += 1) {
    lines.push(`cmp:${at} -> cmp:${pick(700)}`);
    if (at % 3 === 0) lines.push(`cmp:${at} -> ${1 + pick(2)} of (cmp:${pick(700)}, cmp:${pick(700)}, cmp:${pick(700)})`);
    if (at % 7 === 0) lines.push(`svc:${at} -> 1 of (cmp:${pick(700)}, cmp:${pick(700)})`);
  }
  const { estate } = drawn(lines.join('\n'));
  const failure = new Failure(estate);
  const targets = estate.kinds.flatMap((kind, node) => (kind === 'Service' ? [node] : []));
  const candidates = Int32Array.from(estate.kinds.flatMap((kind, node) => (kind === 'Component' ? [node] : [])));
  expect(candidates.length).toBeGreaterThan(512);
  const down = new Uint8Array(estate.vertexCount);
  expect(mustGraphOf(estate, { down }).inRing.includes(1)).toBe(true);
  const expected = [...candidates].flatMap((node) => {
    failure.run([node]);
    const takesDown = targets.filter((target) => failure.lost[target] === 1);
    failure.reset();
    return takesDown.length > 0 ? [{ node, takesDown }] : [];
  });
  expect(expected.length).toBeGreaterThan(50);
  const found = find(estate, { candidates, targets, down, checkpoint: () => {} });
  expect(found.map(({ node, takesDown }) => ({ node, takesDown: [...takesDown] }))).toEqual(expected);
  const counts = [...candidates].map((node) => {
    failure.run([node]);
    const { count } = failure;
    failure.reset();
    return count;
  });
  expect([...failureCounts(estate, { candidates, down, checkpoint: () => {} })]).toEqual(counts);
});
