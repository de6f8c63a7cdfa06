// Defines what one source says before it meets other sources: claims, each with the row that it comes from.
import type { NodeKind, RelationType } from './vocabulary';

/** A value of a property: text, number, or a set of texts. Absent means unknown. */
export type PropertyValue = string | number | readonly string[];
export type Properties = Readonly<Record<string, PropertyValue>>;

/** Where a claim stands in the imported file. `row` counts data records from 1 (header and comments not counted);
 * `line` is the physical line on which the record starts, for who opens the file in an editor; `sheetRow` is the row that a
 * spreadsheet shows, for who opens it there: null where the file is no table, or where an older version did not keep it. */
export interface Place {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly line: number | null;
  readonly sheetRow: number | null;
}

/** The end of a relation, or a property that holds a node: an id, or a name to be looked up among nodes of these kinds.
 * `class` restricts a lookup by name further; `mayBeId`: the text is the id of a node where one has it, before it is a name. */
export type NodeReference =
  | { readonly id: string }
  | { readonly name: string; readonly kinds: readonly NodeKind[]; readonly class?: string; readonly mayBeId?: true };

/** The words of the file over what a claim states, by property or end of the relation; only those that are not the word of the model. */
export type HeaderWords = Readonly<Record<string, string>>;

export interface NodeClaim {
  readonly claim: 'node';
  readonly id: string;
  readonly kind: NodeKind;
  readonly properties: Properties;
  /** Properties whose value is another node (organisation, parent): resolved when the graph is computed. */
  readonly references?: Readonly<Record<string, NodeReference>>;
  /** Why this was inferred rather than declared; absent: declared. */
  readonly inferred?: string;
  /** True when the row states something else and this follows from one of its columns. */
  readonly derived?: boolean;
  /** For issues; one object for all claims of a table. */
  readonly headers?: HeaderWords;
  readonly place: Place;
}

export interface RelationClaim {
  readonly claim: 'relation';
  readonly type: RelationType;
  readonly from: NodeReference;
  readonly to: NodeReference;
  readonly properties: Properties;
  /** `recipient` when it is given; resolved like an end. */
  readonly references?: Readonly<Record<string, NodeReference>>;
  readonly inferred?: string;
  readonly derived?: boolean;
  /** Column of the row that this comes from, for issues. */
  readonly column?: string;
  /** For issues; one object for all claims of a table. */
  readonly headers?: HeaderWords;
  readonly place: Place;
}

export type Claim = NodeClaim | RelationClaim;

/** The word of the file over a property or end of a claim; that of the model where they are the same, or no table said it. */
export function headerOver({ headers }: Pick<Claim, 'headers'>, name: string): string {
  return headers !== undefined && Object.hasOwn(headers, name) ? (headers[name] ?? name) : name;
}
