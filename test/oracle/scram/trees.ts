// Random estates without rings whose suppliers fail, and the same as fault trees in Open-PSA MEF: what fails when any of its needs fails is
// an `or`; a group of n that requires k is lost when n − k + 1 are. That is written out as an `or` of `and`s: SCRAM 0.16.2 gives a wrong
// answer to some trees with `atleast` over shared arguments, other than to the same tree written out, and than trying all sets of events.
import { seeded } from '../../bench/generate-estate';
import { subsetsOf } from '../brute-force/causes';
import type { RawGraph, RawRelation } from '../brute-force/raw-graph';

/** What one node needs, one entry a lone relation or a group. */
interface Need {
  readonly members: readonly string[];
  readonly required: number;
}

export interface Tree {
  /** Node ids, the service `s` first; each needs only later ones, or suppliers. */
  readonly needs: ReadonlyMap<string, readonly Need[]>;
  readonly suppliers: ReadonlyMap<string, number>;
}

/** The tree of a seed: so many components over so many suppliers, groups of all sizes, much shared. */
export function randomTree(seed: number, { components, suppliers }: { readonly components: number; readonly suppliers: number }): Tree {
  const random = seeded(seed * 6151 + 7);
  const below = (count: number) => Math.floor(random() * count);
  const names = ['s', ...Array.from({ length: components }, (_, at) => `c${at}`)];
  const leaves = Array.from({ length: suppliers }, (_, at) => `x${at}`);
  const later = (index: number): string => {
    const reach = Math.min(names.length - 1 - index, 2 + below(8));
    return reach > 0 && random() < 0.45 ? (names[index + 1 + below(reach)] ?? 's') : (leaves[below(leaves.length)] ?? '');
  };
  const some = (index: number, count: number) => [...new Set(Array.from({ length: count }, () => later(index)))];
  const needsAt = (index: number): Need[] => {
    const alone = random() < (index === 0 ? 0 : 0.2) ? [{ members: [later(index)], required: 1 }] : [];
    const groups = Array.from({ length: index === 0 ? 3 : 1 + below(2) }, () => {
      const members = some(index, 2 + below(4));
      return { members, required: 1 + below(random() < 0.6 ? 1 : members.length) };
    });
    return [...alone, ...groups];
  };
  return {
    needs: new Map(names.map((name, index) => [name, needsAt(index)])),
    suppliers: new Map(leaves.map((name) => [name, [0.001, 0.01, 0.03, 0.1, 0.25, 0.5][below(6)] ?? 0.1])),
  };
}

/** What the service leads to, itself first. */
function reached({ needs }: Tree): string[] {
  const found = new Set(['s']);
  for (const name of found) for (const { members } of needs.get(name) ?? []) for (const member of members) found.add(member);
  return [...found];
}

export function asEstate(tree: Tree): RawGraph {
  const { needs, suppliers } = tree;
  const relationsOf = (from: string): RawRelation[] =>
    (needs.get(from) ?? []).flatMap(({ members, required }, at) =>
      members.map((to) => {
        const properties: RawRelation['properties'] = members.length === 1 && required === 1 ? {} : { group: `g${at}`, required };
        return { type: suppliers.has(to) ? 'PROVIDED_BY' : 'DEPENDS_ON', from, to, properties };
      }),
    );
  return {
    nodes: [
      ...[...needs.keys()].map((id) => ({ id, kind: id === 's' ? ('Service' as const) : ('Component' as const), properties: {} })),
      ...[...suppliers].map(([id, failureProbability]) => ({ id, kind: 'Supplier' as const, properties: { failureProbability } })),
    ],
    relations: [...needs.keys()].flatMap(relationsOf),
  };
}

/** SCRAM refuses an argument that stands twice; it says nothing more than once. */
function formula(kind: 'and' | 'or', parts: readonly string[]): string {
  const [first = '', ...more] = new Set(parts);
  return more.length === 0 ? first : `<${kind}>${first}${more.join('')}</${kind}>`;
}

/** The tree in Open-PSA MEF, as far as the service leads to it. */
export function asModel(tree: Tree): string {
  const { needs, suppliers } = tree;
  const event = (name: string) => (suppliers.has(name) ? `<basic-event name="${name}"/>` : `<gate name="${name}"/>`);
  const lost = ({ members, required }: Need) => {
    const ways = subsetsOf(members, members.length - required + 1).filter(({ length }) => length === members.length - required + 1);
    return formula(
      'or',
      ways.map((way) => formula('and', way.map(event))),
    );
  };
  const names = reached(tree);
  const gates = names
    .filter((name) => needs.has(name))
    .map((name) => `<define-gate name="${name}">${formula('or', (needs.get(name) ?? []).map(lost))}</define-gate>`);
  const events = names.flatMap((name) => {
    const probability = suppliers.get(name);
    return probability === undefined ? [] : [`<define-basic-event name="${name}"><float value="${probability}"/></define-basic-event>`];
  });
  return `<?xml version="1.0"?><opsa-mef><define-fault-tree name="tree">${gates.join('')}</define-fault-tree><model-data>${events.join('')}</model-data></opsa-mef>`;
}
