// Records and contents made up for the store tests; each content can be told from its number, so that a reader can check it.
import type { Claim } from '../../server/model/claims';
import type { Columns } from '../../server/model/columns/columns';
import { issue } from '../../server/model/issues';
import { personHere } from '../../server/model/viewer';
import type { Author } from '../../server/records/records';
import { type ImportReport, readable } from '../../server/store/report';
import type { ImportRecord, SourceContent, StoreChange } from '../../server/store/store';
import { supplierProfile } from '../support/profiles';

/** A record of `source`; `fields` over plain defaults. */
export function makeRecord(id: string, source: string, fields: Partial<ImportRecord> = {}): ImportRecord {
  return {
    id,
    source,
    action: 'import',
    undoes: null,
    at: '2026-11-01T10:00:00.000Z',
    by: personHere,
    importer: 'graph-json',
    mode: 'full',
    priority: 0,
    sample: false,
    files: [{ name: `${source}.json`, sha256: '0'.repeat(64), bytes: 10 }],
    fingerprint: `print-${id}`,
    rows: { read: 3, accepted: 2, rejected: 1 },
    before: null,
    after: id,
    ...fields,
  };
}

const place = (row: number) => ({ file: 'made.csv', sheet: null, row, line: row + 1, sheetRow: null });

/** A content of `size` nodes that all carry `number`. */
export function numberedContent(number: number, size = 3): SourceContent {
  const claims: Claim[] = [];
  for (let at = 0; at < size; at += 1) {
    claims.push({ claim: 'node', id: `cmp:${at}`, kind: 'Component', properties: { name: `made ${number}` }, place: place(at + 1) });
  }
  return { claims, issues: [issue('missing-id', place(size + 1), { value: String(number) })], rows: { read: size + 1, accepted: size, rejected: 1 } };
}

/** What could be computed from a content and kept beside it. */
export function keptOf(number: number, size = 3): Columns {
  return new Map([['made', Int32Array.from({ length: 100 * size }, (_, at) => (number * 7919 * at) % 1_000_003)]]);
}

/** Every shape that a claim and an issue can have, with texts that are easily damaged. */
export function oddContent(): SourceContent {
  const odd = 'é € 😀 \u2028 " \\ \n ﬀ \ud800';
  const prototype: Record<string, string> = JSON.parse('{"__proto__": "kept", "name": "n"}');
  return {
    claims: [
      { claim: 'node', id: odd, kind: 'Service', properties: { name: odd, users: 0.1, aliases: ['b', 'a'] }, place: { ...place(1), sheet: 'Blad 1' } },
      { claim: 'node', id: 'b', kind: 'Organisation', properties: prototype, inferred: 'why', derived: true, place: place(2) },
      {
        claim: 'node',
        id: 'c',
        kind: 'Contract',
        properties: {},
        references: { organisation: { name: odd, kinds: ['Organisation', 'Supplier'] }, parent: { id: 'x' } },
        place: { file: 'other.csv', sheet: null, row: null, line: null, sheetRow: null },
      },
      {
        claim: 'relation',
        type: 'SUBCONTRACTED_TO',
        from: { id: 'c' },
        to: { name: 'n', kinds: ['Supplier'], class: 'core_company' },
        properties: { required: '50%', group: 'g', rank: 2 },
        references: { recipient: { id: 'r' } },
        inferred: 'because',
        derived: true,
        column: 'supplier',
        place: place(4),
      },
      { claim: 'relation', type: 'USES', from: { id: 'b' }, to: { id: odd }, properties: {}, place: { ...place(5), sheet: 'relations' } },
    ],
    issues: [
      issue('invalid-value', { ...place(1), source: 's' }, { column: 'x', value: odd, details: { allowed: 'a, b', count: 2 } }),
      issue('nothing-recognised', null),
    ],
    rows: { read: 7, accepted: 5, rejected: 2 },
    apart: [
      ['a', odd],
      ['b', 'c'],
    ],
    mapping: {
      ...{ name: odd, version: 3, sha256: 'f00', origin: 'saved' },
      profile: supplierProfile('n'),
      headers: [{ file: 'made.csv', sheet: 'Blad 1', columns: ['Naam', odd] }],
    },
    origins: [
      { import: 'imp-2', claims: 3 },
      { import: 'imp-1', claims: 2 },
    ],
  };
}

/** Who says what the tests say, and when. */
export const author: Author = { by: personHere, at: '2026-11-02T09:00:00.000Z' };

/** The change that makes `source` say a content. */
export function sayChange(record: ImportRecord, content?: SourceContent, report?: ImportReport): StoreChange {
  return { change: 'record', record, ...(content ? { content } : {}), ...(report ? { report: readable(report) } : {}) };
}
