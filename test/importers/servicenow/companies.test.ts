// Companies of ServiceNow: organisations and suppliers by the part they play.
import { describe, expect, it } from 'vitest';
import { withCode } from '../../support/input-files';
import { graphOf } from './exports';

describe('companies', () => {
  const companies = 'name,vendor,country,sys_id\nGemeente Ergens,false,Nederland,g\nZaakhost,true,,z\nNiemand,true,,n\nMaker,true,Verenigde Staten,m\n';

  it('become organisations and suppliers by the part they play', async () => {
    const { relations, graph, issues } = await graphOf({
      'core_company.csv': companies,
      'cmdb_ci_appl.csv':
        'name,sys_class_name,company,vendor,manufacturer,sys_id\nA,Application,Gemeente Ergens,Zaakhost,Maker,a\nB,Server,,Zaakhost,Onbekend BV,b\n',
    });
    expect([...relations].sort()).toEqual([
      'A PROVIDED_BY Maker (none)',
      'A PROVIDED_BY Zaakhost',
      'B PROVIDED_BY Onbekend BV (none)',
      'B PROVIDED_BY Zaakhost (none)',
      'Gemeente Ergens ESTABLISHED_IN country:NL',
      'Maker ESTABLISHED_IN country:US',
    ]);
    expect(graph.nodes.map(({ id }) => id)).toEqual([
      'cmp:cmdb/a',
      'cmp:cmdb/b',
      'country:NL',
      'country:US',
      'org:cmdb/g',
      'sup:cmdb/Onbekend%20BV',
      'sup:cmdb/m',
      'sup:cmdb/z',
    ]);
    expect(graph.nodes[0]?.properties.organisation).toBe('org:cmdb/g');
    expect(graph.relations.find(({ to }) => to === 'sup:cmdb/z')?.claims[0]?.inferred).toBe('vendor-column');
    expect(withCode(issues, 'company-without-role')).toMatchObject([{ value: 'Niemand', details: { count: 1 } }]);
  });

  it('one that is both is one organisation', async () => {
    const { graph, relations } = await graphOf({
      'cmdb_ci_service.csv': 'name,company,vendor,sys_id\nA,Documentenhuis,,a\nB,,documentenhuis,b\n',
    });
    expect(graph.nodes.filter(({ kind }) => kind !== 'Service').map(({ id, kind }) => [id, kind])).toEqual([['org:cmdb/Documentenhuis', 'Organisation']]);
    expect(relations).toEqual(['B PROVIDED_BY Documentenhuis']);
  });

  it('of raw values are meant by their sys_id', async () => {
    const key = 'f'.repeat(32);
    const { relations } = await graphOf({
      'core_company.csv': `name,vendor,sys_id\nZaakhost,true,${key}\n`,
      'cmdb_ci_service.csv': `name,vendor,sys_id\nA,${key},a\n`,
    });
    expect(relations).toEqual(['A PROVIDED_BY Zaakhost']);
  });

  it('named together in one cell are all needed, and that is said', async () => {
    const { relations, issues } = await graphOf({ 'cmdb_ci_service.csv': 'name,vendor,sys_id\nA,Een|Twee,a\n' });
    expect(relations).toEqual(['A PROVIDED_BY Een', 'A PROVIDED_BY Twee']);
    expect(withCode(issues, 'redundancy-not-stated')).toMatchObject([{ row: 1, column: 'vendor', value: 'Een|Twee' }]);
  });
});
