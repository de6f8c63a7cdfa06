// Rows of the canonical tables: what a row becomes, what columns that are relations become, what is rejected.
import { describe, expect, it } from 'vitest';
import { table } from '../../../importers/table/table';
import { resolveEstate } from '../../../server/estate/resolve';
import { describeIssue, type Issue } from '../../../server/model/issues';
import { source } from '../../support/estate';
import { inputFile, runImporter, withCode } from '../../support/input-files';

const run = (files: Readonly<Record<string, string>>) =>
  runImporter(
    table,
    Object.entries(files).map(([name, text]) => inputFile(name, text)),
  );

describe('rows of nodes', () => {
  it('reads Dutch headers, numbers, dates and words', async () => {
    const header =
      'Id;Naam;Titel;Ingangsdatum;Einddatum;Jaarwaarde (EUR);Opzegtermijn (dagen);Keten opgegeven;Exitplan;Exitplan: getest op;Exitplan: uitkomst test';
    const { nodes, issues } = await run({
      'contracten.csv': `${header}\ncon:1;C-1;Hosting;1-4-2024;31-12-9999;€ 1.234.567,89;90;volledig;Ja;12-02-2026;geslaagd\n`,
    });
    expect(issues).toEqual([]);
    expect(nodes[0]?.properties).toEqual({
      ...{ name: 'C-1', title: 'Hosting', start: '2024-04-01', annualValueEur: 1234567.89, noticeDays: 90, chainDeclared: 'complete' },
      ...{ exitPlan: 'yes', exitPlanTestedOn: '2026-02-12', exitPlanTestResult: 'passed' },
    });
  });

  it('rejects rows without id; several rows may describe one thing, and what differs is told with both values and rows', async () => {
    const imported = await run({ 'services.csv': 'id;name;users\nsvc:a;A;5\n;B;6\nsvc:a;A;5\nsvc:a;A;7\n__proto__;P;1\n' });
    expect(imported.rows).toEqual({ read: 5, accepted: 4, rejected: 1 });
    expect(imported.nodes.map(({ id, properties }) => [id, properties.users])).toEqual([
      ['svc:a', 5],
      ['__proto__', 1],
    ]);
    expect(imported.issues.map(({ code, file, row, column }) => [code, file, row, column])).toEqual([
      ['missing-id', 'services.csv', 2, 'id'],
      ['differing-rows', 'services.csv', 4, 'users'],
    ]);
    expect(imported.issues.map((one) => describeIssue(one).message)[1]).toBe(
      'Rows that describe “A” differ in users: “5” (row 2) and “7” (row 5); the first counts (1 row differs).',
    );
  });

  it('takes the relations of all rows of one thing, also where nothing else is new', async () => {
    const { relations, nodes, issues } = await run({ 'contracts.csv': 'id;name;supplier;start\ncon:1;H;sup:a;2024-01-01\ncon:1;H;sup:b;2024-01-01\n' });
    expect(relations.map(({ to }) => to)).toEqual([{ id: 'sup:a' }, { id: 'sup:b' }]);
    expect([nodes.filter(({ kind }) => kind === 'Contract').length, issues]).toEqual([1, []]);
  });

  it('keeps the words of another scale with the level that counts', async () => {
    const { nodes } = await run({ 'services.csv': 'id;criticality\nsvc:a;vital\nsvc:a;1 - most critical\n' });
    expect(nodes.map(({ properties }) => properties)).toEqual([{ criticality: 'vital' }]);
  });

  it('lets two files of one import each say something of a node; the first that says it counts', async () => {
    const { nodes, rows, issues } = await run({ 'services.csv': 'id;name\nsvc:a;A\n', 'diensten-2.csv': 'id;naam;users\nsvc:a;B;9\n' });
    expect([nodes.map(({ properties }) => properties), rows.rejected]).toEqual([[{ name: 'A' }, { users: 9 }], 0]);
    expect(issues.map(({ code, file, column }) => [code, file, column])).toEqual([['differing-rows', 'diensten-2.csv', 'naam']]);
    expect(describeIssue(issues[0] as Issue, 'nl').message).toContain('“A” (services.csv, rij 2) en “B” (rij 2)');
  });

  it('names columns outside the model once with their count, also __proto__', async () => {
    const imported = await run({ 'services.csv': 'id;name;__proto__;kleur\nsvc:a;A;x;\nsvc:b;B;y;rood\n' });
    expect(imported.issues.map(({ code, column, details }) => [code, column, details?.count])).toEqual([
      ['unknown-column', '__proto__', 2],
      ['unknown-column', 'kleur', 1],
    ]);
    expect(imported.nodes[0]?.properties).toEqual({ name: 'A' });
  });

  it('does not use wrong values, and quotes them with their place', async () => {
    const imported = await run({ 'suppliers.csv': 'id;name;lei;kvk;failureProbability\nsup:a;A;123;1234567;2\n' });
    expect(imported.rows.rejected).toBe(0);
    expect(imported.nodes[0]?.properties).toEqual({ name: 'A', kvk: '1234567' });
    expect(imported.issues.map(({ code, row, column, value }) => [code, row, column, value])).toEqual([
      ['invalid-identifier', 1, 'lei', '123'],
      ['padded-identifier', 1, 'kvk', '1234567'],
      ['invalid-value', 1, 'failureProbability', '2'],
    ]);
  });

  it('keeps the words of another scale as the basis of a criticality, not those of the model', async () => {
    const { nodes } = await run({ 'services.csv': 'id;criticality;criticalityBasis\na;1 - most critical;\nb;Kritiek;\nc;high;BIO\n' });
    expect(nodes.map(({ properties }) => properties)).toEqual([
      { criticality: 'critical', criticalityBasis: '1 - most critical' },
      { criticality: 'critical' },
      { criticality: 'critical', criticalityBasis: 'BIO' },
    ]);
  });

  it('keeps a node that a property means as a reference: an id by its prefix, else a name', async () => {
    const { nodes, issues } = await run({ 'services.csv': 'id;organisation\nsvc:a;org:x\nsvc:b;Dienst: Onderwijs\nsvc:c;onbekend\n' });
    const services = nodes.filter(({ kind }) => kind === 'Service');
    expect(services.map(({ references }) => references?.organisation)).toEqual([
      { id: 'org:x' },
      { name: 'Dienst: Onderwijs', kinds: ['Organisation'], mayBeId: true },
      undefined,
    ]);
    expect(nodes.filter(({ kind }) => kind === 'Organisation').map(({ id }) => id)).toEqual(['org:x', 'org:test/Dienst%3A%20Onderwijs']);
    expect(issues.map(({ code, row, column, details }) => [code, row, column, details?.cells])).toEqual([['organisations-made', null, 'organisation', 2]]);
  });

  it('makes no organisation where a row of the import states it, by id, name or as a supplier', async () => {
    const { nodes, issues } = await run({
      'services.csv': 'id;organisatie\nsvc:a;org:x\nsvc:b;gemeente\nsvc:c;Zaakhost\n',
      'organisations.csv': 'id;name;parent\norg:x;X;Gemeente\norg:g;Gemeente;\n',
      'suppliers.csv': 'id;name\nsup:z;Zaakhost\n',
    });
    expect([nodes.length, issues]).toEqual([6, []]);
  });
});

