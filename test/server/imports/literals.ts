// Claims, contents and records as literals: what the small tests of this folder are about.
import type { NodeClaim, Place, RelationClaim } from '../../../server/model/claims';
import type { ImportRecord, SourceContent, SourceState, StoreState } from '../../../server/store/store';

export const placeOf = (row: number, file = 'a.csv'): Place => ({ file, sheet: null, row, line: row + 1, sheetRow: row + 1 });

export function node(id: string, properties: NodeClaim['properties'] = {}, more: Partial<NodeClaim> = {}): NodeClaim {
  return { claim: 'node', id, kind: 'Component', properties, place: placeOf(1), ...more };
}

export function relation(from: string, to: string, more: Partial<RelationClaim> = {}): RelationClaim {
  return { claim: 'relation', type: 'DEPENDS_ON', from: { id: from }, to: { id: to }, properties: {}, place: placeOf(1), ...more };
}

export function content(claims: SourceContent['claims'], more: Partial<SourceContent> = {}): SourceContent {
  return { claims, issues: [], rows: { read: claims.length, accepted: claims.length, rejected: 0 }, ...more };
}

export function record(id: string, more: Partial<ImportRecord> = {}): ImportRecord {
  const files = [{ name: 'a.csv', sha256: 'f00', bytes: 1 }];
  const rows = { read: 1, accepted: 1, rejected: 0 };
  const how = { importer: 'table', mode: 'full', priority: 0, sample: false, fingerprint: '', by: null } as const;
  return {
    id,
    source: 'bron',
    action: 'import',
    undoes: null,
    at: '2026-11-01T10:00:00.000Z',
    ...how,
    files,
    rows,
    before: null,
    after: `content-of-${id}`,
    ...more,
  };
}

/** A state with these sources, each with its records; what it says is what its newest record made it say. */
export function stateOf(sources: Readonly<Record<string, readonly ImportRecord[]>>): StoreState {
  const made = Object.entries(sources).map(([name, history]): SourceState => {
    const newest = history.at(-1) ?? record('none');
    return { name, mode: newest.mode, priority: newest.priority, sample: newest.sample, current: newest.after, history };
  });
  return { version: 7, sources: made, judgements: [] };
}
