// The file that people judge in a spreadsheet: what is written is what is read again.
import { describe, expect, it } from 'vitest';
import { type JudgedRow, judgedLines } from '../../../server/imports/judged-file';
import { readJudgedRows } from '../../../server/imports/judged-rows';
import { inputFile } from '../../support/input-files';

const row = (more: Partial<JudgedRow>): JudgedRow => ({ a: 'sup:a', b: 'sup:b', kind: 'Supplier', score: 0.9, evidence: 'name A', judgement: null, ...more });
const written = (...rows: JudgedRow[]) => [...judgedLines(rows)].join('');

describe('the file of pairs', () => {
  it('has a header, one row a pair, and an empty judgement where there is none', () => {
    expect(written(row({}), row({ b: 'sup:c', score: null, evidence: 'name "A, B"', judgement: 'unsure' }))).toBe(
      '\ufeffa,b,kind,score,evidence,judgement\r\nsup:a,sup:b,Supplier,0.9,name A,\r\nsup:a,sup:c,Supplier,,"name ""A, B""",unsure\r\n',
    );
  });

  it('runs nothing in a spreadsheet, and comes back as it was', async () => {
    const ids = ['=cmd|calc', '+31 6', '@sum', "'quoted", '-a', 'a,b', 'a;b', 'a"b', 'a\nb'];
    const text = written(...ids.map((a) => row({ a, evidence: '=1+1', judgement: 'same' })));
    expect(text).not.toMatch(/(?:^|,)[=@]/m);
    const { sayings, issues } = await readJudgedRows(inputFile('j.csv', text), () => undefined);
    expect([sayings.map(({ a }) => a), issues]).toEqual([ids, []]);
  });
});
