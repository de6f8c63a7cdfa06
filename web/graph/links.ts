// Turns relations into lines: finds their family and whether they carry a failure, and merges them where several nodes are one card.
import type { DrawnNode, DrawnRelation } from '../../server/api/contract';
import type { RelationType } from '../../server/model/vocabulary';
import type { Status } from '../components/glyphs';
import type { Chain, Family, Link } from './types';

const families: Readonly<Record<RelationType, Family>> = {
  USES: 'uses',
  DEPENDS_ON: 'depends',
  PROVIDED_BY: 'depends',
  SUPPLIED_BY: 'supplies',
  SUBCONTRACTED_TO: 'supplies',
  HOSTED_IN: 'place',
  MADE_BY: 'degrades',
  LOCATED_IN: 'place',
  OPERATES_FROM: 'place',
  ESTABLISHED_IN: 'place',
  OWNED_BY: 'owned',
  FALLS_BACK_TO: 'fallback',
};

/** Lines along which nothing fails. */
const quiet: ReadonlySet<RelationType> = new Set(['FALLS_BACK_TO', 'ESTABLISHED_IN', 'LOCATED_IN', 'OPERATES_FROM', 'OWNED_BY']);

interface Ends {
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
}

const isDown = (status: Status) => status === 'failed' || status === 'origin';

/** What a line carries: it is as bad as the dependent, when what it needs is hit at all. */
function statusOfEnds({ type, from, to }: Ends, statusOf: Chain['statusOf']): Link['status'] {
  const [dependent, needed] = [statusOf(from), statusOf(to)];
  if (quiet.has(type) || needed === 'ok' || needed === 'unknown') return 'ok';
  // An organisation does not fail; its line shows how the service fares.
  const shown = type === 'USES' ? needed : dependent;
  if (isDown(shown)) return isDown(needed) ? 'failed' : 'ok';
  return shown === 'later' || shown === 'degraded' || shown === 'atRisk' ? shown : 'ok';
}

/** The services that are an organisation's own have no relation to it; they are drawn as if it uses them. */
function ownServices(nodes: readonly DrawnNode[]): Ends[] {
  return nodes.flatMap(({ id, kind, organisation }) =>
    kind === 'Service' && organisation !== null ? [{ type: 'USES' as const, from: organisation, to: id }] : [],
  );
}

const worst: readonly Link['status'][] = ['failed', 'degraded', 'later', 'atRisk', 'ok'];

/** Lines between what is drawn; `itemOf` names what a node is drawn in, undefined when it is not drawn. */
export function makeLinks(chain: Chain, itemOf: (id: string) => string | undefined): Link[] {
  const onPath = new Set(chain.path.slice(1).map((id, at) => `${id} ${chain.path[at]}`));
  const links = new Map<string, Link>();
  const relations: Ends[] = [...chain.relations.filter(({ properties }: DrawnRelation) => properties.impact !== 'none'), ...ownServices(chain.nodes)];
  for (const relation of relations) {
    const [from, to] = [itemOf(relation.from), itemOf(relation.to)];
    if (from === undefined || to === undefined || from === to) continue;
    const family = families[relation.type];
    const id = `${from} ${family} ${to}`;
    const status = statusOfEnds(relation, chain.statusOf);
    const isOnPath = onPath.has(`${relation.from} ${relation.to}`) || onPath.has(`${relation.to} ${relation.from}`);
    const known = links.get(id);
    const worse = known && worst.indexOf(known.status) < worst.indexOf(status) ? known.status : status;
    links.set(id, { id, from, to, family, status: worse, isOnPath: isOnPath || known?.isOnPath === true });
  }
  return [...links.values()];
}
