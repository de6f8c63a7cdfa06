// The report of an import as chunks: a head and a chunk a piece, each readable alone; one that is damaged is told.
import { expect, it } from 'vitest';
import { makeReport, wholeReport } from '../../../server/imports/reports';
import { Fault } from '../../../server/model/faults';
import { issue } from '../../../server/model/issues';
import { readable } from '../../../server/store/report';
import { decodeReport, encodeReport } from '../../../server/store/report-chunks';

const place = { file: 'a.csv', sheet: null, row: 1, line: 2, sheetRow: 2 };
const issues = [
  issue('missing-id', { ...place, source: 's' }, { column: 'é', value: '😀', details: { count: 2 } }),
  ...Array.from({ length: 4_200 }, (_, row) => issue('invalid-value', { ...place, row }, { value: `${row}` })),
];
const report = makeReport({ rows: { read: 2, accepted: 1, rejected: 1 } }, issues);
const damaged = () => new Fault('store-damaged', 3);

it('comes back as it was, whatever its issues say', async () => {
  const chunks = await encodeReport(readable(report));
  expect(chunks).toHaveLength(3);
  const kept = await decodeReport({ chunk: async (at) => chunks[at] as Uint8Array, damaged });
  expect(await wholeReport(kept)).toEqual(report);
});

it('is read chunk by chunk: a piece needs the head and itself', async () => {
  const chunks = await encodeReport(readable(report));
  const asked: number[] = [];
  const chunk = async (at: number) => {
    asked.push(at);
    return chunks[at] as Uint8Array;
  };
  const kept = await decodeReport({ chunk, damaged });
  expect((await kept.piece(1)).length).toBe(4_201 - 4_096);
  expect(asked).toEqual([0, 2]);
});

it('is told as damaged when a chunk is spoilt, and as what it is when the store says more', async () => {
  const chunks = await encodeReport(readable(report));
  const spoilt = async (at: number) => (at === 0 ? (chunks[0] as Uint8Array) : new Uint8Array([1, 2, 3]));
  const kept = await decodeReport({ chunk: spoilt, damaged });
  await expect(kept.piece(0)).rejects.toMatchObject({ code: 'store-damaged' });
  const locked = () => Promise.reject(new Fault('store-locked', 3));
  await expect(decodeReport({ chunk: locked, damaged })).rejects.toMatchObject({ code: 'store-locked' });
});