describe('the words of issues about columns', () => {
  const graphOf = async (files: Readonly<Record<string, string>>) => resolveEstate({ sources: [source('s', (await run(files)).claims)], judgements: [] }).graph;

  it('are those of the file: of an id, of both ends, of a node that is named nowhere', async () => {
    expect((await run({ 'diensten.csv': 'Sleutel;Naam\n;A\n' })).issues.map(({ code, column }) => [code, column])).toEqual([['missing-id', 'Sleutel']]);
    const { issues } = await graphOf({ 'depends-on.csv': 'Afhankelijke;Hangt af van\nsvc:a;svc:b\n', 'diensten.csv': 'Sleutel;Naam\nsvc:a;A\n' });
    expect(issues.map(({ code, column, value }) => [code, column, value])).toEqual([['dangling-reference', 'Hangt af van', 'svc:b']]);
    const other = await graphOf({ 'diensten.csv': 'Sleutel;Organisatie\nsvc:a;sup:z\n' });
    expect(other.issues.map(({ code, column, value }) => [code, column, value])).toEqual([['dangling-reference', 'Organisatie', 'sup:z']]);
  });

  it('are those of the model where the file has these, and no claim is larger for it', async () => {
    expect((await run({ 'services.csv': 'id;name\nsvc:a;A\n' })).claims[0]).not.toHaveProperty('headers');
  });
});

