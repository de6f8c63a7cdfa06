// What hangs on groups of nodes is what a slow walk from each service finds, in random small estates.
import { describe, expect, it } from 'vitest';
import { countHanging, hangingOn } from '../../../../server/graph/layers/hanging-on';
import { seeded } from '../../../bench/generate-estate';
import { needsOf, walkable } from '../../../oracle/brute-force/needs';
import { subjectOf } from '../../../oracle/product';
import { randomEstate } from '../../../oracle/random-estates';

const checkpoint = () => undefined;

describe('services that have a node of a group in needs', () => {
  it('are those of which a slow walk comes by one, whatever the group', () => {
    let hanging = 0;
    for (let seed = 1; seed <= 250; seed += 1) {
      const { graph: raw } = randomEstate(seed);
      const { snapshot, estate } = subjectOf(raw, null);
      const random = seeded(seed);
      const services = estate.kinds.flatMap((kind, node) => (kind === 'Service' ? [node] : []));
      const groups = Array.from({ length: 8 }, () => estate.kinds.flatMap((_, node) => (random() < 0.2 ? [node] : [])));
      const walk = walkable(raw);
      const needs = services.map((node) => needsOf(walk, estate.ids[node] ?? ''));
      const expected = groups.map((group) =>
        services.flatMap((service, place) => {
          const ids = group.map((node) => estate.ids[node] ?? '');
          const has = ids.some((id) => needs[place]?.nodes.has(id) || needs[place]?.providers.has(id));
          return has && !group.includes(service) ? [place] : [];
        }),
      );
      expect(hangingOn(snapshot.graph, estate, { groups, services, checkpoint }), `seed ${seed}`).toEqual(expected);
      const classOf = Uint8Array.from(services, (_, place) => place % 3);
      const counts = [...countHanging(snapshot.graph, estate, { groups, services, classOf, classes: 3, checkpoint })];
      expect(counts, `seed ${seed}`).toEqual(expected.flatMap((places) => [0, 1, 2].map((one) => places.filter((place) => place % 3 === one).length)));
      hanging += expected.flat().length;
    }
    expect(hanging).toBeGreaterThan(500);
  });

  it('are counted across blocks of services, each once', () => {
    const many = Array.from({ length: 700 }, (_, at) => ({ id: `svc:${at}`, kind: 'Service' as const, properties: {} }));
    const provided = many.map(({ id }) => ({ type: 'PROVIDED_BY' as const, from: id, to: 'sup:a', properties: {} }));
    const two = many.slice(0, 300).map(({ id }) => ({ type: 'PROVIDED_BY' as const, from: id, to: 'sup:b', properties: {} }));
    const suppliers = ['sup:a', 'sup:b'].map((id) => ({ id, kind: 'Supplier' as const, properties: {} }));
    const { snapshot, estate } = subjectOf({ nodes: [...many, ...suppliers], relations: [...provided, ...two] }, null);
    const services = estate.kinds.flatMap((kind, node) => (kind === 'Service' ? [node] : []));
    const [a, b] = ['sup:a', 'sup:b'].map((id) => estate.indexOf.get(id) ?? -1);
    const groups = [[a ?? -1, b ?? -1], [b ?? -1], []];
    const counts = countHanging(snapshot.graph, estate, { groups, services, classOf: new Uint8Array(700), classes: 1, checkpoint });
    expect([...counts]).toEqual([700, 300, 0]);
  });
});
