// Shows a redundancy group that lost a member as a pill between the dependent and its members: how many work, and how many are needed.
import type { DrawnRelation } from '../../server/api/contract';
import type { Chain, ChainGroup, Link, Pill, PlacedItem, PlacedPill } from './types';

/** Whether a relation puts its target in a group; of a delivery the recipient counts as well. */
function belongsTo({ from, properties }: DrawnRelation, group: ChainGroup): boolean {
  if (from !== group.dependent || properties.group !== group.group) return false;
  return group.recipient === undefined || properties.recipient === group.recipient;
}

/** `1/2`, or `2/3 min. 2` when more than one is needed. */
export function pillLabel({ members, lost, required }: Pick<ChainGroup, 'members' | 'lost' | 'required'>): string {
  return `${members - lost}/${members}${required > 1 ? ` min. ${required}` : ''}`;
}

function statusOf(chain: Chain, dependent: string): Pill['status'] {
  const status = chain.statusOf(dependent);
  if (status === 'failed' || status === 'origin') return 'failed';
  if (status === 'degraded') return 'degraded';
  return status === 'atRisk' ? 'atRisk' : 'ok';
}

interface PillsInput {
  readonly chain: Chain;
  readonly links: readonly Link[];
  readonly itemOf: ReadonlyMap<string, string>;
}

/** Pills of groups whose dependent is drawn itself, and the lines without those that now run through a pill. */
export function withPills({ chain, links, itemOf }: PillsInput): { readonly pills: Pill[]; readonly links: readonly Link[] } {
  const pills: Pill[] = [];
  const replaced = new Set<string>();
  for (const group of chain.groups ?? []) {
    if (itemOf.get(group.dependent) !== group.dependent) continue;
    const targets = chain.relations.filter((relation) => belongsTo(relation, group)).flatMap(({ to }) => itemOf.get(to) ?? []);
    const members = [...new Set(targets)].filter((id) => id !== group.dependent);
    const through = links.filter(({ from, to }) => from === group.dependent && members.includes(to));
    if (group.members < 2 || through.length === 0) continue;
    for (const { id } of through) replaced.add(id);
    const id = `pill ${group.dependent} ${group.group} ${group.recipient ?? ''}`;
    pills.push({ id, dependent: group.dependent, label: pillLabel(group), status: statusOf(chain, group.dependent), lines: through });
  }
  return { pills, links: links.filter(({ id }) => !replaced.has(id)) };
}

const pillSize = { width: 28, height: 18, pitch: 20, perLetter: 6.4, room: 8 } as const;

/** Places pills in the gap behind their dependents, one below the other where there are several. */
export function placePills(pills: readonly Pill[], items: readonly PlacedItem[], gap: number): PlacedPill[] {
  const itemOf = new Map(items.map((item) => [item.id, item]));
  const placed = new Map<string, number>();
  return pills.flatMap((pill) => {
    const dependent = itemOf.get(pill.dependent);
    if (!dependent) return [];
    const at = placed.get(pill.dependent) ?? 0;
    placed.set(pill.dependent, at + 1);
    const width = Math.max(pillSize.width, pill.label.length * pillSize.perLetter + pillSize.room);
    const x = dependent.x + dependent.width / 2 + gap / 2 + 4;
    return [{ ...pill, lane: dependent.lane, x, y: dependent.y + at * pillSize.pitch, width, height: pillSize.height }];
  });
}
