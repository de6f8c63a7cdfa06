// What helps most: known answers on drawn estates.
import { describe, expect, test } from 'vitest';
import { compare } from '../../../../server/analysis/compare/compare';
import { recovery } from '../../../../server/analysis/recovery/recovery';
import { singlePoints } from '../../../../server/analysis/single-points/single-points';
import { whatHelps } from '../../../../server/analysis/what-helps/what-helps';
import { whatIf } from '../../../../server/analysis/what-if/what-if';
import { ask, drawn } from '../../../support/drawing';

const helps = (text: string, raw: Record<string, unknown> = {}) => ask(whatHelps, drawn(text), raw);
const members = (text: string, raw?: Record<string, unknown>) => helps(text, raw).members.changes;
const ids = (text: string, raw?: Record<string, unknown>) => members(text, raw).map(({ id }) => id);

const vital = 'svc:v is criticality vital\nsvc:c is criticality critical\nsvc:i is criticality important';

describe('one member more', () => {
  test('is named wherever a single point passes, heaviest first', () => {
    const text = `${vital}\nsvc:v -> cmp:a\ncmp:a -> sup:x\nsvc:c -> cmp:b\ncmp:b -> sup:x\nsvc:i -> sup:y`;
    expect(members(text).map(({ id, weight, fall, services, singlePoints: points }) => ({ id, weight, fall, services, points }))).toEqual([
      { id: 'svc:v DEPENDS_ON cmp:a', weight: 8, fall: 8, services: ['svc:v'], points: ['cmp:a', 'sup:x'] },
      { id: 'cmp:a PROVIDED_BY sup:x', weight: 8, fall: 4, services: ['svc:v'], points: ['sup:x'] },
      { id: 'cmp:b PROVIDED_BY sup:x', weight: 4, fall: 4, services: ['svc:c'], points: ['sup:x'] },
      { id: 'svc:c DEPENDS_ON cmp:b', weight: 4, fall: 4, services: ['svc:c'], points: ['cmp:b', 'sup:x'] },
    ]);
    expect(helps(text).largest).toEqual({ weight: 12, points: ['sup:x'] });
  });

  test('helps in a group, on each of its ways and where these come together; not beside a relation that leaves another way to fail', () => {
    const text = `${vital}\nsvc:v -> 1 of (cmp:a, cmp:b) as g\ncmp:a -> con:c\ncmp:b -> con:c\ncon:c -> sup:x`;
    expect(ids(text)).toEqual(['cmp:a PROVIDED_BY con:c', 'cmp:b PROVIDED_BY con:c', 'con:c SUPPLIED_BY sup:x', 'svc:v group g']);
    expect(ids(`${text}\nsvc:v -> cmp:a`)).toEqual(['cmp:a PROVIDED_BY con:c', 'con:c SUPPLIED_BY sup:x', 'svc:v DEPENDS_ON cmp:a']);
  });

  test('of a group that needs all it has helps; where a percentage then asks for it too it does not', () => {
    const text = (required: string) => `${vital}\nsvc:v -> ${required} of (dc:a, dc:b) as g`;
    expect(members(text('2'))).toMatchObject([{ id: 'svc:v group g', required: 2, members: ['dc:a', 'dc:b'], singlePoints: ['dc:a', 'dc:b'] }]);
    expect(ids(text('51%'))).toEqual(['svc:v group g']);
    expect(ids(text('100%'))).toEqual([]);
  });

  test('spares what loses no more than one member, not what loses two', () => {
    const text = `${vital}\nsvc:v -> 3 of (cmp:a, cmp:b, cmp:c) as g\ncmp:a -> sup:x\ncmp:b -> sup:x`;
    expect(members(text).find(({ group }) => group === 'g')?.singlePoints).toEqual(['cmp:a', 'cmp:b', 'cmp:c']);
  });

  test('is not named where nothing vital or critical gains, unless the largest blast radius falls', () => {
    expect(ids(`${vital}\nsvc:i -> sup:x`)).toEqual(['svc:i PROVIDED_BY sup:x']);
    expect(ids(`${vital}\nsvc:i -> sup:x\nsvc:c -> sup:y`)).toEqual(['svc:c PROVIDED_BY sup:y']);
    expect(ids('svc:a -> sup:x\nsvc:b -> sup:y')).toEqual([]);
  });

  test('stands under a contract where the chain is: in the contract or in a delivery', () => {
    const text = `${vital}\nsvc:v -> con:c\ncon:c -> sup:a\ncon:c => 2 of (sup:b, sup:d) as g for sup:a`;
    expect(members(text).find(({ group }) => group === 'g')).toMatchObject({ id: 'con:c group g for sup:a', recipient: 'sup:a', members: ['sup:b', 'sup:d'] });
  });

  test('under a recipient that no source knows opens as a group under the contract, since no scenario can name that recipient', () => {
    const text = `${vital}\nsvc:v -> con:c\ncon:c -> sup:a\ncon:c => 51% of (sup:b, sup:d) as g for “Typo” : toleranceHours 4\ncon:c => sup:e for “Typo”`;
    for (const change of members(text).filter(({ recipient }) => recipient !== undefined)) {
      const { newlyHit, spared, singlePoints: changed } = ask(compare, drawn(text), { scenario: change.scenario });
      expect([newlyHit, spared, changed.appear]).toEqual([[], [], []]);
      expect(changed.go.map(({ id }) => id)).toEqual(change.singlePoints);
    }
    expect(members(text).map(({ id, singlePoints: points }) => [id, points])).toEqual([
      ['svc:v PROVIDED_BY con:c', ['sup:a', 'sup:b', 'sup:d', 'sup:e']],
      ['con:c SUBCONTRACTED_TO sup:e for “Typo”', ['sup:e']],
      ['con:c SUPPLIED_BY sup:a', ['sup:a']],
      ['con:c group g for “Typo”', ['sup:b', 'sup:d']],
    ]);
  });

  test('knows what is already down', () => {
    const text = `${vital}\nsvc:v -> 1 of (sup:x, sup:y) as g`;
    expect(ids(text)).toEqual([]);
    expect(members(text, { given: ['sup:y'] })).toMatchObject([{ id: 'svc:v group g', singlePoints: ['sup:x'], scenario: { given: ['sup:y'] } }]);
  });

  test('is listed to a limit, and says so', () => {
    const text = `${vital}\nsvc:v -> cmp:a\ncmp:a -> sup:x`;
    expect(helps(text, { limit: 1 }).members).toMatchObject({ found: 2, complete: false, changes: [{ id: 'svc:v DEPENDS_ON cmp:a' }] });
    expect(helps(text).members).toMatchObject({ found: 2, complete: true });
  });
});

