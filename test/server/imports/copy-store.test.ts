// A copy of a store has all that the store keeps; that it answers alike is in test/conformance/answers.neo4j.test.ts.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyStore } from '../../../server/imports/copy-store';
import { wholeReport } from '../../../server/imports/reports';
import { storeKind } from '../../conformance/store-kinds';
import { type Bench, makeBench } from './bench';
import { remarked } from './report-promises';

const kind = storeKind('embedded');

describe('a copy of a store', () => {
  let from: Bench;
  let to: Bench;
  beforeEach(async () => {
    from = await makeBench(kind);
    to = await makeBench(kind);
  });
  afterEach(async () => {
    await from.close();
    await to.close();
  });

  it('has the reports of the imports, issue by issue', async () => {
    const { report } = await from.import(remarked(5_000));
    await copyStore(from.store, to.store, () => undefined);
    const kept = await to.store.report('imp-1');
    expect(kept && (await wholeReport(kept))).toEqual(await wholeReport(report));
  });
});
