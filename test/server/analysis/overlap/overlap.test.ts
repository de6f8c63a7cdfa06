// Overlap of direct providers that look independent: known answers on drawn estates (semantics §3).
import { describe, expect, test } from 'vitest';
import { overlap } from '../../../../server/analysis/overlap/overlap';
import { ask, drawn } from '../../../support/drawing';
import { WorkClock } from '../../../support/work';

const asked = (text: string, raw: Record<string, unknown> = {}) => ask(overlap, drawn(text), raw);
const two = 'svc:s -> sup:a\nsvc:s -> sup:b';

describe('the overlap of two direct providers', () => {
  test('is what lies behind both ÷ what lies behind either, with the shared as evidence', () => {
    const found = asked(`${two}\nsup:a => sup:x\nsup:b => sup:x\nsup:a -> dc:a\nsup:b -> tec:t\nsup:b -> dc:b`);
    expect(found).toMatchObject({ providers: 2, pairs: 1, complete: true, scope: { services: 1, withoutWeight: 0 } });
    expect(found.overlaps).toEqual([
      {
        providers: ['sup:a', 'sup:b'],
        overlap: 0.25,
        reached: [2, 3],
        shared: ['sup:x'],
        behindOther: [],
        services: ['svc:s'],
        weight: 1,
        weightShare: 1,
        servicesWithoutWeight: 0,
      },
    ]);
  });

  test('is none where nothing is shared, or less than the threshold', () => {
    expect(asked(two).overlaps).toEqual([]);
    const text = `${two}\nsup:a => sup:x\nsup:b => sup:x\nsup:a -> dc:a`;
    expect(asked(text, { threshold: 0.5 }).pairs).toBe(1);
    expect(asked(text, { threshold: '51%' }).pairs).toBe(0);
  });

  test('counts what a contract brings along, for its supplier only', () => {
    const text = 'svc:s -> con:c\nsvc:s -> con:d\ncon:c -> sup:a\ncon:d -> sup:b\ncon:c => sup:x for sup:a\ncon:d => sup:x for sup:b\ncon:d -> dc:d';
    expect(asked(text).overlaps).toMatchObject([{ providers: ['sup:a', 'sup:b'], overlap: 0.5, reached: [1, 2], shared: ['sup:x'] }]);
  });

  test('says when one of both lies behind the other', () => {
    const found = asked(`${two}\nsup:a => sup:b\nsup:b => sup:x`).overlaps;
    expect(found).toMatchObject([{ overlap: 0.5, shared: ['sup:x'], behindOther: ['sup:b'] }]);
  });

  test('weighs the services that have both, and says which have no figure', () => {
    const text =
      'svc:s -> sup:a\nsvc:s -> sup:b\nsvc:t -> sup:a\nsvc:t -> sup:b\nsvc:u -> sup:a\nsvc:s is users 30\nsvc:u is users 10\nsup:a => sup:x\nsup:b => sup:x';
    const [found] = asked(text, { weight: 'users' }).overlaps;
    expect(found).toMatchObject({ services: ['svc:s', 'svc:t'], weight: 30, weightShare: 0.75, servicesWithoutWeight: 1 });
  });

  test('of an organisation looks at its own services only', () => {
    const text = 'svc:s -> sup:a\nsvc:t -> sup:b\nsvc:s is organisation org:o\norg:o\nsup:a => sup:x\nsup:b => sup:x';
    expect(asked(text)).toMatchObject({ providers: 2, pairs: 1, overlaps: [{ services: [], weight: 0 }] });
    expect(asked(text, { organisation: 'org:o' })).toMatchObject({ providers: 1, pairs: 0 });
  });

  test('comes with a path from each of both to what they share, on request', () => {
    const text = 'svc:s -> con:c\ncon:c -> sup:a\ncon:c => sup:m for sup:a\nsup:m => sup:x\nsvc:s -> sup:b\nsup:b => sup:x';
    const [found] = asked(text, { paths: true }).overlaps;
    expect(found?.paths).toEqual([
      {
        id: 'sup:x',
        through: [
          ['svc:s', 'con:c', 'sup:m', 'sup:x'],
          ['svc:s', 'sup:b', 'sup:x'],
        ],
      },
    ]);
  });
});

describe('a limit', () => {
  const text = 'svc:s -> sup:b\nsvc:s -> sup:c\nsvc:t -> sup:a\nsup:a => sup:x\nsup:b => sup:x\nsup:c => sup:x';

  test('keeps the pairs that most services have, and says that pairs were left out', () => {
    const found = asked(text, { limit: 1 });
    expect(found).toMatchObject({ pairs: 3, complete: false });
    expect(found.overlaps.map(({ providers }) => providers)).toEqual([['sup:b', 'sup:c']]);
  });

  test('of none still counts', () => {
    expect(asked(text, { limit: 0 })).toMatchObject({ pairs: 3, complete: false, overlaps: [] });
  });
});

test('a thousand providers with a chain of a thousand behind them are compared within a second or so', () => {
  const lines = Array.from({ length: 1000 }, (_, at) => `svc:s${at} -> sup:p${at}\nsup:p${at} => sup:c0\nsup:c${at} => sup:c${at + 1}`);
  const clock = new WorkClock();
  const found = asked(lines.join('\n'), { limit: 1 });
  expect(clock.lap()).toBeLessThan(20_000);
  expect(found).toMatchObject({ providers: 1000, pairs: 499_500, complete: false });
  expect(found.overlaps[0]).toMatchObject({ providers: ['sup:p0', 'sup:p1'], overlap: 1, reached: [1001, 1001] });
});
