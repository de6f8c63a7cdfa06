// Which contracts are supplied by whom.
// How: relations are gone through once, and noted both ways. Cost: linear.
import type { EstateGraph } from '../../model/graph';
import { absent, impacts, typeCode } from '../../model/graph-codes';
import { addTo } from '../../model/group-by';
import { codesOf } from './codes';
import type { CompiledEstate } from './compiled';
import { type Csr, packRows } from './csr';

/** Contracts and the providers that supply them (SUPPLIED_BY), both ways. */
export interface Supplies {
  /** Per contract. */
  readonly suppliersOf: Csr;
  readonly contractsOf: ReadonlyMap<number, readonly number[]>;
}

const suppliedBy = typeCode('SUPPLIED_BY');

export function suppliesOf(graph: EstateGraph, estate: CompiledEstate): Supplies {
  const stated: (readonly [contract: number, supplier: number])[] = [];
  const contractsOf = new Map<number, number[]>();
  const { type, from, to, impact } = codesOf(graph).relations;
  for (let relation = 0; relation < type.length; relation += 1) {
    if (type[relation] !== suppliedBy || impact[relation] === impacts.none) continue;
    const [contract, supplier] = [from[relation], to[relation]];
    if (contract === absent || supplier === absent) continue;
    stated.push([contract, supplier]);
    addTo(contractsOf, supplier, contract);
  }
  const suppliersOf = packRows(estate.nodeCount, (emit) => {
    for (const [contract, supplier] of stated) emit(contract, supplier);
  });
  return { suppliersOf, contractsOf };
}