describe('columns that are relations', () => {
  it('become relations, and a node where no row of the import states the target', async () => {
    const { claims, issues } = await run({
      'contracts.csv': 'id;supplier\ncon:1;sup:a\ncon:2;sup:b\ncon:3;Zaakhost B.V.\n',
      'suppliers.csv': 'id;name;country\nsup:a;Alfa;Nederland\n',
      'datacenters.csv': 'id;country;operator\ndc:x;UK;alfa\n',
      'technologies.csv': 'id;vendor\ntec:t;org:maker\n',
    });
    expect(issues).toEqual([]);
    const { graph } = resolveEstate({ sources: [source('test', claims)], judgements: [] });
    expect(graph.relations.map(({ type, from, to }) => `${from} ${type} ${to}`)).toEqual([
      'sup:a ESTABLISHED_IN country:NL',
      'dc:x LOCATED_IN country:GB',
      'tec:t MADE_BY org:maker',
      'dc:x PROVIDED_BY sup:a',
      'con:1 SUPPLIED_BY sup:a',
      'con:2 SUPPLIED_BY sup:b',
      'con:3 SUPPLIED_BY sup:test/Zaakhost%20B.V.',
    ]);
    expect(graph.nodes.filter(({ kind }) => kind === 'Organisation' || kind === 'Supplier').map(({ id }) => id)).toEqual([
      'org:maker',
      'sup:a',
      'sup:b',
      'sup:test/Zaakhost%20B.V.',
    ]);
    expect(claims.filter(({ derived }) => derived).every(({ place }) => place.row !== null)).toBe(true);
  });

  it('are not used for regions and unknown countries, and the row stays', async () => {
    const imported = await run({ 'suppliers.csv': 'id;country\nsup:a;EU\nsup:b;Atlantis\nsup:c;-\n' });
    expect([imported.rows.accepted, imported.relations.length]).toEqual([3, 0]);
    expect(imported.issues.map(({ code, value }) => [code, value])).toEqual([
      ['region-not-country', 'EU'],
      ['unknown-country', 'Atlantis'],
    ]);
  });

  it('with several values become that many relations, all needed, and that is said', async () => {
    const { relations, issues } = await run({ 'contracts.csv': 'id;supplier\ncon:1;"sup:a|sup:b"\n' });
    expect(relations.map(({ to, properties, inferred }) => [to, properties, inferred])).toEqual([
      [{ id: 'sup:a' }, {}, 'redundancy-not-stated'],
      [{ id: 'sup:b' }, {}, 'redundancy-not-stated'],
    ]);
    expect(withCode(issues, 'redundancy-not-stated')).toMatchObject([{ row: 1, column: 'supplier' }]);
  });

  it('give one new node for spellings that differ in case, the same for every order of rows', async () => {
    const rows = ['con:1;zaakhost', 'con:2;Zaakhost'];
    for (const order of [rows, [...rows].reverse()]) {
      const { nodes } = await run({ 'contracts.csv': `id;supplier\n${order.join('\n')}\n` });
      expect(nodes.filter(({ kind }) => kind === 'Supplier').map(({ id }) => id)).toEqual(['sup:test/Zaakhost']);
    }
  });
});

describe('rows of relations', () => {
  it('keep ends, recipient and properties', async () => {
    const { relations } = await run({
      'subcontracted-to.csv': 'from;to;rank;recipient;group;required;impact;toleranceHours\ncon:1;sup:b;2;sup:a;g;50%;verzwakt;1,5\n',
    });
    expect(relations[0]).toMatchObject({
      type: 'SUBCONTRACTED_TO',
      from: { id: 'con:1' },
      to: { id: 'sup:b' },
      references: { recipient: { id: 'sup:a' } },
      properties: { rank: 2, group: 'g', required: '50%', impact: 'degrades', toleranceHours: 1.5 },
    });
  });

  it('are rejected without an end or with a bad required, each with its column', async () => {
    const imported = await run({ 'depends-on.csv': 'from;to;group;required\na;;;\n;b;;\na;b;g;0\na;b;g;half\na;b;g;2\ncmp:a;cmp:a;;\n' });
    expect(imported.rows).toEqual({ read: 6, accepted: 2, rejected: 4 });
    expect(imported.issues.map(({ code, row, column, value }) => [code, row, column, value])).toEqual([
      ['missing-end', 1, 'to', ''],
      ['missing-end', 2, 'from', ''],
      ['bad-required', 3, 'required', '0'],
      ['bad-required', 4, 'required', 'half'],
      ['self-relation', 6, null, 'cmp:a'],
    ]);
  });

  it('take a country by its code or name, and leave an id that no source states dangling', async () => {
    const { claims } = await run({
      'suppliers.csv': 'id\tname\nsup:a\tA\n',
      'operates-from.csv': 'from;to;activity\nsup:a;Duitsland;opslag\nsup:a;country:FR;\n',
    });
    const { graph, rejected } = resolveEstate({ sources: [source('test', claims)], judgements: [] });
    expect(graph.relations.map(({ to, properties }) => [to, properties])).toEqual([['country:DE', { activity: 'dataAtRest' }]]);
    expect([...rejected.values()].map(({ code, value }) => [code, value])).toEqual([['dangling-reference', 'country:FR']]);
  });
});
