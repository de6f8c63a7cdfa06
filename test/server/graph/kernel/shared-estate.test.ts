// A graph that is read from columns is compiled once for all threads: the others get its codes, needs and ownership in the same memory.
import { expect, it } from 'vitest';
import { columnsOfGraph } from '../../../../server/estate/kept/keep-graph';
import { graphOfColumns } from '../../../../server/estate/kept/kept-graph';
import { compileEstate } from '../../../../server/graph/compiled/compile';
import type { CompiledEstate } from '../../../../server/graph/compiled/compiled';
import { needsGraphOf } from '../../../../server/graph/compiled/needs';
import { ownershipOf } from '../../../../server/graph/compiled/ownership';
import { estateOf, shareEstate } from '../../../../server/graph/kernel/shared-estate';
import { inSharedMemory } from '../../../../server/store/shared-columns';
import { subjectOf } from '../../../oracle/product';
import { randomEstate, referenceDate } from '../../../oracle/random-estates';

it('of random estates, on both sides', () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const estate = randomEstate(seed);
    const { graph } = subjectOf(estate.graph, referenceDate, estate.losing).snapshot;
    const columns = inSharedMemory(columnsOfGraph(graph) ?? new Map());
    const shared = shareEstate(graphOfColumns(columns));
    const kept = graphOfColumns(columns);
    const there = estateOf(kept, shared);
    const anew = compileEstate(graph);
    const said = ({ ids, groups, indexOf, ...estate }: CompiledEstate) => ({ ...estate, ids: [...ids], groups: [...groups], size: indexOf.size });
    expect(said(there), `seed ${seed}`).toEqual(said(anew));
    expect(needsGraphOf(kept, there)).toBe(shared.needs);
    expect(needsGraphOf(graph, anew)).toEqual(shared.needs);
    expect(ownershipOf(kept, there)).toBe(shared.ownership);
    expect(ownershipOf(graph, anew)).toEqual(shared.ownership);
    expect(kept.codes().relations).toBe(shared.codes?.relations);
    expect(shared.codes?.relations.group.buffer).toBeInstanceOf(SharedArrayBuffer);
  }
});
