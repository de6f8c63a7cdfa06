// Assigns each node to a lane. The chain reads from organisation to country; suppliers stand by their least rank.
import type { DrawnNode } from '../../server/api/contract';
import type { LaneName } from './types';

const lanes: Readonly<Record<string, LaneName>> = {
  Organisation: 'organisation',
  Service: 'service',
  Component: 'component',
  Contract: 'contract',
  Technology: 'technology',
  Datacenter: 'datacenter',
  Country: 'country',
};

/** The lane of a node. A supplier without a rank (a parent, a maker) stands in the last supplier lane. */
export function laneOf(node: Pick<DrawnNode, 'kind' | 'rank'>): LaneName {
  const lane = lanes[node.kind];
  if (lane) return lane;
  if (node.rank === 1) return 'rank1';
  return node.rank === 2 ? 'rank2' : 'rank3';
}

/** Lanes fold in this order when the width is short; services never. */
export const foldOrder: readonly LaneName[] = ['component', 'contract', 'technology', 'country', 'datacenter', 'rank3', 'organisation'];
