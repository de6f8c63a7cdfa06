// graph-json: what each kind of row becomes, and what is refused with which code.
import { describe, expect, it } from 'vitest';
import { graphJson } from '../../../importers/graph-json/graph-json';
import { resolveEstate } from '../../../server/estate/resolve';
import { source } from '../../support/estate';
import { inputFile, runImporter, withCode } from '../../support/input-files';

const wrap = (nodes: unknown[], relations: unknown[] = []) => JSON.stringify({ format: 'ketenzicht-graph', version: 1, nodes, relations });
const run = (text: string) => runImporter(graphJson, [inputFile('graph.json', text)]);

const example = wrap(
  [
    { id: 'org:uwx', kind: 'Organisation', name: 'UWX' },
    { id: 'cmp:app', kind: 'Component', name: 'App' },
    { id: 'svc:benefits', kind: 'Service', name: 'Benefits', organisation: 'org:uwx', criticality: 'vital' },
  ],
  [{ type: 'DEPENDS_ON', from: 'svc:benefits', to: 'cmp:app', group: 'g1', required: 1, toleranceHours: 24 }],
);

describe('graph-json', () => {
  it('turns the example of the interchange format into claims with their places', async () => {
    const { nodes, relations, issues, rows } = await run(example);
    expect(issues).toEqual([]);
    expect(rows).toEqual({ read: 4, accepted: 4, rejected: 0 });
    expect(nodes[2]).toEqual({
      claim: 'node',
      id: 'svc:benefits',
      kind: 'Service',
      properties: { name: 'Benefits', criticality: 'vital' },
      references: { organisation: { id: 'org:uwx' } },
      place: { file: 'graph.json', sheet: 'nodes', row: 3, line: null, sheetRow: null },
    });
    expect(relations[0]).toMatchObject({ from: { id: 'svc:benefits' }, to: { id: 'cmp:app' }, properties: { group: 'g1', required: 1, toleranceHours: 24 } });
    const graph = resolveEstate({ sources: [source('a', [...nodes, ...relations])], judgements: [] }).graph;
    expect([graph.nodes.length, graph.relations.length, graph.issues.length]).toEqual([3, 1, 0]);
  });

  it('rejects rows of unknown kinds and types, without id or ends, each with its row', async () => {
    const text = wrap(
      [{ id: 'a', kind: 'Robot' }, { kind: 'Service' }, { id: ' ', kind: 'Service' }, { id: 7, kind: 'Service' }, 'text', { id: 'ok', kind: 'Service' }],
      [{ type: 'LOVES', from: 'ok', to: 'ok' }, { type: 'USES', to: 'ok' }, { type: 'USES', from: 'ok', to: '' }, null],
    );
    const { issues, rows, nodes } = await run(text);
    expect(nodes.map(({ id }) => id)).toEqual(['ok']);
    expect(rows).toEqual({ read: 10, accepted: 1, rejected: 9 });
    expect(issues.map(({ code, sheet, row, value }) => [code, sheet, row, value])).toEqual([
      ['unknown-kind', 'nodes', 1, 'Robot'],
      ['missing-id', 'nodes', 2, ''],
      ['missing-id', 'nodes', 3, ' '],
      ['missing-id', 'nodes', 4, '7'],
      ['bad-row', 'nodes', 5, 'text'],
      ['unknown-relation-type', 'relations', 1, 'LOVES'],
      ['missing-end', 'relations', 2, ''],
      ['missing-end', 'relations', 3, ''],
      ['bad-row', 'relations', 4, 'null'],
    ]);
  });

  it('takes equal rows as one claim and rejects later rows that differ', async () => {
    const { nodes, issues, rows } = await run(
      wrap([
        { id: 'a', kind: 'Service', name: 'A', users: 3 },
        { users: 3, id: 'a', name: 'A', kind: 'Service' },
        { id: 'a', kind: 'Service', name: 'B' },
        { id: 'a', kind: 'Component', name: 'A' },
      ]),
    );
    expect(nodes).toHaveLength(1);
    expect(rows).toEqual({ read: 4, accepted: 2, rejected: 2 });
    expect(issues.map(({ code, row, value }) => [code, row, value])).toEqual([
      ['duplicate-id', 3, 'a'],
      ['duplicate-id', 4, 'a'],
    ]);
  });

  it.each([1, 3, '1%', '50%', '100%'])('accepts required %j', async (required) => {
    const { rows, relations } = await run(wrap([], [{ type: 'DEPENDS_ON', from: 'a', to: 'b', group: 'g', required }]));
    expect(rows.accepted).toBe(1);
    expect(relations[0]?.properties.required).toBe(required);
  });

  it.each([0, -1, 1.5, '2', '0%', '101%', '50 %', 'half', true, [1]])('rejects required %j', async (required) => {
    const { rows, issues } = await run(wrap([], [{ type: 'DEPENDS_ON', from: 'a', to: 'b', group: 'g', required }]));
    expect(rows).toEqual({ read: 1, accepted: 0, rejected: 1 });
    expect(issues.map(({ code }) => code)).toEqual(['bad-required']);
  });

  it('does not use invalid enumerations, identifiers, dates and numbers, and quotes them', async () => {
    const { nodes, issues, rows } = await run(
      wrap([
        { id: 's', kind: 'Service', criticality: 'huge', users: '12', subDomain: 18, lastRiskAnalysis: '31-12-2026', name: 5 },
        { id: 'l', kind: 'Supplier', lei: '724500AAAAAAAAAAAA11', kvk: '1234567', failureProbability: 2 },
      ]),
    );
    expect(rows.rejected).toBe(0);
    expect(nodes.map(({ properties }) => properties)).toEqual([{}, { kvk: '1234567' }]);
    expect(issues.map(({ code, column, value }) => [code, column, value])).toEqual([
      ['invalid-value', 'criticality', 'huge'],
      ['invalid-number', 'users', '12'],
      ['invalid-value', 'subDomain', '18'],
      ['invalid-date', 'lastRiskAnalysis', '31-12-2026'],
      ['invalid-value', 'name', '5'],
      ['invalid-identifier', 'lei', '724500AAAAAAAAAAAA11'],
      ['padded-identifier', 'kvk', '1234567'],
      ['invalid-value', 'failureProbability', '2'],
    ]);
  });

  it('names properties outside the model once with their count, also __proto__ and constructor', async () => {
    const text = `{"format":"ketenzicht-graph","version":1,"nodes":[
      {"id":"a","kind":"Service","colour":"red","__proto__":{"criticality":"vital"}},
      {"id":"b","kind":"Service","colour":"blue","constructor":1}],"relations":[],"made":"today"}`;
    const { issues, nodes, rows } = await run(text);
    expect(rows.accepted).toBe(2);
    expect(nodes.map(({ properties }) => properties)).toEqual([{}, {}]);
    expect(withCode(issues, 'unknown-property').map(({ column, details }) => [column, details?.count])).toEqual([
      ['made', 1],
      ['colour', 2],
      ['__proto__', 1],
      ['constructor', 1],
    ]);
  });

  it('rejects rows with NUL or half a surrogate pair, and only those', async () => {
    const text = `{"format":"ketenzicht-graph","version":1,"nodes":[
      {"id":"a","kind":"Service","name":"x\\u0000y"},{"id":"b\\ud800","kind":"Service"},{"id":"c","kind":"Service","name":"\\ud83d\\ude00"}]}`;
    const { issues, nodes } = await run(text);
    expect(nodes.map(({ id, properties }) => [id, properties.name])).toEqual([['c', '😀']]);
    expect(issues.map(({ code, row }) => [code, row])).toEqual([
      ['bad-text', 1],
      ['bad-text', 2],
    ]);
  });

  it('keeps references of nodes and relations apart from their values', async () => {
    const { relations } = await run(wrap([], [{ type: 'SUBCONTRACTED_TO', from: 'c', to: 's2', recipient: 's1', rank: 2, serviceType: 'hosting' }]));
    expect(relations[0]).toMatchObject({ properties: { rank: 2, serviceType: 'hosting' }, references: { recipient: { id: 's1' } } });
  });

  it('accepts a relation of a node to itself and says so', async () => {
    const { rows, issues } = await run(wrap([], [{ type: 'DEPENDS_ON', from: 'a', to: 'a' }]));
    expect([rows.accepted, issues.map(({ code }) => code)]).toEqual([1, ['self-relation']]);
  });

  it.each([
    ['truncated', '{"format":"ketenzicht-graph","version":1,\n"nodes":[{"id":"a"', 'line 2'],
    ['another format', '{"format":"other","version":1}', 'other'],
    ['a newer version', '{"format":"ketenzicht-graph","version":2}', 'version is 2'],
    ['a list', '[]', 'not one JSON object'],
    ['nodes that are no list', '{"format":"ketenzicht-graph","version":1,"nodes":{}}', 'not a list'],
  ])('refuses a whole file that is %s', async (_, text, reason) => {
    await expect(run(text)).rejects.toMatchObject({ code: 'wrong-format', value: 'graph.json', details: { reason: expect.stringContaining(reason) } });
  });

  it.each([
    ['nothing', ''],
    ['a byte order mark', '\ufeff'],
    ['spaces', ' \n '],
  ])('refuses a file of %s as empty', async (_, text) => {
    await expect(run(text)).rejects.toMatchObject({ code: 'file-empty' });
  });

  it('refuses a file above the limit before reading it', async () => {
    const huge = { ...inputFile('huge.json', wrap([])), bytes: 2 * 1024 ** 3 };
    await expect(runImporter(graphJson, [huge])).rejects.toMatchObject({ code: 'text-too-long', details: { limit: '200 MiB' } });
  });

  it.each([
    ['lists', `[${'[],'.repeat(5_000_001)}0]`, '5000000 lists and objects'],
    ['nested lists', `${'['.repeat(5_000_001)}${']'.repeat(5_000_001)}`, '5000000 lists and objects'],
    ['values', `[${'1,'.repeat(20_000_001)}0]`, '20000000 values'],
  ])('refuses a file that would take much more memory than its size, of %s, before it is parsed', async (_, value, limit) => {
    await expect(run(`{"format":"ketenzicht-graph","version":1,"x":${value}}`)).rejects.toMatchObject({ code: 'text-too-long', details: { limit } });
  });

  it('does not count what stands within texts', async () => {
    const name = `"[${'{,'.repeat(10_000)}\\`;
    const nodes = Array.from({ length: 1_200 }, (_, at) => ({ id: `n${at}`, kind: 'Service', name }));
    expect((await run(wrap(nodes))).rows).toEqual({ read: 1_200, accepted: 1_200, rejected: 0 });
  });

  it('names the line of a mistake behind millions of lines', async () => {
    const lines = '\n'.repeat(5_000_000);
    const reasons = ['at line 5000001, column 13', 'near “"version":x}”'].map((where) => `it is not valid JSON ${where}`);
    await expect(run(`{"format":"ketenzicht-graph",${lines}"version":1,}`)).rejects.toMatchObject({ details: { reason: reasons[0] } });
    await expect(run(`{"format":"ketenzicht-graph",${lines}"version":x}`)).rejects.toMatchObject({ details: { reason: reasons[1] } });
  });

  it('reads UTF-16 and windows-1252 as well', async () => {
    for (const encoding of ['utf-16le', 'windows-1252']) {
      const text = wrap([{ id: 'a', kind: 'Service', name: 'Café' }]);
      const { nodes } = await runImporter(graphJson, [inputFile('g.json', encoding === 'utf-16le' ? `\ufeff${text}` : text, { encoding })]);
      expect(nodes[0]?.properties.name).toBe('Café');
    }
  });

  it('reads past values that are nested deeper than the stack goes', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const nodes = `{"id":"a","kind":"Service","foo":${deep}},{"id":${deep},"kind":"Service"},{"id":"b","kind":"Service","name":${deep}},{"id":"c\\u0000","kind":"Service"}`;
    const imported = await run(`{"format":"ketenzicht-graph","version":1,"nodes":[${nodes}]}`);
    expect(imported.nodes.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(imported.issues.map(({ code, value }) => [code, value])).toEqual([
      ['missing-id', '[…]'],
      ['invalid-value', '[…]'],
      ['bad-text', 'c␀'],
      ['unknown-property', '[…]'],
    ]);
  });

  it('rejects rows with a text that is longer than a cell of a spreadsheet, wherever it stands, and only those', async () => {
    const long = 'x'.repeat(32_768);
    const nodes = [
      { id: 'a', kind: 'Service', name: long.slice(1), foo: long },
      { id: long, kind: 'Service' },
      { id: 'b', kind: 'Service', name: long },
      { id: 'c', kind: 'Service', aliases: ['C', long] },
      { id: 'd', kind: 'Service', organisation: long },
      { id: 'e', kind: long },
    ];
    const relations = [
      { type: 'DEPENDS_ON', from: long, to: 'a' },
      { type: 'DEPENDS_ON', from: 'a', to: 'a', group: long },
    ];
    const imported = await run(wrap(nodes, relations));
    expect([imported.nodes.map(({ id }) => id), imported.relations]).toEqual([['a'], []]);
    expect(imported.issues.map(({ code, sheet, row, column }) => [code, sheet, row, column])).toEqual([
      ...[2, 3, 4, 5].map((row, at) => ['cell-too-long', 'nodes', row, ['id', 'name', 'aliases', 'organisation'][at]]),
      ['unknown-kind', 'nodes', 6, 'kind'],
      ['cell-too-long', 'relations', 1, 'from'],
      ['cell-too-long', 'relations', 2, 'group'],
      ['unknown-property', 'nodes', null, 'foo'],
    ]);
    expect(imported.issues.every(({ value }) => (value ?? '').length <= 201)).toBe(true);
  });

  it('keeps apart what “apart” names; a pair that is none is quoted and rejects nothing', async () => {
    const pairs = [['sup:b', 'sup:a'], ['x', 'y'], ['x'], ['x', 'x'], ['x', 7], 'x', null, ['x', 'y', 'z'], ['x', '\ud800']];
    const file = { format: 'ketenzicht-graph', version: 1, nodes: [{ id: 'sup:a', kind: 'Supplier' }], apart: pairs };
    const { apart, issues, rows } = await run(JSON.stringify(file));
    expect(apart).toEqual([
      ['sup:b', 'sup:a'],
      ['x', 'y'],
    ]);
    expect(rows).toEqual({ read: 1, accepted: 1, rejected: 0 });
    expect(issues.map(({ code, severity, sheet, row, column }) => [code, severity, sheet, row, column])).toEqual(
      [3, 4, 5, 6, 7, 8, 9].map((row) => ['invalid-value', 'warning', 'apart', row, 'apart']),
    );
    await expect(run(JSON.stringify({ ...file, apart: { a: 'b' } }))).rejects.toMatchObject({ code: 'wrong-format' });
  });

  it('stops when the person cancels', async () => {
    const context = { source: 's', claim: () => {}, issue: () => {}, apart: () => {}, unused: () => {}, row: () => {} };
    const progress = () => {
      throw new Error('cancelled');
    };
    await expect(graphJson.read([inputFile('g.json', example)], { ...context, progress })).rejects.toThrow('cancelled');
  });
});
