// Reading tables: delimiters, encodings, quotes, broken rows, and that cutting the bytes anywhere changes nothing.
import { describe, expect, it } from 'vitest';
import { table } from '../../../importers/table/table';
import { inputFile, runImporter, withCode } from '../../support/input-files';

const run = (text: string | Uint8Array, options: { encoding?: string; piece?: number; name?: string } = {}) =>
  runImporter(table, [inputFile(options.name ?? 'suppliers.csv', text, options)]);
const ids = ({ nodes }: { nodes: readonly { id: string }[] }) => nodes.map(({ id }) => id);

describe('reading a table', () => {
  it.each([
    [';', 'semicolon'],
    [',', 'comma'],
    ['\t', 'tab'],
    ['|', 'bar'],
  ])('detects %j (%s)', async (delimiter) => {
    const text = ['id', 'name', 'city'].join(delimiter).concat('\n', ['dc:a', 'A', 'Hier'].join(delimiter), '\n');
    const { nodes } = await run(text, { name: 'datacenters.csv' });
    expect(nodes[0]).toMatchObject({ id: 'dc:a', kind: 'Datacenter', properties: { name: 'A', city: 'Hier' } });
  });

  it('believes a sep= line, and skips titles and blank lines above the header', async () => {
    const { nodes } = await run('sep=|\nRegister 2026\n\nid|name\nsup:a|A; B, C\n');
    expect(nodes[0]).toMatchObject({ id: 'sup:a', properties: { name: 'A; B, C' }, place: { row: 1, line: 5 } });
  });

  it.each(['utf-8', 'windows-1252', 'utf-16le'])('reads %s', async (encoding) => {
    const mark = encoding === 'utf-16le' ? '\ufeff' : '';
    const { nodes } = await run(`${mark}id;name\nsup:a;Café België €\n`, { encoding });
    expect(nodes[0]?.properties.name).toBe('Café België €');
  });

  it('takes a file with one byte that is not UTF-8, far down, for windows-1252 as a whole', async () => {
    const filler = Array.from({ length: 9_000 }, (_, at) => `sup:${at};Leverancier ${at}`).join('\n');
    const bytes = Buffer.concat([Buffer.from(`id;name\n${filler}\nsup:last;Caf`), Buffer.from([0xe9]), Buffer.from('\n')]);
    expect(bytes.length).toBeGreaterThan(65_536 * 2);
    const { nodes } = await run(new Uint8Array(bytes));
    expect(nodes.at(-1)?.properties.name).toBe('Café');
  });

  it.each(['\n', '\r\n', '\r'])('reads lines that end with %j, the last without', async (end) => {
    const imported = await run(['id;name', 'sup:a;A', 'sup:b;B'].join(end));
    expect(ids(imported)).toEqual(['sup:a', 'sup:b']);
    expect(imported.nodes[1]?.properties.name).toBe('B');
  });

  it('keeps line breaks, delimiters and doubled quotes within quotes, and counts physical lines', async () => {
    const { nodes } = await run('id;name\nsup:a;"A ""1""\r\n; B"\nsup:b;B\n');
    expect(nodes.map(({ properties, place }) => [properties.name, place.row, place.line])).toEqual([
      ['A "1"\r\n; B', 1, 2],
      ['B', 2, 4],
    ]);
  });

  it('reads the same whatever the size of the pieces', async () => {
    const text = `\ufeffid;name\r\n${Array.from({ length: 40 }, (_, at) => `sup:${at};"Ëën; ""${at}""\r\nregel 😀"`).join('\r\n')}\r\n`;
    const whole = await run(text);
    expect(whole.nodes).toHaveLength(40);
    for (const piece of [1, 2, 3, 7, 61]) expect((await run(text, { piece })).claims).toEqual(whole.claims);
  });

  it('rejects rows with too few or too many cells, and does not count rows of empty cells', async () => {
    const imported = await run('id;name;kvk\nsup:a\nsup:b;B;;;\nsup:c;C;12345678;extra\n;;\n\nsup:d;D;12345678\n');
    expect(imported.rows).toEqual({ read: 4, accepted: 2, rejected: 2 });
    expect(ids(imported)).toEqual(['sup:b', 'sup:d']);
    expect(imported.issues.map(({ code, row, line }) => [code, row, line])).toEqual([
      ['wrong-cell-count', 1, 2],
      ['wrong-cell-count', 3, 4],
      ['blank-rows', null, 5],
    ]);
  });

  it('rejects the row with a quote that is never closed, and says that the rest cannot be read', async () => {
    const imported = await run('id;name\nsup:a;A\nsup:b;"B\nsup:c;C\n');
    expect(imported.rows).toEqual({ read: 2, accepted: 1, rejected: 1 });
    expect(withCode(imported.issues, 'unclosed-quote')).toMatchObject([{ row: 2, line: 3 }]);
  });

  it('gives up on an unclosed quote in a long file without holding all of it', async () => {
    const filler = Array.from({ length: 60_000 }, (_, at) => `sup:${at};een naam van een leverancier`).join('\n');
    const imported = await run(`id;name\nsup:a;A\nsup:b;"B\n${filler}\n`);
    expect(imported.rows).toEqual({ read: 2, accepted: 1, rejected: 1 });
  });

  it('keeps a huge cell', async () => {
    const long = 'x'.repeat(400_000);
    const { nodes } = await run(`id;name\nsup:a;${long}\nsup:b;B\n`);
    expect(nodes.map(({ properties }) => String(properties.name).length)).toEqual([400_000, 1]);
  });

  it('rejects a row with NUL, and only that row', async () => {
    const imported = await run('id;name\nsup:a;A\u0000A\nsup:b;B\n');
    expect(ids(imported)).toEqual(['sup:b']);
    expect(imported.issues).toMatchObject([{ code: 'bad-text', row: 1, column: 'name', value: 'A␀A' }]);
  });

  it('counts the first of two equal headers and says so', async () => {
    const imported = await run('id;name;Name\nsup:a;A;B\n');
    expect(imported.nodes[0]?.properties.name).toBe('A');
    expect(imported.issues).toMatchObject([{ code: 'duplicate-header', column: 'Name' }]);
  });

  it('keeps formulas as text with a warning, and undoes the marks of exports', async () => {
    const imported = await run('id;name\nsup:a;=1+1\nsup:b;\'=A1\nsup:c;"=""0123"""\n');
    expect(imported.nodes.map(({ properties }) => properties.name)).toEqual(['=1+1', '=A1', '0123']);
    expect(imported.issues.map(({ code, row, details }) => [code, row, details?.count])).toEqual([
      ['formula-cell', 1, undefined],
      ['formula-unescaped', 2, 2],
    ]);
  });

  it.each([
    ['a PDF', Buffer.from('%PDF-1.7\nid;name\n'), 'PDF'],
    ['an Office file', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), 'ZIP'],
    ['random bytes', Buffer.from(Array.from({ length: 4_000 }, (_, at) => (at * 7919) % 256)), 'binary'],
    ['prose', Buffer.from('Geachte heer, mevrouw,\nHierbij de lijst.\n'), 'no header'],
    ['the wrong delimiter', Buffer.from('id:name\nsup:a:A\n'), 'no header'],
  ])('refuses %s as a whole', async (_, bytes, reason) => {
    await expect(run(new Uint8Array(bytes))).rejects.toMatchObject({ code: 'wrong-format', details: { reason: expect.stringContaining(reason) } });
  });

  it.each(['', '\ufeff'])('refuses %j as empty', async (text) => {
    await expect(run(text)).rejects.toMatchObject({ code: 'file-empty' });
  });

  it('stops when the person cancels', async () => {
    const context = { source: 's', claim: () => {}, issue: () => {}, row: () => {} };
    const progress = () => {
      throw new Error('cancelled');
    };
    await expect(table.read([inputFile('suppliers.csv', 'id;name\nsup:a;A\n')], { ...context, progress })).rejects.toThrow('cancelled');
  });
});
