// Rows of core_company: each needs a name; several rows may state one company.
import { describe, expect, it } from 'vitest';
import { withCode } from '../../support/input-files';
import { graphOf } from './exports';

describe('a row of core_company', () => {
  it('without a name is rejected; one that says nothing in words too', async () => {
    const { rows, issues } = await graphOf({ 'core_company.csv': 'Naam,Klant\n,true\n-,true\nZaakhost,true\n' });
    expect(rows).toEqual({ read: 3, accepted: 1, rejected: 2 });
    expect(withCode(issues, 'missing-id').map(({ row, column }) => [row, column])).toEqual([
      [1, 'Naam'],
      [2, 'Naam'],
    ]);
  });

  it('repeated is one, found by the names of all rows and established where any says', async () => {
    const rows = ['Zaakhost,NL,z', 'Zaakhost,NL,Z', 'Zaakhost,DE,z', 'Ander,NL,z'];
    const {
      relations,
      rows: counts,
      issues,
    } = await graphOf({
      'cmdb_ci_service.csv': 'name,vendor,company,sys_id\nA,Zaakhost,,a\nB,ander,,b\n',
      'core_company.csv': `name,country,sys_id\n${rows.join('\n')}\n`,
    });
    expect(counts).toEqual({ read: 6, accepted: 6, rejected: 0 });
    expect(issues.map(({ code, row, column, value }) => [code, row, column, value])).toEqual([['differing-rows', 4, 'name', 'Ander']]);
    expect([...relations].sort()).toEqual([
      'A PROVIDED_BY Zaakhost',
      'B PROVIDED_BY Zaakhost',
      'Zaakhost ESTABLISHED_IN country:DE',
      'Zaakhost ESTABLISHED_IN country:NL',
    ]);
  });

  it('without a sys_id is one with those of its name, and that is told', async () => {
    const { issues } = await graphOf({
      'cmdb_ci_service.csv': 'name,vendor,sys_id\nA,Zaakhost,a\n',
      'core_company.csv': 'name,customer,country\nZaakhost,false,NL\nZaakhost,true,DE\n',
    });
    expect(withCode(issues, 'same-name')).toMatchObject([{ file: 'core_company.csv', value: 'Zaakhost', details: { count: 2 } }]);
  });
});
