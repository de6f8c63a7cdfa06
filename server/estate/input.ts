// Defines what the graph is computed from: the current contents of all sources, and the judgements of people.
import type { Claim, NodeClaim, RelationClaim } from '../model/claims';
import type { EstateGraph, Provenance } from '../model/graph';
import type { Issue } from '../model/issues';
import type { Judgement } from '../model/judgements';
import type { Pair } from '../model/pairs';
import { compareText } from '../model/text-order';

/** One source with what it says now. */
export interface EstateSource {
  readonly name: string;
  readonly priority: number;
  readonly import: string;
  readonly importer: string;
  readonly importedAt: string;
  readonly content: {
    readonly claims: readonly Claim[];
    /** Pairs of ids that it keeps apart whatever identifiers they share: its “not the same”. */
    readonly apart?: readonly Pair[];
  };
}

export interface EstateInput {
  readonly sources: readonly EstateSource[];
  readonly judgements: readonly Judgement[];
}

/** The graph, and the claims that could not be used yet, each with the issue that says why (also in `graph.issues`). */
export interface ResolvedEstate {
  readonly graph: EstateGraph;
  readonly rejected: ReadonlyMap<Claim, Issue>;
}

/** An issue, and the id of the node that the claims are about which it comes from. */
export interface IssueOfNode {
  readonly id: string;
  readonly issue: Issue;
}

/** A claim with the source that makes it; `order` ranks sources: lower wins. */
export interface Sourced<C extends Claim> {
  readonly claim: C;
  readonly source: EstateSource;
  readonly order: number;
}

/** Sources in the order in which their claims win: higher priority first, then the smaller name (semantics §5). */
export function rankSources<S extends EstateSource>(sources: readonly S[]): S[] {
  return [...sources].sort((a, b) => b.priority - a.priority || compareText(a.name, b.name));
}

/** Who says so, for one claim. */
export function provenanceOf({ claim, source }: Sourced<NodeClaim | RelationClaim>, inferred = claim.inferred): Provenance {
  return {
    source: source.name,
    import: source.import,
    importer: source.importer,
    importedAt: source.importedAt,
    file: claim.place.file,
    sheet: claim.place.sheet,
    row: claim.place.row,
    line: claim.place.line,
    sheetRow: claim.place.sheetRow,
    inferred: inferred ?? null,
  };
}
