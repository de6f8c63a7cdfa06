// Tells what a change of the estate brings about: what stands for what, what an analysis finds in it, and by what things became one.
import { joinedBy } from '../estate/joined-by';
import { transitionOf } from '../estate/transition';
import type { Consequence } from '../model/consequences';
import type { Estate, SaidEstate } from './open-estate';
import type { ImportHooks } from './result';

/** Every id that means one of these nodes. */
function idsOf({ snapshot: { graph } }: Estate, printed: readonly string[]): string[][] {
  const ids = new Map(printed.map((id) => [id, [id]]));
  for (const [id, meant] of graph.aliases) ids.get(meant)?.push(id);
  return [...ids.values()];
}

/** With the identifier by which those that are named first became one. */
function withReason(one: Consequence, after: SaidEstate): Consequence {
  if (one.code !== 'becomes-one') return one;
  const by = joinedBy(
    after.sources,
    idsOf(
      after,
      one.first.map(({ id }) => id),
    ),
  );
  return { ...one, first: one.first.map((node, at) => ({ ...node, by: by[at] ?? null })) };
}

/** The consequences that there are (semantics §6). Nothing is computed when the graph stays the same, nor where nothing was: each is about a thing that stood before. */
export function consequencesOf(before: Estate, after: SaidEstate, { consequences, checkpoint }: ImportHooks): readonly Consequence[] {
  if (!consequences || before.snapshot.id === after.snapshot.id || before.snapshot.graph.nodes.length === 0) return [];
  return consequences(transitionOf(before.snapshot, after.snapshot), checkpoint).map((one) => withReason(one, after));
}
