// Contracts of ServiceNow: what they cover is supplied through them.
import { describe, expect, it } from 'vitest';
import { withCode } from '../../support/input-files';
import { graphOf } from './exports';

describe('contracts', () => {
  it('of a service under contract supply through the contract', async () => {
    const { relations, graph, rows } = await graphOf({
      'ast_contract.csv':
        'number,short_description,vendor,starts,ends,state,sys_id\nCNT1,Hosting,Zaakhost,01-01-2024,31-12-2027,Active,k\nCNT2,Later,Zaakhost,,,Draft,l\n',
      'contract_rel_ci.csv': 'contract,ci_item\nCNT1,A\nCNT2,A\nCNT9,A\n',
      'cmdb_ci_service.csv': 'name,vendor,sys_id\nA,Zaakhost,a\n',
    });
    expect(relations).toEqual(['A PROVIDED_BY CNT1', 'CNT1 SUPPLIED_BY Zaakhost']);
    expect(graph.nodes.find(({ kind }) => kind === 'Contract')?.properties).toEqual({ name: 'CNT1', title: 'Hosting', start: '2024-01-01', end: '2027-12-31' });
    expect(rows.rejected).toBe(0);
  });

  it('repeated are one, with the suppliers of all rows; what differs is told; a nameless one is rejected', async () => {
    const rows = ['CNT1,A,Zaakhost,,k', 'CNT1,A,Zaakhost,,k', 'CNT1,B,Ander,2027-12-31,k', ',,Zaakhost,,'];
    const {
      relations,
      rows: counts,
      issues,
      graph,
    } = await graphOf({ 'ast_contract.csv': `number,short_description,vendor,ends,sys_id\n${rows.join('\n')}\n` });
    expect([relations, counts]).toEqual([['CNT1 SUPPLIED_BY Ander', 'CNT1 SUPPLIED_BY Zaakhost'], { read: 4, accepted: 3, rejected: 1 }]);
    expect(graph.nodes.find(({ kind }) => kind === 'Contract')?.properties).toEqual({ name: 'CNT1', title: 'A', end: '2027-12-31' });
    expect(issues.map(({ code, row, column, value }) => [code, row, column, value])).toEqual([
      ['missing-id', 4, 'number', ''],
      ['differing-rows', 3, 'short_description', 'B'],
    ]);
  });

  it('known by their title only are one where that repeats, and that is told; not where a number says so', async () => {
    const told = async (text: string) =>
      withCode((await graphOf({ 'ast_contract.csv': text })).issues, 'same-name').map(({ column, value }) => [column, value]);
    expect(await told('number,short_description,ends\n,Hosting,31-12-2027\n,Hosting,31-12-2028\n')).toEqual([['short_description', 'Hosting']]);
    expect(await told('number,short_description,ends\nC1,Hosting,31-12-2027\nC1,Hosting,31-12-2028\n')).toEqual([]);
  });

  it('that are linked to nothing, or nothing to them, are told by the end that lacks', async () => {
    const { issues, rows } = await graphOf({ 'contract_rel_ci.csv': 'contract,ci_item\n,A\nCNT1,\n' });
    expect(rows.rejected).toBe(2);
    expect(withCode(issues, 'missing-end').map(({ row, column }) => [row, column])).toEqual([
      [1, 'contract'],
      [2, 'ci_item'],
    ]);
  });
});
