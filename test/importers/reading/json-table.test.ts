// A list of flat objects in JSON as a table: a column a key, also one that comes up late; and what is no such list.
import { describe, expect, it } from 'vitest';
import { jsonTable } from '../../../importers/reading/json-table';
import { inputFile } from '../../support/input-files';

async function read(text: string, piece = 65_536) {
  const source = jsonTable(inputFile('a.json', text, { piece }));
  const records: [number | null, ...string[]][] = [];
  for (const open of (await source?.open({ format: 'table', onBytes: () => undefined })) ?? [])
    for await (const batch of open.batches()) for (const { cells, line } of batch.records) records.push([line, ...cells]);
  return records;
}

describe('a list of objects', () => {
  it('is a header of its keys and a row an object, with the line on which it stands', async () => {
    const text = '[\n{"id": "sup:a", "name": "Zaakhost", "active": true, "kvk": 12345678},\n{"name": null, "id": "sup:b", "tags": ["x", "y"]}\n]';
    for (const piece of [5, 65_536]) {
      expect(await read(text, piece)).toEqual([
        [1, 'id', 'name', 'active', 'kvk', 'tags'],
        [2, 'sup:a', 'Zaakhost', 'true', '12345678', ''],
        [3, 'sup:b', '', '', '', 'x\ny'],
      ]);
    }
  });

  it('keeps a key that comes up far behind, and names that objects have of themselves', async () => {
    const many = Array.from({ length: 5000 }, (_, at) => ({ id: `c${at}`, name: 'x'.repeat(20) }));
    const rows = await read(JSON.stringify([...many, { id: 'last', late: { seen: 1 }, constructor: 'c' }]));
    expect([rows[0], rows[1]?.slice(1), rows.at(-1)?.slice(1)]).toEqual([
      [1, 'id', 'name', 'late', 'constructor'],
      ['c0', 'x'.repeat(20), '', ''],
      ['last', '', '{"seen":1}', 'c'],
    ]);
    expect((await read('[{"id": "a", "__proto__": "b"}]')).map((one) => one.slice(1))).toEqual([
      ['id', '__proto__'],
      ['a', 'b'],
    ]);
  });

  it('keeps numbers of more digits than a computer counts exactly as they are written, and nothing in texts', async () => {
    const text = '[{"id": 12345678901234567890, "n": -0.1234567890123456789, "a": 1.50, "t": "x 12345678901234567891 \\" 1"}, {"id": 12345678901234567891}]';
    expect((await read(text)).map((one) => one.slice(1))).toEqual([
      ['id', 'n', 'a', 't'],
      ['12345678901234567890', '-0.1234567890123456789', '1.5', 'x 12345678901234567891 " 1'],
      ['12345678901234567891', '', '', ''],
    ]);
  });

  it('is known by its first bytes', () => {
    const source = jsonTable(inputFile('a.json', `[{"id": "a"}, ${'{"id": "b", "name": "c"}, '.repeat(10_000)}{"id": "z"}]`));
    const [start] = source?.starts ?? [];
    expect([start?.goesOn, start?.first(3).map(({ cells }) => cells)]).toEqual([
      true,
      [
        ['id', 'name'],
        ['a', ''],
        ['b', 'c'],
      ],
    ]);
  });

  it.each(['{"a": 1}', '[]', '[1, 2]', '[{"a": {"b": 1}}]', 'id;name', '[{', '', `[{"a": ${'['.repeat(30_000)}${']'.repeat(30_000)}}]`])(
    'is not %.40j',
    (text) => {
      expect(jsonTable(inputFile('a.json', text))).toBeNull();
    },
  );

  it.each([
    ['5]', 'on line 3 of the list stands no object'],
    ['{"a": }]', 'not valid JSON from line 3 on'],
    ['{"a": 2} {"a": 3}]', 'not valid JSON from line 3 on'],
    ['{"a": 2}', 'not valid JSON from line 3 on'],
    [`{"a": ${'['.repeat(100_000)}`, 'on line 3 lists and objects stand more than 200 deep'],
    [`{"a": ${'{"a":'.repeat(100_000)}`, 'on line 3 lists and objects stand more than 200 deep'],
  ])('is refused whole when it is broken further down: %j', async (end, reason) => {
    const text = `[
${'{"a": 1}, '.repeat(10_000)}
${end}`;
    await expect(read(text)).rejects.toMatchObject({ code: 'wrong-format', details: { reason: expect.stringContaining(reason) } });
  });

  it('is refused with more keys than a table has columns', async () => {
    const wide = Object.fromEntries(Array.from({ length: 17_000 }, (_, at) => [`k${at}`, 1]));
    await expect(read(JSON.stringify([{ id: 1 }, wide]))).rejects.toMatchObject({
      code: 'wrong-format',
      details: { reason: expect.stringContaining('16384') },
    });
  });

  it('tells of a NUL in a text, which no store keeps', async () => {
    const [open] = (await jsonTable(inputFile('a.json', '[{"id": "a\\u0000"}]'))?.open({ format: 'table', onBytes: () => undefined })) ?? [];
    const flags: boolean[] = [];
    for await (const { mayHoldBadText } of open?.batches() ?? []) flags.push(mayHoldBadText);
    expect(flags).toEqual([false, true]);
  });
});
