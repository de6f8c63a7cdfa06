// Records and revisions as rows of the tables, and back.
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { judge } from '../../../../server/records/judgements';
import { insertRevision } from '../../../../server/store/embedded/older';
import { insertRecord, readRevisions, readState } from '../../../../server/store/embedded/rows';
import { prepareSchema } from '../../../../server/store/embedded/schema';
import type { Revision } from '../../../../server/store/store';
import { author, makeRecord } from '../../../conformance/made-records';

let database: InstanceType<typeof DatabaseSync>;
beforeEach(() => {
  database = new DatabaseSync(':memory:');
  prepareSchema(database, 'memory');
});
afterEach(() => database.close());

it('a record comes back as it went in, with who made it or nobody', () => {
  const records = [
    makeRecord('imp-1', 's', { after: null, sample: true, priority: -3, by: { id: 'é', name: '“😀”' } }),
    makeRecord('imp-2', 's', { after: null, by: null, files: [] }),
  ];
  for (const record of records) insertRecord(database, record);
  expect(readState(database)?.sources[0]?.history).toEqual(records);
});

it('revisions come back in the order in which they were said, of one kind or all', () => {
  const change = judge({ a: 'a', b: 'b', verdict: 'unsure' }, author);
  const said: Revision[] = [{ kind: 'test', key: 'x', at: null, by: null, body: null }, ...(change.change === 'revise' ? [change.revision] : [])];
  for (const revision of said) insertRevision(database, revision);
  expect([readRevisions(database), readRevisions(database, 'test'), readRevisions(database, 'other')]).toEqual([said, said.slice(0, 1), []]);
  expect(readState(database)?.judgements).toEqual([{ a: 'a', b: 'b', verdict: 'unsure' }]);
});

it('there is no state when a judgement is none', () => {
  insertRevision(database, { kind: 'judgement', key: 'x', at: null, by: null, body: { a: 'a' } });
  expect(readState(database)).toBeUndefined();
});
