// Which contracts are supplied by whom.
// How: relations are gone through once, and noted both ways. Cost: linear.
import type { EstateGraph } from '../../model/graph';
import { addTo } from '../../model/group-by';
import type { CompiledEstate } from './compiled';
import { type Csr, packRows } from './csr';

/** Contracts and the providers that supply them (SUPPLIED_BY), both ways. */
export interface Supplies {
  /** Per contract. */
  readonly suppliersOf: Csr;
  readonly contractsOf: ReadonlyMap<number, readonly number[]>;
}

export function suppliesOf(graph: EstateGraph, estate: CompiledEstate): Supplies {
  const stated: (readonly [contract: number, supplier: number])[] = [];
  const contractsOf = new Map<number, number[]>();
  for (const { type, from, to, properties } of graph.relations) {
    if (type !== 'SUPPLIED_BY' || properties.impact === 'none') continue;
    const [contract, supplier] = [estate.indexOf.get(from), estate.indexOf.get(to)];
    if (contract === undefined || supplier === undefined) continue;
    stated.push([contract, supplier]);
    addTo(contractsOf, supplier, contract);
  }
  const suppliersOf = packRows(estate.nodeCount, (emit) => {
    for (const [contract, supplier] of stated) emit(contract, supplier);
  });
  return { suppliersOf, contractsOf };
}
