// ServiceNow exports: direction of every kind of relation, names and sys_ids, companies, contracts, what is left out and why.
import { describe, expect, it } from 'vitest';
import { serviceNow } from '../../../importers/servicenow/servicenow';
import { resolveEstate } from '../../../server/estate/resolve';
import { source } from '../../support/estate';
import { inputFile, runImporter, withCode } from '../../support/input-files';

type Files = Readonly<Record<string, string>>;
const run = (files: Files) =>
  runImporter(
    serviceNow,
    Object.entries(files).map(([name, text]) => inputFile(name, text, { encoding: 'windows-1252' })),
    'cmdb',
  );
const graphOf = async (files: Files) => {
  const imported = await run(files);
  const { graph, rejected } = resolveEstate({ sources: [source('cmdb', imported.claims)], judgements: [] });
  const nameOf = (id: string) => String(graph.nodes.find((node) => node.id === id)?.properties.name ?? id);
  const relations = graph.relations.map(({ type, from, to, properties }) => {
    const more = properties.impact === 'none' ? ' (none)' : properties.group ? ` [${properties.group}]` : '';
    return `${nameOf(from)} ${type} ${nameOf(to)}${more}`;
  });
  return { ...imported, graph, relations, rejected: [...rejected.values()] };
};

const items = `"name","sys_class_name","sys_id"
"Zaken","Business Service","00000000000000000000000000000001"
"Zaaksysteem","Application","00000000000000000000000000000002"
"SRV-1","Server","00000000000000000000000000000003"
"Bosrand","Data Center","00000000000000000000000000000004"
`;
const oneRelation = async (parent: string, type: string, child: string) =>
  (await graphOf({ 'cmdb_ci.csv': items, 'cmdb_rel_ci.csv': `parent,type,child\n"${parent}","${type}","${child}"\n` })).relations;

