// Defines the shapes between the stages of the picture: what is asked, what is drawn as one, where it stands.
import type { DrawnNode, DrawnRelation } from '../../server/api/contract';
import type { Status } from '../components/glyphs';

/** The lanes of the chain, read left to right. */
export const laneNames = ['organisation', 'service', 'component', 'contract', 'technology', 'rank1', 'rank2', 'rank3', 'datacenter', 'country'] as const;
export type LaneName = (typeof laneNames)[number];

/** What a drawing is made of. */
export interface Chain {
  readonly nodes: readonly DrawnNode[];
  readonly relations: readonly DrawnRelation[];
  readonly statusOf: (id: string) => Status;
  /** Right of the name: `3/6` for an organisation. */
  readonly countOf?: (id: string) => string | undefined;
  /** Never grouped, in a ring: the chosen path. */
  readonly path: readonly string[];
  /** Redundancy groups that lost a member, counted over the whole result. */
  readonly groups?: readonly ChainGroup[];
}

/** A redundancy group that lost a member. */
export interface ChainGroup {
  readonly dependent: string;
  readonly group: string;
  /** Of a delivery: the provider whose delivery it is. */
  readonly recipient?: string | undefined;
  readonly required: number;
  readonly members: number;
  readonly lost: number;
}

/** What is drawn as one: a node, or a group of like siblings. */
export interface Item {
  readonly id: string;
  readonly lane: LaneName;
  readonly kind: string;
  readonly status: Status;
  readonly label: string;
  readonly count: string | undefined;
  readonly criticality: string | null;
  /** Ids of the nodes that it stands for; one for a node. */
  readonly members: readonly string[];
  readonly isGroup: boolean;
  /** Supplier without a contract of its own. */
  readonly rank: number | null;
}

export type Family = 'uses' | 'depends' | 'supplies' | 'degrades' | 'place' | 'owned' | 'fallback';

/** A line from a dependent to what it needs. */
export interface Link {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly family: Family;
  readonly status: 'failed' | 'later' | 'degraded' | 'atRisk' | 'ok';
  readonly isOnPath: boolean;
}

/** A redundancy group between a dependent and its members: working of members, and how many are needed. */
export interface Pill {
  readonly id: string;
  readonly dependent: string;
  readonly label: string;
  readonly status: 'failed' | 'degraded' | 'atRisk' | 'ok';
  /** The lines from the dependent to the members, which now start at the pill. */
  readonly lines: readonly Link[];
}

export interface Drawing {
  readonly items: readonly Item[];
  readonly links: readonly Link[];
  readonly pills: readonly Pill[];
  /** Nodes that are in groups. */
  readonly grouped: number;
}

/** A place in the drawing; x and y are its middle. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedItem extends Item, Box {
  readonly isTile: boolean;
  /** The label as it is drawn, broken into at most two lines. */
  readonly text: string;
}

export interface PlacedPill extends Pill, Box {
  /** That of its dependent, in the gap behind it. */
  readonly lane: LaneName;
}

export interface PlacedLane {
  readonly name: LaneName;
  /** Left edge. */
  readonly x: number;
  readonly width: number;
  readonly isFolded: boolean;
  readonly items: number;
  readonly nodes: number;
}

export interface Placement {
  readonly items: readonly PlacedItem[];
  readonly pills: readonly PlacedPill[];
  readonly lanes: readonly PlacedLane[];
  readonly width: number;
  readonly height: number;
}
