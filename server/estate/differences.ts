// Lists every difference between two graphs with its fields, the names that people know, and the row of the source that states it.
import type { Difference, FieldDifference, NodeDifference, RelationDifference, RelationIdentity } from '../model/differences';
import { type EstateGraph, type GraphNode, type GraphRelation, nameOf, type Provenance } from '../model/graph';
import { valueText } from '../model/values';
import { identityProperties } from '../model/vocabulary';
import { differing } from './change/origin';
import { changeOf, fieldDifferences, type Pairing, pairedNodes, pairedRelations } from './difference';

/** Two states of the graph, and the source whose rows are told. */
export interface States {
  readonly source: string;
  readonly before: Pick<EstateGraph, 'nodes' | 'relations'>;
  readonly after: Pick<EstateGraph, 'nodes' | 'relations'>;
}

type Stated = Pick<NodeDifference, 'file' | 'sheet' | 'row' | 'sheetRow'>;

function statedBy(source: string, claims: readonly Provenance[] | undefined): Stated {
  const found = claims?.find((claim) => claim.source === source);
  return { file: found?.file ?? null, sheet: found?.sheet ?? null, row: found?.row ?? null, sheetRow: found?.sheetRow ?? null };
}

/** The one of the two that tells the names: as it is, else as it was. */
const shown = <T>({ before, after }: Pairing<T>): T => (after ?? before) as T;

function nodeDifference(source: string, pair: Pairing<GraphNode>): NodeDifference | null {
  const change = changeOf(pair);
  if (change === null) return null;
  const node = shown(pair);
  return { id: node.id, kind: node.kind, change, fields: fieldDifferences(pair), name: nameOf(node), ...statedBy(source, pair.after?.claims) };
}

function identityOf({ type, from, to, properties }: GraphRelation): RelationIdentity {
  const stated = identityProperties.flatMap((name) => {
    const value = properties[name];
    return value === undefined ? [] : [[name, valueText(value)] as const];
  });
  return { type, from, to, ...Object.fromEntries(stated) };
}

const isIdentity = ({ property }: FieldDifference) => identityProperties.some((name) => name === property);

/** Names by id, looked up when the first relation asks. */
function namesOf({ before, after }: States): (id: string) => string {
  let names: Map<string, string> | undefined;
  return (id) => {
    names ??= new Map([...before.nodes, ...after.nodes].map((node) => [node.id, nameOf(node)]));
    return names.get(id) ?? id;
  };
}

/** Every difference: nodes by id, then relations by identity; made one by one. Linear. */
export function* differencesOf(states: States): Generator<Difference> {
  const { source, before, after } = states;
  const apart = differing(before, after);
  for (const pair of pairedNodes(apart.before, apart.after)) {
    const difference = nodeDifference(source, pair);
    if (difference) yield difference;
  }
  const name = namesOf(states);
  for (const pair of pairedRelations(apart.before, apart.after)) {
    const change = changeOf(pair);
    if (change === null) continue;
    const relation = identityOf(shown(pair));
    const fields = fieldDifferences(pair).filter((field) => !isIdentity(field));
    const names = { from: name(relation.from), to: name(relation.to) };
    yield { relation, kind: relation.type, change, fields, names, ...statedBy(source, pair.after?.claims) } satisfies RelationDifference;
  }
}