test('a search that would take more than its effort says how far it came', () => {
  const text = `${vital}\nsvc:v -> sup:x\nsvc:c -> sup:y`;
  expect(helps(text)).toMatchObject({ singlePoints: { found: 2, studied: 2 }, members: { found: 2, complete: true } });
  const cut = helps(text, { effort: 1 });
  expect(cut).toMatchObject({ singlePoints: { found: 2, studied: 1 }, members: { found: 1, complete: false }, fallbacks: { complete: false } });
  expect(cut.members.changes).toMatchObject([{ id: 'svc:v PROVIDED_BY sup:x', weight: 8, fall: 4 }]);
});

describe('a change', () => {
  test('opens as a scenario that spares what it says', () => {
    const text = `${vital}\nsvc:v -> cmp:a : toleranceHours 4\ncmp:a -> sup:x`;
    const subject = drawn(text);
    const [first, second] = ask(whatHelps, subject).members.changes;
    expect(first?.scenario.events).toEqual([
      { type: 'disable', relation: { type: 'DEPENDS_ON', from: 'svc:v', to: 'cmp:a' } },
      { type: 'add-member', relation: { type: 'DEPENDS_ON', from: 'svc:v', to: 'cmp:a', toleranceHours: 4, group: 'spare' } },
      { type: 'add-member', relation: { type: 'DEPENDS_ON', from: 'svc:v', to: 'new:component', group: 'spare' }, kind: 'Component' },
    ]);
    expect(ask(singlePoints, subject).singlePoints.map(({ id }) => id)).toEqual(['cmp:a', 'sup:x']);
    for (const { scenario } of [first, second].flatMap((one) => one ?? [])) {
      const { failed } = ask(whatIf, subject, { scenario, fail: ['sup:x'] });
      expect(failed.map(({ id }) => id)).not.toContain('svc:v');
    }
  });

  test('adds what may fail in the same scenario', () => {
    const subject = drawn(`${vital}\nsvc:v -> sup:x`);
    const [change] = ask(whatHelps, subject).members.changes;
    const events = [...(change?.scenario.events ?? []), { type: 'fail', id: 'new:supplier' }, { type: 'fail', id: 'sup:x' }];
    expect(ask(whatIf, subject, { scenario: { events } }).failed.map(({ id }) => id)).toEqual(['new:supplier', 'sup:x', 'svc:v']);
  });

  test('names what is new as nothing is named yet, and a group as the dependent has none yet', () => {
    const text = `${vital}\nsvc:v -> sup:x\nsvc:v -> 1 of (dc:a, dc:b) as spare`;
    const [change] = ask(whatHelps, drawn(text)).members.changes;
    expect(change?.scenario.events.at(-1)).toMatchObject({ relation: { group: 'spare-2', to: 'new:supplier' } });
  });
});

describe('a tested fallback', () => {
  const text = `${vital}\nsvc:v -> con:c\ncon:c -> sup:x\nsvc:c -> con:d\ncon:d -> sup:x`;

  test('is named on every contract where it ends a failure that would last, by weight', () => {
    expect(helps(text).fallbacks).toMatchObject({
      found: 2,
      complete: true,
      changes: [
        { id: 'con:c', weight: 8, services: ['svc:v'], singlePoints: ['sup:x'], existing: [] },
        { id: 'con:d', weight: 4, services: ['svc:c'], singlePoints: ['sup:x'], existing: [] },
      ],
    });
  });

  test('is not named where one that is tested and usable is there already', () => {
    const tested = `con:c ~> con:z : activationHours 4, testedOn 2026-06-01, testResult passed`;
    expect(helps(`${text}\n${tested}`).fallbacks.changes.map(({ id }) => id)).toEqual(['con:d']);
    expect(helps(`${text}\n${tested}\ncon:z -> sup:x`).fallbacks.changes.map(({ id }) => id)).toEqual(['con:c', 'con:d']);
    expect(helps(`${text}\ncon:c ~> con:z`).fallbacks.changes[0]).toMatchObject({ id: 'con:c', existing: ['con:z'] });
  });

  test('opens as a scenario in which the service is back', () => {
    const subject = drawn(text);
    const [change] = ask(whatHelps, subject, { activationHours: 8 }).fallbacks.changes;
    const back = ask(recovery, subject, { scenario: change?.scenario, fail: ['sup:x'] }).recovery.find(({ id }) => id === 'svc:v');
    expect(back).toMatchObject({ atHours: 0, backTested: 8, backOnPaper: 8 });
  });
});

test('an estate without services has nothing that helps', () => {
  expect(helps('cmp:a -> sup:x').members).toEqual({ found: 0, complete: true, changes: [] });
});
