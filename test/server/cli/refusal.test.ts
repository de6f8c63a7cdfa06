// A refusal in words, and as one line of JSON.
import { describe, expect, it } from 'vitest';
import { refusalJson, refusalLines } from '../../../server/cli/refusal';
import { Fault, type FaultMore } from '../../../server/model/faults';

const file = (name: string, more: object = {}) => ({
  file: name,
  what: 'table',
  seen: ['a', 'b'],
  nearest: [{ format: 'table', missing: ['a name'] }],
  ...more,
});
const refused = (more: FaultMore) => new Fault('file-not-found', 1, { value: 'x.csv', more });

describe('a refusal in words', () => {
  it('says what and what now', () => {
    const lines = refusalLines(refused({}));
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('x.csv');
  });

  it('lists the files that it is about between the two, with what each format misses', () => {
    const lines = refusalLines(refused({ files: [file('a.csv'), file('b.csv', { nearest: [{ format: 'table', missing: [] }] })] }));
    expect(lines.slice(1, -1)).toEqual(['  a.csv: table with a · b', '    not certain of table, which also needs a name', '  b.csv: table with a · b']);
  });

  it('names the sheet of a workbook', () => {
    const lines = refusalLines(refused({ files: [file('a.xlsx', { sheet: 'Contracten', nearest: [] }), file('b.csv', { sheet: null, nearest: [] })] }));
    expect(lines.slice(1, -1)).toEqual(['  a.xlsx, Contracten: table with a · b', '  b.csv: table with a · b']);
  });

  it('names the presets that fit a file, three at most', () => {
    const presets = ['one', 'two', 'three', 'four'].map((name) => ({ name, title: `List of ${name}`, certainty: 1 }));
    const lines = refusalLines(refused({ files: [file('a.csv', { nearest: [], presets })] }));
    expect(lines.slice(2, -1)).toEqual(['one', 'two', 'three'].map((name) => `    a mapping for “List of ${name}” fits: --mapping ${name}`));
  });

  it('ends with the command that maps, as it can be run', () => {
    expect(refusalLines(refused({ files: [], command: "ketenzicht mapping 'a b.csv'" })).at(-1)).toBe("To map the columns: ketenzicht mapping 'a b.csv'");
    expect(refusalLines(refused({ files: [], command: null }))).toHaveLength(2);
  });

  it('lists ten files and thirty columns, and says that there are more', () => {
    const seen = Array.from({ length: 31 }, (_, at) => `c${at}`);
    const files = Array.from({ length: 12 }, (_, at) => file(`${at}.csv`, { seen, nearest: [] }));
    const lines = refusalLines(refused({ files }));
    expect(lines.slice(1, -1)).toHaveLength(11);
    expect(lines[1]).toMatch(/· c29 …$/);
    expect(lines.at(-2)).toBe('  … and 2 more files; --json has all');
  });

  it('lists ids that two sources use for different things', () => {
    const ids = Array.from({ length: 12 }, (_, at) => ({ id: String(at), names: ['A', 'B'] }));
    const lines = refusalLines(refused({ ids }));
    expect([lines[1], lines.at(-2)]).toEqual(['  0: “A” and “B”', '  … and 2 more ids; --json has all']);
  });

  it('leaves out what it does not know how to word', () => {
    expect(refusalLines(refused({ files: ['a.csv'] }))).toHaveLength(2);
  });
});

it('a refusal as JSON is one line, with its further keys in English', () => {
  const json = refusalJson(refused({ why: { en: 'it is not there', nl: 'het is er niet' } }));
  expect(json).not.toContain('\n');
  expect(JSON.parse(json)).toMatchObject({ code: 'file-not-found', value: 'x.csv', why: 'it is not there' });
});
