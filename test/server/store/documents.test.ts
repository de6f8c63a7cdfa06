// What a commit keeps whole: contents under the id of their record, reports beside them, and of other changes nothing.
import { expect, it } from 'vitest';
import { makeReport } from '../../../server/imports/reports';
import { judge } from '../../../server/records/judgements';
import { decodeContent } from '../../../server/store/chunks';
import { documentsOf } from '../../../server/store/documents';
import { author, makeRecord, numberedContent, sayChange } from '../../conformance/made-records';

it('a content and a report are documents of their own; a record without them and a judgement are none', async () => {
  const report = makeReport({ rows: { read: 1, accepted: 1, rejected: 0 } }, []);
  const changes = [
    sayChange(makeRecord('imp-1', 's', { after: 'said' }), numberedContent(7), report),
    sayChange(makeRecord('imp-2', 's', { action: 'undo', after: null })),
    judge({ a: 'a', b: 'b', verdict: 'same' }, author),
  ];
  const documents = await documentsOf(changes);
  expect(documents.map(({ id }) => id)).toEqual(['said', 'imp-1/report']);
  expect(await decodeContent([...(documents[0]?.chunks ?? [])])).toEqual(numberedContent(7));
});

it('a content without an id would be kept under none: that is refused', async () => {
  await expect(documentsOf([sayChange(makeRecord('imp-1', 's', { after: null }), numberedContent(1))])).rejects.toThrow('imp-1');
});
