// Finds which texts mean something else after a change of some nodes: claims that refer by them must be looked at again.
import type { EstateInput } from '../input';
import { resolveNodes } from '../resolve';
import { idToken, nameToken } from './tokens';

/** What is found under each text, as words: equal words, equal finds. */
type Lookups = ReadonlyMap<string, string>;

/** What can be said of a node among others that have its name. */
function wordsOfNames({ nodes, claims }: ReturnType<typeof resolveNodes>): Lookups {
  const named = new Map<string, Map<string, Set<string>>>();
  for (const { claim, source } of claims) {
    const token = typeof claim.properties.name === 'string' ? nameToken(claim.properties.name) : undefined;
    if (token === undefined) continue;
    const ids = named.get(token) ?? new Map<string, Set<string>>();
    const printed = nodes.identities.printed(claim.id);
    ids.set(printed, (ids.get(printed) ?? new Set()).add(source.name));
    named.set(token, ids);
  }
  const words = new Map<string, string>();
  for (const [token, ids] of named) {
    // An issue about a name that several have describes them; of the only one kind and class count.
    const isShared = ids.size > 1;
    const all = [...ids].map(([id, sources]) => {
      const node = nodes.all.get(id);
      const said = isShared ? [node?.properties, node?.claims.map(({ source }) => source)] : [node?.properties.class];
      return [id, [...sources].sort(), node?.kind, ...said];
    });
    words.set(token, JSON.stringify(all.map((one) => JSON.stringify(one)).sort()));
  }
  return words;
}

function lookupsOf(input: EstateInput): Lookups {
  const settled = resolveNodes(input);
  const { nodes } = settled;
  const words = new Map(wordsOfNames(settled));
  const describe = (id: string) => JSON.stringify([id, nodes.all.get(id)?.kind]);
  for (const id of nodes.claimed) words.set(idToken(id), describe(nodes.identities.printed(id)));
  for (const [id, stated] of nodes.superseded) if (!nodes.claimed.has(id)) words.set(idToken(id), `by name ${describe(stated)}`);
  return words;
}

/** The texts under which something else is found after than before. Only the nodes of these claims are looked at. */
export function changedLookups(before: EstateInput, after: EstateInput): string[] {
  const [old, now] = [lookupsOf(before), lookupsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter((token) => old.get(token) !== now.get(token));
}
