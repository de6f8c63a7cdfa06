// Rows of core_company: each needs a name; a sys_id that comes back with other data is rejected.
import { describe, expect, it } from 'vitest';
import { withCode } from '../../support/input-files';
import { graphOf } from './exports';

const used = { 'cmdb_ci_service.csv': 'name,vendor,sys_id\nA,Zaakhost,a\n' };

describe('a row of core_company', () => {
  it('without a name is rejected; one that says nothing in words too', async () => {
    const { rows, issues } = await graphOf({ 'core_company.csv': 'Naam,Klant\n,true\n-,true\nZaakhost,true\n' });
    expect(rows).toEqual({ read: 3, accepted: 1, rejected: 2 });
    expect(withCode(issues, 'missing-id').map(({ row, column }) => [row, column])).toEqual([
      [1, 'Naam'],
      [2, 'Naam'],
    ]);
  });

  it('repeated is one when equal, and rejected when it differs by name or country', async () => {
    const rows = ['Zaakhost,NL,z', 'Zaakhost,NL,Z', 'Zaakhost,DE,z', 'Ander,NL,z'];
    const { graph, rows: counts, issues } = await graphOf({ ...used, 'core_company.csv': `name,country,sys_id\n${rows.join('\n')}\n` });
    expect(counts).toEqual({ read: 5, accepted: 3, rejected: 2 });
    expect(withCode(issues, 'duplicate-id').map(({ row, value }) => [row, value])).toEqual([
      [3, 'Zaakhost'],
      [4, 'Ander'],
    ]);
    expect(graph.nodes.map(({ id }) => id)).toContain('country:NL');
    expect(graph.nodes.map(({ id }) => id)).not.toContain('country:DE');
  });
});
