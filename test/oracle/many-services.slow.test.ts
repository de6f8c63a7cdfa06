// Random estates with hundreds of services, against the brute force: services are followed 256 at a time, and sums go on from block to block.
import { describe, expect, it } from 'vitest';
import type { RawGraph } from './brute-force/raw-graph';
import { checkConcentration } from './compare';
import { checkOverlap } from './compare-measures';
import { pose } from './posed';
import { randomEstate } from './random-estates';

/** So many services that there are three blocks. */
const least = 513;

/** Estates on which the brute force takes a second or less. */
const seeds = [9009, 9010, 9016, 9017, 9018, 9021, 9022, 9034, 9036, 9037, 9040, 9041, 9042];

/** The estate with copies of its services; every other copy leaves out one relation without a group, so that they differ. */
function withCopies(graph: RawGraph): RawGraph {
  const services = graph.nodes.filter(({ kind }) => kind === 'Service');
  const nodes = [...graph.nodes];
  const relations = [...graph.relations];
  for (let copy = 0; copy < least / services.length; copy += 1) {
    for (const service of services) {
      const id = `${service.id}:${copy}`;
      nodes.push({ ...service, id, properties: { ...service.properties, users: copy * 7 } });
      const own = graph.relations.filter(({ from }) => from === service.id);
      const free = own.filter(({ properties }) => properties.group === undefined);
      const left = copy % 2 === 1 ? free[copy % free.length] : undefined;
      for (const relation of own) if (relation !== left) relations.push({ ...relation, from: id });
    }
  }
  return { nodes, relations };
}

describe('hundreds of services', () => {
  it.each(seeds)('estate %i', (seed) => {
    const estate = randomEstate(seed);
    const posed = pose({ ...estate, graph: withCopies(estate.graph) });
    expect(posed.subject.estate.kinds.filter((kind) => kind === 'Service').length).toBeGreaterThan(least);
    expect([...checkConcentration(posed), ...checkOverlap(posed)]).toEqual([]);
  });
});
