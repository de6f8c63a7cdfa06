// Finds the organisations that are affected by a service that they use or own (semantics §1). Nothing propagates to them.
import { codesOf } from '../graph/compiled/codes';
import { Pace } from '../graph/compiled/pace';
import { absent, typeCode } from '../model/graph-codes';
import { addToSet } from '../model/group-by';
import type { Subject } from './analysis';
import type { AffectedOrganisation } from './shapes';

/** Organisations that a service is of or that use it, per service. `checkpoint` may throw to stop. */
export function usersOf({ snapshot, estate }: Subject, checkpoint: () => void = () => undefined): Map<number, Set<number>> {
  const pace = new Pace(checkpoint);
  const users = new Map<number, Set<number>>();
  const { nodes, relations } = codesOf(snapshot.graph);
  const add = (service = absent, organisation = absent) => {
    if (service >= 0 && organisation >= 0) addToSet(users, service, organisation);
  };
  nodes.organisation.forEach((organisation, node) => {
    pace.step();
    if (estate.kinds[node] === 'Service') add(node, organisation);
  });
  const uses = typeCode('USES');
  relations.type.forEach((type, relation) => {
    pace.step();
    if (type === uses) add(relations.to[relation], relations.from[relation]);
  });
  return users;
}

/** Organisations with at least one failed or degraded service; lists by id. */
export function affectedOrganisations(
  subject: Subject,
  hit: { readonly failed: readonly number[]; readonly degraded: readonly number[] },
  checkpoint: () => void = () => undefined,
): AffectedOrganisation[] {
  const { ids } = subject.estate;
  const users = usersOf(subject, checkpoint);
  const pace = new Pace(checkpoint);
  const affected = new Map<number, { failedServices: string[]; degradedServices: string[] }>();
  const add = (list: 'failedServices' | 'degradedServices', services: readonly number[]) => {
    for (const service of services) {
      pace.step();
      for (const organisation of users.get(service) ?? []) {
        pace.step();
        const own = affected.get(organisation) ?? { failedServices: [], degradedServices: [] };
        own[list].push(ids[service] ?? '');
        affected.set(organisation, own);
      }
    }
  };
  add('failedServices', hit.failed);
  add('degradedServices', hit.degraded);
  return [...affected].sort(([a], [b]) => a - b).map(([node, services]) => ({ id: ids[node] ?? '', ...services }));
}