describe('relations', () => {
  it.for<[string, string, string, string]>([
    ['Zaken', 'Depends on::Used by', 'Zaaksysteem', 'Zaken DEPENDS_ON Zaaksysteem'],
    ['Zaaksysteem', 'Used by::Depends on', 'Zaken', 'Zaken DEPENDS_ON Zaaksysteem'],
    ['Zaken', 'Depends On :: Used By', 'Zaaksysteem', 'Zaken DEPENDS_ON Zaaksysteem'],
    ['Zaaksysteem', 'Runs on::Runs', 'SRV-1', 'Zaaksysteem DEPENDS_ON SRV-1'],
    ['SRV-1', 'Runs::Runs on', 'Zaaksysteem', 'Zaaksysteem DEPENDS_ON SRV-1'],
    ['SRV-1', 'Hosted on::Hosts', 'Bosrand', 'SRV-1 HOSTED_IN Bosrand'],
    ['Bosrand', 'Hosts::Hosted on', 'SRV-1', 'SRV-1 HOSTED_IN Bosrand'],
    ['Zaken', 'Uses::Used by', 'Zaaksysteem', 'Zaken DEPENDS_ON Zaaksysteem'],
    ['Zaken', 'Consumes::Consumed by', 'Zaaksysteem', 'Zaken DEPENDS_ON Zaaksysteem'],
    ['Zaaksysteem', 'Virtualized by::Virtualizes', 'SRV-1', 'Zaaksysteem DEPENDS_ON SRV-1'],
    ['Zaaksysteem', 'Provides::Provided by', 'Zaken', 'Zaken DEPENDS_ON Zaaksysteem'],
    ['Zaken', 'Contains::Contained by', 'Zaaksysteem', 'Zaken DEPENDS_ON Zaaksysteem'],
    ['SRV-1', 'Contains::Contained by', 'Zaaksysteem', 'Zaaksysteem DEPENDS_ON SRV-1'],
    ['Zaaksysteem', 'Contained by::Contains', 'SRV-1', 'Zaaksysteem DEPENDS_ON SRV-1'],
    ['Bosrand', 'Contains::Contained by', 'SRV-1', 'SRV-1 HOSTED_IN Bosrand'],
    ['Zaaksysteem', 'Members::Member of', 'SRV-1', 'Zaaksysteem DEPENDS_ON SRV-1 [cluster]'],
    ['SRV-1', 'Member of::Members', 'Zaaksysteem', 'Zaaksysteem DEPENDS_ON SRV-1 [cluster]'],
    ['Zaaksysteem', 'Cluster of::Cluster', 'SRV-1', 'Zaaksysteem DEPENDS_ON SRV-1 [cluster]'],
    ['00000000000000000000000000000001', 'Depends on::Used by', '00000000000000000000000000000002', 'Zaken DEPENDS_ON Zaaksysteem'],
  ])('%s %s %s: %s', async ([parent, type, child, expected]) => {
    expect(await oneRelation(parent, type, child)).toEqual([expected]);
  });

  it.each(['Owns::Owned by', 'Managed by::Manages', 'Connects to::Connected by', 'Exchanges data with::Exchanges data with', 'Replicates to::Replicated by'])(
    'takes %s for no dependency, and says so once with its count',
    async (type) => {
      const { relations, issues, rows } = await graphOf({
        'cmdb_ci.csv': items,
        'cmdb_rel_ci.csv': `parent,type,child\nZaken,${type},Zaaksysteem\nZaken,${type},SRV-1\n`,
      });
      expect([relations, rows.rejected]).toEqual([[], 0]);
      expect(withCode(issues, 'relation-not-dependency')).toMatchObject([{ value: type, details: { count: 2 } }]);
    },
  );

  it.each(['Loves::Loved by', 'Depends on', 'Depends on::Runs', '', '1a9cb166f1571100a92eb60da2bce5c5'])('rejects the type %j', async (type) => {
    const { rows, issues } = await run({ 'cmdb_rel_ci.csv': `parent,type,child\nZaken,${type},Zaaksysteem\n` });
    expect(rows).toEqual({ read: 1, accepted: 0, rejected: 1 });
    expect(issues).toMatchObject([{ code: 'unknown-relation-type', file: 'cmdb_rel_ci.csv', row: 1, column: 'type', value: type }]);
  });

  it('rejects rows without an end', async () => {
    const { rows, issues } = await run({ 'cmdb_rel_ci.csv': 'parent,type,child\n,Runs on::Runs,\n' });
    expect([rows.rejected, issues.map(({ code, column }) => [code, column])]).toEqual([
      1,
      [
        ['missing-end', 'parent'],
        ['missing-end', 'child'],
      ],
    ]);
  });

  it('says which way it read a containment, and how many members of a cluster are not known to be needed', async () => {
    const { issues } = await run({
      'cmdb_ci.csv': items,
      'cmdb_rel_ci.csv':
        'parent,type,child\nSRV-1,Contains::Contained by,Zaaksysteem\nZaaksysteem,Cluster of::Cluster,SRV-1\nZaaksysteem,Cluster of::Cluster,Bosrand\n',
    });
    expect(withCode(issues, 'direction-assumed')).toMatchObject([{ value: 'Contains::Contained by', details: { count: 1 } }]);
    expect(withCode(issues, 'required-not-stated')).toMatchObject([{ value: 'Zaaksysteem', details: { count: 2 } }]);
  });

  it('reports names that several records have, unless the class tells them apart', async () => {
    const twins = `name,sys_class_name,sys_id\nZaken,Business Service,${'a'.repeat(32)}\nDB,Database,${'b'.repeat(32)}\nDB,Application,${'c'.repeat(32)}\n`;
    const ambiguous = await graphOf({
      'cmdb_ci.csv': twins,
      'cmdb_rel_ci.csv': 'parent,type,child\nZaken,Depends on::Used by,DB\nZaken,Depends on::Used by,Nergens\n',
    });
    expect(ambiguous.rejected.map(({ code, row, column, value }) => [code, row, column, value])).toEqual([
      ['ambiguous-reference', 1, 'to', 'DB'],
      ['dangling-reference', 2, 'to', 'Nergens'],
    ]);
    const told = await graphOf({ 'cmdb_ci.csv': twins, 'cmdb_rel_ci.csv': 'parent,type,child,child.sys_class_name\nZaken,Depends on::Used by,DB,Database\n' });
    expect(told.graph.relations.map(({ to }) => to)).toEqual([`cmp:cmdb/${'b'.repeat(32)}`]);
  });

  it('reads relations before or after the items, in any order of files', async () => {
    const rel = 'parent,type,child\nZaken,Depends on::Used by,Zaaksysteem\n';
    const one = await graphOf({ 'cmdb_rel_ci.csv': rel, 'cmdb_ci.csv': items });
    const other = await graphOf({ 'cmdb_ci.csv': items, 'cmdb_rel_ci.csv': rel });
    expect(one.relations).toEqual(other.relations);
  });
});

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

  it('repeated in one file are one when equal, rejected when they differ, and told of when nameless', async () => {
    const { rows, issues, nodes } = await run({ 'cmdb_ci.csv': 'name,sys_class_name,sys_id\nA,Server,x\nA,Server,x\nB,Server,x\n,Server,\n' });
    expect([rows, nodes.length]).toEqual([{ read: 4, accepted: 2, rejected: 2 }, 1]);
    expect(issues.map(({ code, row, value }) => [code, row, value])).toEqual([
      ['duplicate-id', 3, 'B'],
      ['missing-id', 4, ''],
    ]);
  });

  it('warn when a file has exactly as many rows as an export may have', async () => {
    const rows = (count: number) => `name,sys_class_name,sys_id\n${Array.from({ length: count }, (_, at) => `S${at},Server,s${at}`).join('\n')}\n`;
    expect(withCode((await run({ 'cmdb_ci.csv': rows(10_000) })).issues, 'export-limit')).toMatchObject([{ file: 'cmdb_ci.csv', details: { count: 10_000 } }]);
    expect(withCode((await run({ 'cmdb_ci.csv': rows(9_999) })).issues, 'export-limit')).toEqual([]);
  });

  it('are hosted where their location is a datacenter, and only then', async () => {
    const { relations } = await graphOf({
      'cmdb_ci.csv': 'name,sys_class_name,location,sys_id\nA,Server,bosrand,a\nB,Server,Amersfoort,b\nBosrand,Data Center,Ergens,d\n',
    });
    expect(relations).toEqual(['A HOSTED_IN Bosrand']);
  });
});

