// What a CSV says that came back judged, in the ways in which spreadsheets write it.
import { describe, expect, it } from 'vitest';
import { readJudgedRows } from '../../../server/imports/judged-rows';
import { inputFile } from '../../support/input-files';
import { faultCode } from './bench';

const read = (text: string) => readJudgedRows(inputFile('judged.csv', text), () => undefined);
const said = async (text: string) => (await read(text)).sayings.map(({ a, b, verdict, place: { row } }) => [a, b, verdict, row]);

describe('a file of judged pairs', () => {
  it.each([
    ['with commas', 'a,b,kind,score,evidence,judgement\nx,y,Supplier,0.9,name,same\n'],
    ['of a Dutch spreadsheet', '\ufeffa;b;kind;score;evidence;judgement\r\nx;y;Supplier;0,9;"name; X";same\r\n'],
    ['with columns in another order, and more of them', 'note,JUDGEMENT,b,a\nhm, Same ,y,x\n'],
  ])('%s is read', async (_, text) => {
    expect(await said(text)).toEqual([['x', 'y', 'same', 1]]);
  });

  it('says nothing where the judgement is empty, and takes back with “withdraw”', async () => {
    expect(await said('a,b,judgement\nx,y,\np,q,withdraw\nr,s,unsure\nt,u,not-same\n')).toEqual([
      ['p', 'q', null, 2],
      ['r', 's', 'unsure', 3],
      ['t', 'u', 'not-same', 4],
    ]);
  });

  it('with a word that is no judgement tells its row and what may be said; the others stand', async () => {
    const { sayings, issues } = await read('a,b,judgement\nx,y,maybe\np,q,same\n');
    expect(sayings.length).toBe(1);
    expect(issues.map(({ code, value, column, row }) => [code, value, column, row])).toEqual([['judged-word', 'maybe', 'judgement', 1]]);
    expect(String(issues[0]?.details?.allowed)).toContain('withdraw');
  });

  it.each(['a,b\nx,y\n', '', 'id,name\n1,2\n'])('without its columns is refused: %j', async (text) => {
    expect(await faultCode(read(text))).not.toBe('none');
  });

  it('is read until somebody stops it', async () => {
    const stop = () => {
      throw new Error('stopped');
    };
    await expect(readJudgedRows(inputFile('j.csv', 'a,b,judgement\nx,y,same\n'), stop)).rejects.toThrow('stopped');
  });
});
