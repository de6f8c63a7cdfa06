// Items of ServiceNow: their kind, properties and place; what is left out and why.
import { describe, expect, it } from 'vitest';
import { withCode } from '../../support/input-files';
import { graphOf, run } from './exports';

describe('items', () => {
  it.each([
    ['Business Service', 'x.csv', 'svc:'],
    ['Application Service', 'x.csv', 'svc:'],
    ['cmdb_ci_service_auto', 'x.csv', 'svc:'],
    ['Service Offering', 'x.csv', 'svc:'],
    ['Data Center', 'x.csv', 'dc:'],
    ['cmdb_ci_datacenter', 'x.csv', 'dc:'],
    ['Server', 'cmdb_ci_service.csv', 'cmp:'],
    ['Web Service', 'x.csv', 'cmp:'],
    ['', 'cmdb_ci_service.csv', 'svc:'],
    ['', 'cmdb_ci_datacenter (3).csv', 'dc:'],
    ['', 'export.csv', 'cmp:'],
  ])('of class %j in %s get ids with %s', async (className, file, prefix) => {
    const { nodes } = await run({ [file]: `name,sys_class_name,sys_id\nA,${className},abc\n` });
    expect(nodes[0]?.id).toBe(`${prefix}cmdb/abc`);
  });

  it('without sys_id get an id of class and name, so that a re-import keeps it', async () => {
    const { nodes } = await run({ 'cmdb_ci.csv': 'name,sys_class_name\nSRV 1,Server\n' });
    expect(nodes[0]?.id).toBe('cmp:cmdb/Server%2FSRV%201');
  });

  it('keep criticality with its words, class, environment and organisation; never people', async () => {
    const { nodes, issues } = await run({
      'cmdb_ci_service.csv':
        'name,busines_criticality,company,owned_by,sys_id\nZaken – balie,1 - most critical,Gemeente Ergens,J. Jansen,s1\nTel,9 - what,,,s2\n',
      'cmdb_ci_server.csv': 'name,sys_class_name,environment,sys_id\nSRV,Server,Productie,c1\n',
    });
    expect(nodes.slice(0, 3).map(({ properties, references }) => [properties, references])).toEqual([
      [
        { name: 'Zaken – balie', criticality: 'critical', criticalityBasis: '1 - most critical' },
        { organisation: { name: 'Gemeente Ergens', kinds: ['Organisation'] } },
      ],
      [{ name: 'Tel' }, undefined],
      [{ name: 'SRV', class: 'Server', environment: 'Productie' }, undefined],
    ]);
    expect(issues.map(({ code, column, value }) => [code, column, value])).toEqual([
      ['invalid-value', 'busines_criticality', '9 - what'],
      ['unknown-column', 'owned_by', 'owned_by'],
    ]);
    expect(JSON.stringify(nodes)).not.toContain('Jansen');
  });

  it('read labels as well as field names', async () => {
    const { nodes } = await run({ 'export.csv': 'Naam;Klasse;Systeem-ID;Locatie\nA;Server;x;\n' });
    expect(nodes[0]).toMatchObject({ id: 'cmp:cmdb/x', properties: { name: 'A', class: 'Server' } });
  });

  it('that are retired or planned are accepted, stay out, and take their relations along', async () => {
    const { nodes, relations, issues, rows } = await graphOf({
      'cmdb_ci.csv':
        'name,sys_class_name,operational_status,install_status,sys_id\nOud,Server,Retired,,o\nNieuw,Server,,On Order,n\nLive,Application,Operational,Installed,l\n',
      'cmdb_rel_ci.csv': 'parent,type,child\nLive,Runs on::Runs,Oud\n',
    });
    expect([nodes.map(({ properties }) => properties.name), relations, rows]).toEqual([['Live'], [], { read: 4, accepted: 4, rejected: 0 }]);
    expect(withCode(issues, 'not-in-use').map(({ file, row, value, details }) => [file, row, value, details?.state])).toEqual([
      ['cmdb_ci.csv', 1, 'Oud', 'Retired'],
      ['cmdb_ci.csv', 2, 'Nieuw', 'On Order'],
      ['cmdb_rel_ci.csv', 1, 'Oud', 'Retired'],
    ]);
  });

  it('repeated are one, over all files; what differs is told; a nameless one is rejected', async () => {
    const { rows, issues, nodes } = await run({
      'cmdb_ci.csv': 'name,sys_class_name,sys_id\nA,Server,x\nA,Server,x\nB,Server,x\n,Server,\n',
      'cmdb_ci_server.csv': 'Name,Class,Environment,Sys ID\nC,Server,Productie,x\n',
    });
    expect(rows).toEqual({ read: 5, accepted: 4, rejected: 1 });
    expect(nodes.map(({ id, properties, place }) => [id, properties, place.file])).toEqual([
      ['cmp:cmdb/x', { name: 'A', class: 'Server' }, 'cmdb_ci.csv'],
      ['cmp:cmdb/x', { environment: 'Productie' }, 'cmdb_ci_server.csv'],
    ]);
    expect(issues.map(({ code, row, column, value, details }) => [code, row, column, value, details?.count])).toEqual([
      ['missing-id', 4, 'name', '', undefined],
      ['differing-rows', 3, 'name', 'B', 2],
    ]);
  });

  it('repeated are found by the names of all rows, and in use when one row is', async () => {
    const { relations } = await graphOf({
      'cmdb_ci.csv': 'name,sys_class_name,operational_status,sys_id\nA,Server,Retired,x\nA,Server,Operational,x\nB,Server,Operational,x\nC,Server,,c\n',
      'cmdb_rel_ci.csv': 'parent,type,child\nC,Depends on::Used by,A\nC,Depends on::Used by,B\n',
    });
    expect(relations).toEqual(['C DEPENDS_ON A']);
  });

  it('without a number that share class and name are one, and that is told; with a number nothing is', async () => {
    const list = ['name,sys_class_name,location', 'A,Computer,Ede', 'A,Computer,Ede', 'A,Server,Ede', 'B,Computer,Ede'].join('\n');
    const { issues, nodes } = await run({ 'cmdb_ci_computer.csv': list });
    const told = issues.map(({ code, column, value, details }) => [code, column, value, details?.count]);
    expect([nodes.length, told.filter(([code]) => code !== 'location-unknown')]).toEqual([3, [['same-name', 'name', 'A', 2]]]);
    expect((await run({ 'cmdb_ci.csv': 'name,sys_class_name,sys_id\nA,Computer,a\nA,Computer,b\nA,Computer,b\n' })).issues).toEqual([]);
  });

  it('warn when a file has exactly as many rows as an export may have', async () => {
    const rows = (count: number) => `name,sys_class_name,sys_id\n${Array.from({ length: count }, (_, at) => `S${at},Server,s${at}`).join('\n')}\n`;
    expect(withCode((await run({ 'cmdb_ci.csv': rows(10_000) })).issues, 'export-limit')).toMatchObject([{ file: 'cmdb_ci.csv', details: { count: 10_000 } }]);
    expect(withCode((await run({ 'cmdb_ci.csv': rows(9_999) })).issues, 'export-limit')).toEqual([]);
  });

  it('whose locations are no datacenter of the files are said, once a column', async () => {
    const list = ['name,sys_class_name,location,sys_id', 'A,Server,Oost,a', 'B,Server,West,b', 'C,Server,Bosrand,c', 'Bosrand,Data Center,Ergens,d'].join('\n');
    const { issues } = await run({ 'cmdb_ci.csv': list });
    expect(withCode(issues, 'location-unknown')).toMatchObject([{ severity: 'info', row: null, column: 'location', value: 'Oost', details: { count: 2 } }]);
  });

  it('are hosted where their location is a datacenter, and only then', async () => {
    const { relations } = await graphOf({
      'cmdb_ci.csv': 'name,sys_class_name,location,sys_id\nA,Server,bosrand,a\nB,Server,Amersfoort,b\nBosrand,Data Center,Ergens,d\n',
    });
    expect(relations).toEqual(['A HOSTED_IN Bosrand']);
  });
});
