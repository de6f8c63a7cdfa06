// Defines a difference between two graphs as answers print it (semantics §6, `differences`).
import type { Place, PropertyValue } from './claims';
import { groupBy } from './group-by';
import type { NodeKind, RelationType } from './vocabulary';

export const changeKinds = ['added', 'changed', 'removed'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** One field that differs; null: it has no value. */
export interface FieldDifference {
  readonly property: string;
  readonly before: PropertyValue | null;
  readonly after: PropertyValue | null;
}

export const thingsThatDiffer = ['nodes', 'relations'] as const;
export type ThingThatDiffers = (typeof thingsThatDiffer)[number];

/** How many nodes or relations changed in one way. */
export interface DifferenceCount {
  readonly of: ThingThatDiffers;
  readonly change: ChangeKind;
  readonly count: number;
}

/** Differences in pieces that are read one by one, each with what it holds; in the order of the answer. */
export interface DifferencesInPieces {
  readonly pieces: readonly (readonly DifferenceCount[])[];
  piece(at: number): Promise<readonly Difference[]>;
}

/** What makes a relation itself (semantics §1): `group`, `recipient`, `serviceType`, `activity` when it has them. */
export interface RelationIdentity {
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
  readonly [name: string]: string;
}

/** The row of the source that states the thing after the change; all null: none does. */
type Stated = { readonly [name in Exclude<keyof Place, 'line'>]: Place[name] | null };

interface Changed extends Stated {
  readonly change: ChangeKind;
  readonly fields: readonly FieldDifference[];
}

export interface NodeDifference extends Changed {
  readonly id: string;
  readonly kind: NodeKind;
  readonly name: string;
}

/** `kind` is its type; what makes it itself is no field. */
export interface RelationDifference extends Changed {
  readonly relation: RelationIdentity;
  readonly kind: RelationType;
  /** Names of its ends. */
  readonly names: { readonly from: string; readonly to: string };
}

export type Difference = NodeDifference | RelationDifference;

/** Of what a difference is. */
export function thingOf(one: Difference): ThingThatDiffers {
  return isOfRelation(one) ? 'relations' : 'nodes';
}

export function isOfRelation(one: Difference): one is RelationDifference {
  return 'relation' in one;
}

/** How many of each sort there are. */
export function countDifferences(differences: readonly Difference[]): DifferenceCount[] {
  return [...groupBy(differences, (one) => `${thingOf(one)} ${one.change}`).values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ of: thingOf(first), change: first.change, count: same.length }] : [];
  });
}
