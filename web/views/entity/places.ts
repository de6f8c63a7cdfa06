// Orders the claims about a node by place: for every row of a file, what that row says of the node.
import type { NodeBody, NodeRelation, ProvenanceBody } from '../../../server/api/contract';
import { type ShownRow, shownRow } from '../../components/shown-row';

/** A relation that a row states, seen from the node. */
export interface StatedRelation {
  readonly side: 'needs' | 'neededBy';
  readonly type: string;
  /** Name of the other end. */
  readonly name: string;
}

/** One row of a file that says something of the node. */
export interface Place {
  readonly key: string;
  readonly source: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly shown: ShownRow | null;
  readonly importedAt: string;
  /** Properties that it states or disputes, by name. */
  readonly properties: readonly string[];
  readonly relations: readonly StatedRelation[];
  /** Nodes that it says belong to this one. */
  readonly members: number;
  readonly isExistence: boolean;
  readonly isInferred: boolean;
}

type Draft = { -readonly [K in keyof Place]: Place[K] } & { properties: string[]; relations: StatedRelation[] };

function draftOf(places: Map<string, Draft>, by: ProvenanceBody): Draft {
  const { source, file, sheet, row, importedAt } = by;
  const shown = shownRow(by);
  const key = JSON.stringify([source, file, sheet, row]);
  const known = places.get(key);
  if (known) return known;
  const made: Draft = { key, source, file, sheet, shown, importedAt, properties: [], relations: [], members: 0, isExistence: false, isInferred: false };
  places.set(key, made);
  return made;
}

/** Rows by source, file, sheet and row. A row that says several things is one row. */
export function placesOf(node: Pick<NodeBody, 'claims' | 'stated' | 'disputes' | 'needs' | 'neededBy' | 'members'>): Place[] {
  const places = new Map<string, Draft>();
  const note = (by: ProvenanceBody, change: (draft: Draft) => void) => {
    const draft = draftOf(places, by);
    change(draft);
    if (by.inferred !== null) draft.isInferred = true;
  };
  const addProperty = (property: string) => (draft: Draft) => {
    if (!draft.properties.includes(property)) draft.properties.push(property);
  };
  for (const by of node.claims) note(by, (draft) => (draft.isExistence = true));
  for (const { property, claims } of node.stated) for (const by of claims) note(by, addProperty(property));
  for (const { property, claims } of node.disputes) for (const { by } of claims) note(by, addProperty(property));
  const addRelations = (side: StatedRelation['side'], items: readonly NodeRelation[]) => {
    for (const { type, node: other, claims } of items) for (const by of claims) note(by, (draft) => draft.relations.push({ side, type, name: other.name }));
  };
  addRelations('needs', node.needs.items);
  addRelations('neededBy', node.neededBy.items);
  for (const { claims } of node.members.items) for (const by of claims) note(by, (draft) => (draft.members += 1));
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...places.values()].sort(
    (a, b) =>
      compare(a.source, b.source) || compare(a.file, b.file) || compare(a.sheet ?? '', b.sheet ?? '') || (a.shown?.number ?? 0) - (b.shown?.number ?? 0),
  );
}
