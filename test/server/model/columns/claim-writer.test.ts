// Claims are written in few numbers: what is the same is written once.
import { expect, it } from 'vitest';
import type { Claim } from '../../../../server/model/claims';
import { ClaimRows } from '../../../../server/model/columns/claim-rows';
import { ClaimWriter } from '../../../../server/model/columns/claim-writer';
import { Texts, TextWriter } from '../../../../server/model/columns/texts';

const size = 10_000;
const nodes = Array.from({ length: size }, (_, at): Claim => {
  const place = { file: 'a.csv', sheet: null, row: at + 1, line: at + 2, sheetRow: at + 2 };
  return { claim: 'node', id: `cmp:${at}`, kind: 'Component', properties: { name: `Component ${at}`, environment: at % 2 ? 'test' : 'production' }, place };
});

function rowsOf(claims: readonly Claim[]) {
  const texts = new TextWriter();
  const writer = new ClaimWriter(texts, claims.length);
  for (const one of claims) writer.push(one);
  const columns = new Map([...writer.columns('c'), ...texts.columns('t')]);
  return { columns, texts: new Texts(columns, 't'), rows: new ClaimRows(columns, 'c', new Texts(columns, 't')) };
}

it('every name that is new, and each of few values once', () => {
  const { texts, rows } = rowsOf(nodes);
  expect(rows.ids.length).toBe(size);
  expect(texts.length).toBe(size + 2);
  expect(rows.all()).toEqual(nodes);
});

it('equal claims stand as often as they were said, in their order', () => {
  const said = [nodes[2], nodes[1], nodes[2], nodes[2]] as Claim[];
  const { rows } = rowsOf(said);
  expect(rows.all()).toEqual(said);
  expect(rows.ids.length).toBe(2);
});
