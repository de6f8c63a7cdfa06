// What the codes of a graph say, in words: to be compared whatever numbers stand behind them.
import { codesOf, numberIn, requiredIn } from '../../server/graph/compiled/codes';
import { compileEstate } from '../../server/graph/compiled/compile';
import type { CompiledArrays } from '../../server/graph/compiled/compiled';
import { needsGraphOf } from '../../server/graph/compiled/needs';
import { ownershipOf } from '../../server/graph/compiled/ownership';
import type { EstateGraph } from '../../server/model/graph';
import { absent, besideOf, kindWords, typeWords } from '../../server/model/graph-codes';

export function saidCodes(graph: EstateGraph) {
  const codes = codesOf(graph);
  const { nodes, relations, ids, textAt } = codes;
  const named = (code: number | undefined) => (code === undefined || code === absent ? null : code > absent ? ids[code] : { other: textAt(besideOf(code)) });
  return {
    nodes: [...ids].map((id, at) => ({
      id,
      kind: kindWords[nodes.kind[at] ?? absent],
      says: [nodes.down[at], nodes.chainDeclared[at], nodes.ownershipDeclared[at]],
      organisation: named(nodes.organisation[at]),
    })),
    relations: Array.from(relations.type, (type, at) => ({
      what: [typeWords[type], named(relations.from[at]), named(relations.to[at]), relations.impact[at]],
      group: relations.group[at] === absent ? null : textAt(relations.group[at] ?? absent),
      required: requiredIn(codes, at),
      recipient: named(relations.recipient[at]),
      numbers: (['toleranceHours', 'rank', 'share'] as const).map((name) => numberIn(codes, name, at)),
    })),
  };
}

/** What of a compiled estate threads share. */
export function arraysIn({ vertexCount, columns, groupsOf, memberOf, deliveryContract, deliveryProvider, recordedDown }: CompiledArrays): CompiledArrays {
  return { vertexCount, columns, groupsOf, memberOf, deliveryContract, deliveryProvider, recordedDown };
}

/** All that compiling makes of a graph, and what is derived from it. */
export function compiledWhole(graph: EstateGraph) {
  const estate = compileEstate(graph);
  const { ids, kinds } = estate;
  return { ids: [...ids], kinds, arrays: arraysIn(estate), needs: needsGraphOf(graph, estate), ownership: ownershipOf(graph, estate) };
}
