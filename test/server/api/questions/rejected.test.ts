// Rejected rows as the text of an answer: what the file is, then the file.
import { describe, expect, it } from 'vitest';
import type { LoadedStore } from '../../../../server/api/questions/loaded';
import { rejectedOfJob } from '../../../../server/api/questions/rejected';
import { type RejectedTable, RejectedWriter } from '../../../../server/store/rejected-rows';
import { readable } from '../../../../server/store/report';
import { faultOf } from '../../imports/bench';

const table: RejectedTable = { file: 'é.csv', sheet: null, header: ['id'], delimiter: ';' };

function loadedWith(tables: readonly RejectedTable[]): LoadedStore {
  const writer = new RejectedWriter();
  for (const one of tables)
    writer.add(one, { place: { file: one.file, sheet: null, row: 1, line: 1, sheetRow: 1 }, import: null, content: { cells: ['é'] }, reasons: [] });
  const report = readable({ figures: { rows: { read: 0, accepted: 0, rejected: 0 }, issueCounts: [] }, issues: [] });
  return { openReport: async () => ({ ...report, rejected: writer.finish() }) } as Partial<LoadedStore> as LoadedStore;
}

describe('the rejected rows of a job', () => {
  it('are text with its name and media type before it', async () => {
    const text = await rejectedOfJob(loadedWith([table]), { path: 'p', language: 'en' });
    const [about = '', ...lines] = text.split('\n');
    expect(JSON.parse(about)).toEqual({ name: 'é-rejected.csv', mediaType: 'text/csv', encoding: 'utf8' });
    expect(lines[0]).toBe('\ufeffid;ketenzicht-reason\r');
  });

  it('of several tables are a zip', async () => {
    const text = await rejectedOfJob(loadedWith([table, { ...table, file: 'b.csv' }]), { path: 'p', language: 'en' });
    const end = text.indexOf('\n');
    expect(JSON.parse(text.slice(0, end))).toMatchObject({ mediaType: 'application/zip', encoding: 'base64' });
    expect(Buffer.from(text.slice(end), 'base64').subarray(0, 2).toString()).toBe('PK');
  });

  it('are refused where there are none', async () => {
    expect((await faultOf(rejectedOfJob(loadedWith([]), { path: 'p', language: 'en' })))?.code).toBe('nothing-rejected');
  });
});
