// Bounds of a scenario on drawings small enough to check by hand, and laws over every way in which the unknowns may be settled.
import { describe, expect, it } from 'vitest';
import { whatIf } from '../../../server/analysis/what-if/what-if';
import { servicesFailed, unseenCauses, unstatedGroups, withGroups } from '../../oracle/brute-force/bounds';
import { initiallyFailed } from '../../oracle/brute-force/events';
import { structureOf } from '../../oracle/brute-force/structure';
import { ask as askProduct, eventParameters, subjectOf } from '../../oracle/product';
import { randomEstate, referenceDate } from '../../oracle/random-estates';
import { ask, drawn } from '../../support/drawing';

const boundsIn = (text: string, raw: Record<string, unknown>) => ask(whatIf, drawn(text), raw).bounds;

describe('at least: redundancy that nobody stated', () => {
  it('spares a service with two suppliers of one kind, each needed as stated', () => {
    const text = 'svc:s -> sup:a\nsvc:s -> sup:b';
    expect(boundsIn(text, { fail: ['sup:a'] })).toMatchObject({ atLeast: [], atMost: ['svc:s'] });
    expect(boundsIn(text, { fail: ['sup:a', 'sup:b'] })).toMatchObject({ atLeast: ['svc:s'] });
  });

  it('does not spare across types or kinds, in a stated group, or the one supplier', () => {
    expect(boundsIn('svc:s -> sup:a\nsvc:s -> con:b', { fail: ['sup:a'] }).atLeast).toEqual(['svc:s']);
    expect(boundsIn('svc:s -> cmp:a\nsvc:s -> svc:b', { fail: ['cmp:a'] }).atLeast).toEqual(['svc:s']);
    expect(boundsIn('svc:s -> 2 of (sup:a, sup:b)', { fail: ['sup:a'] }).atLeast).toEqual(['svc:s']);
    expect(boundsIn('svc:s -> sup:a', { fail: ['sup:a'] }).atLeast).toEqual(['svc:s']);
  });

  it('spares within a chain only those of one recipient', () => {
    const chain = (more: string) => `svc:s -> con:c\ncon:c -> sup:a\ncon:c => sup:x for sup:a\n${more}`;
    expect(boundsIn(chain('con:c => sup:y for sup:a'), { fail: ['sup:x'] }).atLeast).toEqual([]);
    expect(boundsIn(chain('con:c => sup:y'), { fail: ['sup:x'] }).atLeast).toEqual(['svc:s']);
  });
});

describe('at most: what nobody declared', () => {
  it('a supplier may stand behind any contract whose chain is not declared complete; a component may not', () => {
    const text = 'svc:s -> con:c\ncon:c -> sup:a\nsup:x\nsvc:t -> cmp:k';
    expect(boundsIn(text, { fail: ['sup:x'] })).toMatchObject({ atLeast: [], atMost: ['svc:s'] });
    expect(boundsIn(text, { fail: ['cmp:k'] })).toMatchObject({ atLeast: ['svc:t'], atMost: ['svc:t'] });
  });

  it('what is down already is in neither', () => {
    expect(boundsIn('svc:s -> con:c\ncon:c -> sup:a\nsup:x', { fail: ['sup:x'], given: ['con:c'] })).toMatchObject({ atLeast: [], atMost: [] });
  });
});

it('vital services are counted in the graph that is asked, though it compiles as another', () => {
  const { snapshot, estate, ...rest } = drawn('svc:s -> sup:a');
  const graph = { ...snapshot.graph, nodes: snapshot.graph.nodes.map((one) => (one.id === 'svc:s' ? { ...one, properties: { criticality: 'vital' } } : one)) };
  const vital = (subject: Parameters<typeof ask>[1]) => ask(whatIf, subject, { fail: ['sup:a'] }).bounds.vital;
  expect(vital({ ...rest, snapshot, estate })).toEqual({ atLeast: 0, known: 0, atMost: 0 });
  expect(vital({ ...rest, snapshot: { ...snapshot, graph }, estate })).toEqual({ atLeast: 1, known: 1, atMost: 1 });
});

describe('whatever the unknowns are', () => {
  it('redundancy that exists in some places and not in others fails no fewer than at least, and no more than is known', () => {
    let checked = 0;
    for (let seed = 0; seed < 300; seed += 1) {
      const estate = { ...randomEstate(seed), losing: [] };
      if (estate.changes.length > 0) continue;
      const { graph, given } = estate;
      const lists = unstatedGroups(graph);
      if (lists.length === 0 || lists.length > 5) continue;
      const causes = initiallyFailed(graph, estate.events);
      const stated = structureOf(graph, given);
      const { bounds } = askProduct(subjectOf(graph, referenceDate), 'what-if', eventParameters(estate)) as { bounds: { atLeast: string[]; atMost: string[] } };
      for (let choice = 0; choice < 2 ** lists.length; choice += 1) {
        const some = lists.filter((_, at) => (choice >> at) % 2 === 1);
        const failed = servicesFailed(structureOf(withGroups(graph, some), given), causes, stated);
        expect(failed, `seed ${seed}, choice ${choice}`).toEqual(expect.arrayContaining(bounds.atLeast));
        for (const service of failed) expect(bounds.atMost, `seed ${seed}, choice ${choice}`).toContain(service);
        checked += 1;
      }
      const unseen = unseenCauses(graph, causes, estate.events).slice(0, 4);
      for (let choice = 0; choice < 2 ** unseen.length; choice += 1) {
        const some = unseen.filter((_, at) => (choice >> at) % 2 === 1);
        for (const service of servicesFailed(stated, [...causes, ...some], stated)) expect(bounds.atMost, `seed ${seed}`).toContain(service);
      }
    }
    expect(checked).toBeGreaterThan(100);
  });
});