describe('companies and contracts', () => {
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

  it('named together in one cell are all needed, and that is said', async () => {
    const { relations, issues } = await graphOf({ 'cmdb_ci_service.csv': 'name,vendor,sys_id\nA,Een|Twee,a\n' });
    expect(relations).toEqual(['A PROVIDED_BY Een', 'A PROVIDED_BY Twee']);
    expect(withCode(issues, 'redundancy-not-stated')).toMatchObject([{ row: 1, column: 'vendor', value: 'Een|Twee' }]);
  });
});

describe('recognition', () => {
  const look = (name: string, text: string) => serviceNow.accepts(inputFile(name, text));

  it.each([
    ['cmdb_ci_server.csv', 'name,sys_class_name,sys_id\n'],
    ['cmdb_ci_server (2).csv', 'name,operational_status,sys_id\nA,1,x\n'],
    ['export.csv', 'Name,Class,Sys ID\nA,Server,x\n'],
    ['cmdb_ci_computer.csv', 'name,sys_class_name\nA,Computer\n'],
    ['core_company.csv', 'name,vendor,sys_id\nA,true,x\n'],
    ['cmdb_rel_ci.csv', 'parent,type,child\nA,Depends on::Used by,B\n'],
  ])('is certain of %s with %j: a column or types that no other system has, and the table known', (name, text) => {
    expect(look(name, text)).toMatchObject({ confidence: 1, missing: [] });
  });

  it.each([
    ['facturen.csv', 'Nummer;Einddatum\nF-1;31-12-2026\n', ['sys_id', 'cmdb_ci_server.csv']],
    ['gebouwen.csv', 'Naam;Status\nA;Actief\n', ['sys_id', 'cmdb_ci_server.csv']],
    ['export.csv', 'Name,Sys ID\nA,x\n', ['cmdb_ci_server.csv']],
    ['export.csv', 'Name,Class,Sys ID\nA,,x\n', ['cmdb_ci_server.csv']],
    ['export.csv', 'Name,Class,Status\nA,Server,Live\n', ['sys_id']],
    ['cmdb_ci_server.csv', 'Name,Status\nA,Live\n', ['sys_id']],
    ['cmdb_rel_ci.csv', 'parent,type,child\nA,depends,B\n', ['sys_id']],
    ['contracten.csv', 'number,starts,ends,sys_id\nC-1,2024-01-01,,x\n', ['cmdb_ci_server.csv']],
    ['relaties.csv', 'parent,type,child,sys_id\nA,Runs on::Runs,B,x\n', ['cmdb_ci_server.csv']],
    ['cmdb_rel_ci.csv', 'from,to,sys_id\nA,B,x\n', ['cmdb_ci_server.csv', 'parent']],
  ])('is not certain of %s with %j, and says what it misses', (name, text, words) => {
    const { confidence, missing } = look(name, text);
    expect(confidence).toBeLessThan(1);
    expect(missing).toHaveLength(words.length);
    for (const [at, word] of words.entries()) for (const language of ['en', 'nl'] as const) expect(missing[at]?.[language]).toContain(word);
  });

  it('sees nothing of its own in a letter or an empty file', () => {
    expect(look('cmdb_ci_server.csv', 'Dear reader\n')).toMatchObject({ confidence: 0, missing: [] });
    expect(look('cmdb_ci_server.csv', '').confidence).toBe(0);
  });

  it('refuses a file that is none of its tables, with the name of the file', async () => {
    await expect(run({ 'cmdb_ci.csv': items, 'brief.csv': 'a,b\n1,2\n' })).rejects.toMatchObject({ code: 'wrong-format', value: 'brief.csv' });
  });
});
