// Laws of the answers about scenarios, on random estates: comparisons mirror each other, measures never make it later, changes do what they say.
import { describe, expect, it } from 'vitest';
import { list, record } from './posed';
import { ask, eventParameters, subjectOf } from './product';
import { type RandomEstate, randomEstate, referenceDate } from './random-estates';

const estates = Array.from({ length: 60 }, (_, at) => randomEstate(7_000_000 + at));
const subjectFor = ({ graph }: RandomEstate) => subjectOf(graph, referenceDate);
const scenarioOf = ({ events, changes, given }: RandomEstate) => ({ events: [...changes, ...events], given: [...given] });
const rows = (value: unknown) => list(value).map(record);

describe('comparisons', () => {
  it('of two scenarios, and of the same two the other way round, mirror each other', () => {
    for (const estate of estates) {
      const subject = subjectFor(estate);
      const one = scenarioOf(estate);
      const other = { events: [{ type: 'fail', id: estate.graph.nodes.find(({ kind }) => kind !== 'Country')?.id }], given: [] };
      const [there, back] = [ask(subject, 'compare', { scenario: one, against: other }), ask(subject, 'compare', { scenario: other, against: one })];
      expect(back.newlyHit).toEqual(there.spared);
      expect(back.spared).toEqual(there.newlyHit);
      expect(rows(back.statusChanges)).toEqual(rows(there.statusChanges).map(({ before, after, ...rest }) => ({ ...rest, before: after, after: before })));
      expect(record(back.singlePoints)).toMatchObject({ appear: record(there.singlePoints).go, go: record(there.singlePoints).appear });
      const turned = (value: unknown) => rows(value).map(({ gained, lost, ...rest }) => ({ ...rest, gained: lost, lost: gained }));
      expect(rows(record(back.exposure).services)).toEqual(turned(record(there.exposure).services));
    }
  });

  it('of a scenario with itself find nothing', () => {
    for (const estate of estates) {
      const scenario = scenarioOf(estate);
      const found = ask(subjectFor(estate), 'compare', { scenario, against: scenario });
      expect(found).toMatchObject({ newlyHit: [], spared: [], statusChanges: [], organisations: [], exposure: { services: [], organisations: [] } });
      expect(found.singlePoints).toMatchObject({ appear: [], go: [] });
    }
  });
});

describe('recovery', () => {
  it('is never before the failure, and never later with more measures', () => {
    for (const estate of estates) {
      const { recovery, timeline } = ask(subjectFor(estate), 'recovery', eventParameters(estate));
      for (const { atHours, backTested, backOnPaper } of rows(recovery)) {
        const [tested, paper] = [backTested, backOnPaper].map((hours) => (hours === null ? Number.POSITIVE_INFINITY : Number(hours)));
        expect(paper).toBeGreaterThanOrEqual(Number(atHours));
        expect(tested).toBeGreaterThanOrEqual(paper ?? 0);
      }
      for (const { servicesDown, servicesDownTested, servicesDownOnPaper } of rows(timeline)) {
        expect(Number(servicesDownTested)).toBeLessThanOrEqual(Number(servicesDown));
        expect(Number(servicesDownOnPaper)).toBeLessThanOrEqual(Number(servicesDownTested));
      }
    }
  });
});

describe('what cannot be started from nothing', () => {
  it('stands in one place, and none of it is down already', () => {
    for (const estate of estates) {
      const { rings, alreadyDown } = ask(subjectFor(estate), 'cold-start', { given: [...estate.given] });
      const waiting = rows(rings).flatMap((ring) => list(ring.waiting));
      const inRings = new Set(rows(rings).flatMap(({ ring }) => list(ring)));
      expect(new Set(waiting).size).toBe(waiting.length);
      for (const id of [...waiting, ...list(alreadyDown)]) expect(inRings).not.toContain(id);
      for (const id of list(alreadyDown)) expect(waiting).not.toContain(id);
    }
  });
});

describe('what helps', () => {
  it('says of each change what a comparison of it with today says', () => {
    for (const estate of estates) {
      const subject = subjectFor(estate);
      const vital = new Set(estate.graph.nodes.filter(({ properties }) => ['vital', 'critical'].includes(String(properties.criticality))).map(({ id }) => id));
      for (const { scenario, services, singlePoints } of rows(record(ask(subject, 'what-helps', {}).members).changes).slice(0, 5)) {
        const { go } = record(ask(subject, 'compare', { scenario }).singlePoints);
        const gone = rows(go).map(({ id, services: lost }) => ({ id, lost: list(lost).filter((service) => vital.has(String(service))) }));
        expect(gone.filter(({ lost }) => lost.length > 0).map(({ id }) => id)).toEqual(singlePoints);
        expect([...new Set(gone.flatMap(({ lost }) => lost))].sort()).toEqual([...list(services)].sort());
      }
    }
  });
});
