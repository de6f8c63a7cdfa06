// Reading tables: delimiters, encodings, quotes, broken rows, and that cutting the bytes anywhere changes nothing.

import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { table } from '../../../importers/table/table';
import { inputFile, runImporter } from '../../support/input-files';
import { sheetFile, sheetOf } from '../../support/table-sources';
import { WorkClock } from '../../support/work';

const run = (text: string | Uint8Array, options: { encoding?: string; piece?: number; name?: string } = {}) =>
  runImporter(table, [inputFile(options.name ?? 'suppliers.csv', text, options)]);
/** Bytes of windows-1252 (below U+0100 the same as Latin-1). */
const latin = (text: string) => Buffer.from(text, 'latin1');
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
    expect(nodes[0]).toMatchObject({ id: 'sup:a', properties: { name: 'A; B, C' }, place: { row: 1, line: 5, sheetRow: 4 } });
  });

  it('numbers rows as a spreadsheet does: title, blank and header lines counted, a cell of two lines once, a sep= line not', async () => {
    const { nodes, issues } = await run('sep=;\nTitle\n\nid;name\nsup:a;"A\nB"\n;;\nsup:b;B\nsup:c\n');
    expect(nodes.map(({ id, place }) => [id, place.row, place.line, place.sheetRow])).toEqual([
      ['sup:a', 1, 5, 4],
      ['sup:b', 2, 8, 6],
    ]);
    expect(issues.find(({ code }) => code === 'wrong-cell-count')).toMatchObject({ row: 3, line: 9, sheetRow: 7 });
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

  it.each([1, 2, 3, 4, 5, 6])('skips %i titles above the header though they and the header stand in several batches', async (titles) => {
    const above = Array.from({ length: titles }, (_, at) => [`Titel ${at}`, '']);
    const rows = [...above, ['id', 'name'], ...['a', 'b', 'c', 'd'].map((id) => [`sup:${id}`, id])];
    const { nodes, rows: counts } = await runImporter(table, [sheetFile(sheetOf(['a.xlsx', 'suppliers'], rows))]);
    expect(nodes.map(({ id, place }) => [id, place.row, place.sheetRow])).toEqual(['a', 'b', 'c', 'd'].map((id, at) => [`sup:${id}`, at + 1, titles + 2 + at]));
    expect(counts.read).toBe(4);
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

  it.each([
    ['in the middle', 'id;name\nsup:a;A\nsup:b;"B\nsup:c;C\n'],
    ['in the last row, where a file was cut off', 'id;name\nsup:a;A\nsup:b;"B'],
  ])('refuses a file with a quote %s that is never closed, and names the line', async (_, text) => {
    await expect(run(text)).rejects.toMatchObject({ code: 'wrong-format', details: { reason: 'a quote is opened on line 3 and never closed' } });
  });

  it('gives up on an unclosed quote in a long file without holding all of it', async () => {
    const filler = Array.from({ length: 60_000 }, (_, at) => `sup:${at};een naam van een leverancier`).join('\n');
    await expect(run(`id;name\nsup:a;A\nsup:b;"B\n${filler}\n`)).rejects.toMatchObject({
      code: 'wrong-format',
      details: { reason: expect.stringMatching(/^the row on line 3 is longer/) },
    });
  });

  it.each([
    ['quotes within a cell, then spaces', `sup:b;"${'"x'.repeat(100_000)}${' '.repeat(300_000)}";`],
    ['quotes within a cell, then spaces, never closed', `sup:b;"${'"x'.repeat(100_000)}${' '.repeat(900_000)}`],
  ])('refuses hundreds of thousands of %s at once, with the line', async (_, row) => {
    const clock = new WorkClock();
    await expect(run(`id;name\nsup:a;A\n${row}\n`)).rejects.toMatchObject({ details: { reason: expect.stringMatching(/line 3 .* no table$/) } });
    expect(clock.lap()).toBeLessThan(5_000);
  });

  it('reads many quotes, and long rows of spaces, as long as it is not both within one cell', async () => {
    const names = [`12" ${'A" '.repeat(2_000)}`, `B${' '.repeat(20_000)}C`, '"D" E'];
    const rows = names.map((name, at) => `sup:${at};"${name.replaceAll('"', '""')}"`);
    const { nodes, rows: counts } = await run(`id;name\n${Array.from({ length: 40 }, () => rows.join('\n')).join('\n')}\n`);
    expect([nodes.map(({ properties }) => properties.name), counts.rejected]).toEqual([names.map((name) => name.trim()), 0]);
  });

  it('warns of exactly 10,000 rows, where exports are cut off', async () => {
    const rows = (count: number) => `id;name\n${Array.from({ length: count }, (_, at) => `sup:${at};N\n`).join('')}`;
    expect((await run(rows(10_000))).issues).toMatchObject([{ code: 'export-limit', details: { count: 10_000 } }]);
    expect((await run(rows(9_999))).issues).toEqual([]);
  });

  it.each([
    ['a byte order mark of UTF-8 above windows-1252', latin('\u00ef\u00bb\u00bfid;name\nsup:a;Ge\u00ebrfd\n'), 2],
    ['rows in two encodings', Buffer.concat([Buffer.from('id;name\nsup:a;Geërfd\n'), latin('sup:b;Caf\u00e9\n')]), 3],
    ['UTF-8 that is cut off within a character', Buffer.from('id;name\nsup:a;Geërfd\nsup:b;Caf\u00e9').subarray(0, -1), 3],
    ['a stray byte far down', Buffer.concat([Buffer.from(`id;name\n${'sup:a;é\n'.repeat(20_000)}`), latin('sup:b;\u00e9;\n')]), 20_002],
  ])('refuses %s, with the line', async (_, bytes, line) => {
    await expect(run(new Uint8Array(bytes))).rejects.toMatchObject({ code: 'wrong-format', details: { reason: expect.stringContaining(`line ${line} `) } });
  });

  it('reads windows-1252 as such, also where two of its letters look like one of UTF-8', async () => {
    const { nodes } = await run(new Uint8Array(latin('id;name\nsup:a;Ge\u00ebrfd caf\u00e9 \u00ab CAF\u00c9\u00bb\n')));
    expect(nodes[0]?.properties.name).toBe('Geërfd café « CAFÉ»');
  });

  it('keeps a cell as long as a spreadsheet has them, and rejects the row of a longer one with its place and start', async () => {
    const [longest, longer] = ['x'.repeat(32_767), 'y'.repeat(32_768)];
    const imported = await run(`id;name\nsup:a;${longest}\nsup:b;${longer}\n${longer};C\n`);
    expect(imported.nodes.map(({ id, properties }) => [id, String(properties.name).length])).toEqual([['sup:a', 32_767]]);
    expect(imported.rows).toEqual({ read: 3, accepted: 1, rejected: 2 });
    const value = 'y'.repeat(60);
    expect(imported.issues).toMatchObject([
      { code: 'cell-too-long', row: 2, line: 3, column: 'name', value, details: { length: 32_768, limit: 32_767 } },
      { code: 'cell-too-long', row: 3, line: 4, column: 'id', value },
    ]);
  });

  it('does not reject a row for a long cell in a column that is not used', async () => {
    const imported = await run(`id;name;notes;\nsup:a;A;${'x'.repeat(100_000)};${'y'.repeat(100_000)}\n`);
    expect([imported.rows.accepted, imported.issues]).toMatchObject([
      1,
      [
        { code: 'unknown-column', column: 'notes', details: { count: 1 } },
        { code: 'untitled-column', column: '(D)', details: { count: 1 } },
      ],
    ]);
  });

  it.each(['utf-16le', 'utf-16be'])('refuses %s with an odd byte, as whole as it may look', async (encoding) => {
    const bytes = iconv.encode('\ufeffid;name\nsup:a;A\nsup:b;B\n', encoding, { addBOM: false });
    for (const odd of [Buffer.concat([bytes, Buffer.from([0])]), bytes.subarray(0, -1), Buffer.concat([bytes.subarray(0, 21), bytes.subarray(22)])]) {
      await expect(run(new Uint8Array(odd))).rejects.toMatchObject({
        code: 'wrong-format',
        details: { reason: expect.stringContaining('number of bytes is odd') },
      });
    }
    expect(ids(await run(new Uint8Array(bytes)))).toEqual(['sup:a', 'sup:b']);
  });

  it.each([
    ['one line, whose columns it knows', `id,name${',a'.repeat(40_000)}`],
    ['a header that goes on behind the first bytes', `id,name,${'x'.repeat(70_000)}\nsup:a,A,\n`],
    ['a quote in the header that is never closed', `id,name,"x\nsup:a,A,${'y'.repeat(70_000)}\n`],
  ])('refuses %s, without reading the rest', async (_, text) => {
    const file = inputFile('suppliers.csv', text);
    const open = () => {
      throw new Error('the rest was read');
    };
    await expect(runImporter(table, [{ ...file, open }])).rejects.toMatchObject({
      details: { reason: expect.stringMatching(/^its header is longer than 65536 bytes/) },
    });
  });

  it('reads a header of nearly that length, and of as many columns as a spreadsheet has; one more is refused', async () => {
    const wide = (columns: number) => `id,name${',c'.repeat(columns - 2)}\nsup:a,A,C\n`;
    expect((await run(`id,name,${'x'.repeat(65_000)}\nsup:a,A,\n${'sup:b,B,\n'.repeat(100)}`)).rows.read).toBe(101);
    await expect(run(wide(16_385))).rejects.toMatchObject({ details: { reason: expect.stringContaining('16385 columns; the most that are read is 16384') } });
    expect((await run(wide(16_384))).rows.accepted).toBe(1);
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
    const context = { source: 's', claim: () => {}, issue: () => {}, apart: () => {}, unused: () => {}, row: () => {} };
    const progress = () => {
      throw new Error('cancelled');
    };
    await expect(table.read([inputFile('suppliers.csv', 'id;name\nsup:a;A\n')], { ...context, progress })).rejects.toThrow('cancelled');
  });
});

it('cuts the first rows once, however many columns ask how their dates and numbers are written', async () => {
  const header = ['id', 'start', 'end', 'annualValueEur', 'noticeDays'];
  const sheet = sheetOf(['a.xlsx', 'contracts'], [header, ['con:1', '01/02/2026', '12/25/2026', '€ 310.000', '30']]);
  const [start] = sheet.starts;
  if (!start) throw new Error('a sheet has a start');
  let cuts = 0;
  const counted = {
    ...start,
    first: (count: number) => {
      // More than a header is sought in.
      if (count > 200) cuts += 1;
      return start.first(count);
    },
  };
  const open = async () => [{ ...(await sheet.open({ format: 'table', onBytes: () => undefined }))[0], ...counted }];
  const { nodes } = await runImporter(table, [sheetFile({ ...sheet, open: open as typeof sheet.open })]);
  expect(nodes[0]?.properties).toMatchObject({ start: '2026-01-02', end: '2026-12-25' });
  expect(cuts).toBe(1);
});
