// Which table a file is: by its name where the header fits, else by the header.
import { describe, expect, it } from 'vitest';
import { headersOfRole, recogniseFile, roleOfName, scoreHeader, tableOfName } from '../../../importers/servicenow/files';

describe('the name of a file', () => {
  it.each([
    ['cmdb_ci_service (2).csv', 'cmdb_ci_service', 'item'],
    ['export/2026 cmdb_rel_ci.csv', 'cmdb_rel_ci', 'relation'],
    ['core_company.csv', 'core_company', 'company'],
    ['ast_contract_.csv', 'ast_contract', 'contract'],
    ['contract_rel_ci.csv', 'contract_rel_ci', 'contractItem'],
    ['u_cmdb_ci_app.csv', 'u_cmdb_ci_app', 'item'],
    ['servers.csv', null, 'item'],
    ['xcmdb_ci_server.csv', null, 'item'],
  ])('%s tells table %s', (name, table, role) => {
    expect([tableOfName(name), roleOfName(name)]).toEqual([table, role]);
  });
});

describe('a file', () => {
  it('has the role of its name where the header fits it, else that of the header', () => {
    const relation = ['Parent', 'Type', 'Child'];
    expect(recogniseFile('cmdb_rel_ci.csv', relation)).toEqual({ role: 'relation', table: 'cmdb_rel_ci' });
    expect(recogniseFile('core_company.csv', relation)).toEqual({ role: 'relation', table: null });
    expect(recogniseFile('core_company.csv', ['Naam', 'Klant'])).toEqual({ role: 'company', table: 'core_company' });
    expect(recogniseFile('x.csv', ['Naam'])).toBeNull();
  });

  it('scores the columns of the role that fits best, none without those that it needs', () => {
    expect([scoreHeader(['parent', 'type', 'child', 'sys_id']), scoreHeader(['parent', 'child']), scoreHeader(['name', 'sys_class_name', 'vendor'])]).toEqual([
      4, 0, 3,
    ]);
  });

  it('reads labels in English and Dutch', () => {
    const headers = headersOfRole('contract');
    expect(['Nummer', 'Start date', 'Einddatum', 'x'].map((header) => headers.get(header))).toEqual(['number', 'starts', 'ends', undefined]);
  });
});
