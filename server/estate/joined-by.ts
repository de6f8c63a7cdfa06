// Says by which identifier the ids of one node were joined (semantics §5).
import type { Properties, PropertyValue } from '../model/claims';
import { addTo } from '../model/group-by';
import { compareText } from '../model/text-order';
import { decisiveKeys, type Identified, kvkNumbers } from './decisive-keys';
import { shareKeys } from './individuals';
import type { EstateSource } from './input';

type Said = Identified & { readonly properties: Record<string, PropertyValue>; readonly kvk: string[] };

function hear(known: Said, properties: Properties): void {
  for (const [name, value] of Object.entries(properties)) known.properties[name] ??= value;
  for (const number of kvkNumbers(properties)) if (!known.kvk.includes(number)) known.kvk.push(number);
}

/**
 * For each node the first identifier that two of its ids share, as `lei:…`, `kvk:…`; null: none, so a person judged them the same.
 * `nodes`: the ids of each. Sources with the one whose claims win first. Cost: one look at each claim.
 */
export function joinedBy(sources: readonly Pick<EstateSource, 'content'>[], nodes: readonly (readonly string[])[]): (string | null)[] {
  const wanted = new Set(nodes.flat());
  const said = new Map<string, Said>();
  for (const { content } of sources) {
    for (const claim of content.claims) {
      if (claim.claim !== 'node' || !wanted.has(claim.id)) continue;
      const known = said.get(claim.id) ?? { id: claim.id, kind: claim.kind, properties: {}, kvk: [] };
      said.set(claim.id, known);
      hear(known, claim.properties);
    }
  }
  const nodeOf = new Map(nodes.flatMap((ids, at) => ids.map((id) => [id, at] as const)));
  const keys = new Map<number, string[]>();
  for (const { key, ids } of shareKeys([...said.values()], decisiveKeys)) {
    const owners = ids.map((id) => nodeOf.get(id) ?? -1);
    for (const at of new Set(owners.filter((one, index) => owners.indexOf(one) !== index))) addTo(keys, at, key);
  }
  return nodes.map((_, at) => keys.get(at)?.sort(compareText)[0] ?? null);
}
