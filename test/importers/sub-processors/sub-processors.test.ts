// Lists of sub-processors: services, companies, who processes for whom, and the countries; with what is refused beside it.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { subProcessors } from '../../../importers/sub-processors/sub-processors';
import { table } from '../../../importers/table/table';
import { resolveEstate } from '../../../server/estate/resolve';
import { source } from '../../support/estate';
import { inputFile, runImporter, withCode } from '../../support/input-files';

const run = async (text: string) => {
  const imported = await runImporter(subProcessors, [inputFile('list.csv', text)], 'list');
  const { graph, rejected } = resolveEstate({ sources: [source('list', imported.claims)], judgements: [] });
  expect(rejected.size).toBe(0);
  const relations = graph.relations.map(({ type, from, to, properties }) => {
    const more = properties.serviceType ?? properties.activity;
    return `${from} ${type} ${to}${more ? ` (${more})` : ''}`;
  });
  return { ...imported, graph, relations };
};

describe('sub-processors', () => {
  it('makes a service, its company, its sub-processors and countries of a row', async () => {
    const { relations, graph, issues, rows } = await run(
      'Product,Company,Country HQ,Sub-processor,Purpose,Country of processing,Data centers\nMailer,Mail B.V.,NL,Zaakhost,hosting,Denmark,UK|DE\n',
    );
    expect([issues, rows]).toEqual([[], { read: 1, accepted: 1, rejected: 0 }]);
    expect(relations.sort()).toEqual([
      'sup:list/Mail%20B.V. ESTABLISHED_IN country:NL',
      'sup:list/Mail%20B.V. SUBCONTRACTED_TO sup:list/Zaakhost (hosting)',
      'sup:list/Zaakhost OPERATES_FROM country:DE (dataAtRest)',
      'sup:list/Zaakhost OPERATES_FROM country:DK (processing)',
      'sup:list/Zaakhost OPERATES_FROM country:GB (dataAtRest)',
      'svc:list/Mailer PROVIDED_BY sup:list/Mail%20B.V.',
    ]);
    expect(graph.nodes.find(({ kind }) => kind === 'Service')?.properties).toEqual({ name: 'Mailer' });
  });

  it('gives a location to the company where a cell of the list names several sub-processors', async () => {
    const { relations } = await run('Service;Company;Sub-processors;Location\nMailer;Mail B.V.;Zaakhost;NL\nShop;Shop B.V.;Een|Twee;DE\n');
    expect(relations.filter((one) => one.includes('OPERATES_FROM')).sort()).toEqual([
      'sup:list/Mail%20B.V. OPERATES_FROM country:NL (processing)',
      'sup:list/Shop%20B.V. OPERATES_FROM country:DE (processing)',
    ]);
  });

  it('takes the company of a list by company for its service as well', async () => {
    const { relations, graph, rows } = await run(readFileSync('test/field/sub-processors-by-company/subprocessors.csv', 'utf8'));
    expect(rows).toEqual({ read: 2, accepted: 2, rejected: 0 });
    expect(graph.nodes.filter(({ kind }) => kind === 'Service').map(({ id }) => id)).toEqual(['svc:list/Zaakhost%20B.V.']);
    expect([...new Set(relations)].sort()).toEqual([
      'sup:list/Polder%20DC%20N.V. OPERATES_FROM country:DE (processing)',
      'sup:list/Sluis%20Cloud%20B.V. OPERATES_FROM country:NL (processing)',
      'sup:list/Zaakhost%20B.V. SUBCONTRACTED_TO sup:list/Polder%20DC%20N.V. (datacenter)',
      'sup:list/Zaakhost%20B.V. SUBCONTRACTED_TO sup:list/Sluis%20Cloud%20B.V. (hosting)',
      'svc:list/Zaakhost%20B.V. PROVIDED_BY sup:list/Zaakhost%20B.V.',
    ]);
  });

  it('takes the name of the service for a company that is not stated, and the id column as key', async () => {
    const { relations, graph } = await run('id;naam;hostingproviders\nm1;Mailer;Zaakhost\n');
    expect(relations).toEqual(['svc:list/m1 PROVIDED_BY sup:list/Mailer', 'sup:list/Mailer SUBCONTRACTED_TO sup:list/Zaakhost']);
    expect(graph.relations.find(({ type }) => type === 'PROVIDED_BY')?.claims[0]?.inferred).toBe('company-not-stated');
  });

  it('accepts a row without a sub-processor: its chain is unknown', async () => {
    const { rows, relations } = await run('service,sub-processors\nA,\nB,-\n');
    expect([rows.accepted, relations.length]).toEqual([2, 2]);
  });

  it('needs all of several sub-processors in one cell, and says that nothing states otherwise', async () => {
    const { relations, graph, issues } = await run('service,sub-processors\nA,"Een|Twee\nDrie;een"\n');
    expect(relations.filter((one) => one.includes('SUBCONTRACTED_TO'))).toHaveLength(3);
    expect(graph.relations.every(({ properties }) => properties.group === undefined)).toBe(true);
    expect(withCode(issues, 'redundancy-not-stated')).toMatchObject([{ row: 1, column: 'sub-processors', details: { count: 3 } }]);
  });

  it('takes names that differ in case only for one company, whatever the order of rows; other variants for others', async () => {
    const rows = ['A,Softlayer', 'B,SoftLayer', 'C,Soft Layer'];
    const ids = async (order: readonly string[]) =>
      (await run(`service,sub-processor\n${order.join('\n')}\n`)).graph.nodes.filter(({ id }) => /soft/i.test(id)).map(({ id }) => id);
    expect(await ids(rows)).toEqual(['sup:list/Soft%20Layer', 'sup:list/SoftLayer']);
    expect(await ids([...rows].reverse())).toEqual(await ids(rows));
  });

  it('lets a company that is itself a service carry the chain further', async () => {
    const { relations } = await run('service,sub-processor\nApp,Platform\nPlatform,Cloud\n');
    expect(relations).toContain('sup:list/App SUBCONTRACTED_TO sup:list/Platform');
    expect(relations).toContain('sup:list/Platform SUBCONTRACTED_TO sup:list/Cloud');
  });

  it('uses no regions and no unknown countries, and quotes each with its row', async () => {
    const { relations, issues } = await run('service,sub-processor,location,data centers\nA,X,Atlantis,EU|US|Global\n');
    expect(relations.filter((one) => one.includes('OPERATES_FROM'))).toEqual(['sup:list/X OPERATES_FROM country:US (dataAtRest)']);
    expect(issues.map(({ code, row, column, value }) => [code, row, column, value])).toEqual([
      ['unknown-country', 1, 'location', 'Atlantis'],
      ['region-not-country', 1, 'data centers', 'EU'],
      ['region-not-country', 1, 'data centers', 'Global'],
    ]);
  });

  it('rejects a row without key or name; of a key that comes back with another name the first counts', async () => {
    const { rows, issues, relations } = await run('id,service,sub-processor\n,A,X\nb,,X\nc,C,X\nc,C,Y\nc,D,Y\n__proto__,P,Z\n');
    expect(rows).toEqual({ read: 6, accepted: 4, rejected: 2 });
    expect(relations.filter((one) => one.includes('SUBCONTRACTED_TO sup:list/Y')).length).toBe(2);
    expect(issues.map(({ code, row, column, value }) => [code, row, column, value])).toEqual([
      ['missing-id', 1, 'id', ''],
      ['missing-id', 2, 'service', ''],
      ['differing-rows', 5, 'service', 'D'],
    ]);
  });

  it('accepts a company that processes for itself, and names columns that it does not use', async () => {
    const { issues, rows } = await run('service,sub-processor,url\nHost,host,https://x\n');
    expect([rows.accepted, issues.map(({ code, value }) => [code, value])]).toEqual([
      1,
      [
        ['self-relation', 'Host'],
        ['unknown-column', 'url'],
      ],
    ]);
  });

  it.each([
    'id,name,countryHQ,categories,dataCenters,hostingProviders,statusUrl\n',
    'Company;Sub-processor;Purpose;Location\n',
    'Dienst;Subverwerkers\n',
    'Sub-processor,Company\n',
  ])('is certain of a list with a column that names sub-processors, and one for whom: %j', (text) => {
    expect(subProcessors.accepts(inputFile('services.csv', text))).toMatchObject({ confidence: 1, missing: [] });
    expect(table.accepts(inputFile('services.csv', text)).confidence).toBeLessThan(1);
  });

  it.each([
    ['leverancier;onderaannemer\nA;B\n', ['sub-processors']],
    ['service,third party\nA,B\n', ['sub-processors']],
    ['Sub-processor;Purpose;Location\nA;b;NL\n', ['“Company”']],
    ['Sub-processor;Service;Location\nA;hosting;NL\n', ['“Company”']],
    ['id,name\n', ['sub-processors']],
    ['from,to\n', ['sub-processors', '“Company”']],
  ])('is not certain of %j, and says what it misses', (text, words) => {
    const { confidence, missing } = subProcessors.accepts(inputFile('a.csv', text));
    expect(confidence).toBeLessThan(1);
    expect(missing.map(({ en }) => en)).toEqual(words.map((word) => expect.stringContaining(word)));
  });

  it('sees nothing of its own in what is no table', () => {
    for (const text of ['', '%PDF-1.4\n']) expect(subProcessors.accepts(inputFile('a.csv', text))).toMatchObject({ confidence: 0, missing: [] });
  });
});
