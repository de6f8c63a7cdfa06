// What an unknown file looks like: named as what it is, its columns or elements seen, and advice that fits it.
import { describe, expect, it } from 'vitest';
import { describeFile, isBlank } from '../../../importers/list';
import { inputFile } from '../../support/input-files';
import { WorkClock } from '../../support/work';

/** A ZIP whose entries have these names and no content. */
function zipOf(...names: string[]): Uint8Array {
  const entry = (name: string) => {
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(name.length, 26);
    return Buffer.concat([head, Buffer.from(name)]);
  };
  return Buffer.concat(names.map(entry));
}

const descriptionOf = (name: string, content: string | Uint8Array) => describeFile(inputFile(name, content));

describe('a file that no format knows', () => {
  it.each([
    { name: 'a.csv', content: 'Naam;Status\nA;Actief\n', what: 'a table', seen: ['Naam', 'Status'], advice: 'mapping' },
    { name: 'a.csv', content: 'Register 2026;;\n;;\nNaam;Land;KvK\nA;NL;1\nB;NL;2\n', what: 'a table', seen: ['Naam', 'Land', 'KvK'], advice: 'mapping' },
    { name: 'a.csv', content: 'sep=,\nName,Place\nA;B,C\n', what: 'a table', seen: ['Name', 'Place'], advice: 'mapping' },
    {
      name: 'a.xml',
      content: '<?xml version="1.0"?>\n<model><elements><element id="1"/><element/></elements></model>',
      what: 'an XML file',
      seen: ['model', 'elements', 'element'],
      advice: 'XML',
    },
    { name: 'a.html', content: '<!DOCTYPE html><html><body>', what: 'a web page', seen: ['html', 'body'], advice: 'the data itself' },
    {
      name: 'a.xls',
      content: '<html xmlns="x"><head><title>x</title></head><body><TABLE><tr><td>Naam</td></tr></TABLE>',
      what: 'a web page',
      seen: ['html', 'head', 'title', 'body', 'TABLE', 'tr', 'td'],
      advice: 'save it as .xlsx or CSV',
    },
    { name: 'a.xls', content: '<?xml version="1.0"?><Workbook><Worksheet><Table/>', what: 'a spreadsheet in XML', seen: [], advice: '(.xlsx) or as CSV' },
    {
      name: 'a.fods',
      content: '<?xml version="1.0"?><office:document><office:body><office:spreadsheet>',
      what: 'a spreadsheet in XML',
      seen: [],
      advice: '(.xlsx) or as CSV',
    },
    {
      name: 'a.json',
      content: '{"bomFormat":"CycloneDX","nodes":[{"x":1}],"a":"nodes: \\"b\\":1"}',
      what: 'a JSON file',
      seen: ['bomFormat', 'nodes', 'a'],
      advice: "under “nodes”: import that list by itself, without objects within a row. With jq: jq '[.nodes[]",
    },
    {
      name: 'a.json',
      content: '[{"model":"x","pk":{"deep":[1]}},{"other":1}]',
      what: 'a JSON file',
      seen: ['model', 'pk'],
      advice: '“pk” holds an object in a row',
    },
    { name: 'a.json', content: '{"format":"x","nodes":[{"a":1}]}', what: 'a JSON file', seen: ['format', 'nodes'], advice: 'ketenzicht-graph' },
    { name: 'a.json', content: '{"count":0,"results":[]}', what: 'a JSON file', seen: ['count', 'results'], advice: 'ketenzicht-graph' },
    { name: 'a.xlsx', content: zipOf('[Content_Types].xml', 'xl/workbook.xml'), what: 'an Excel workbook', seen: [], advice: 'as CSV' },
    { name: 'a.xlsx', content: zipOf('[Content_Types].xml'), what: 'an Excel workbook', seen: [], advice: 'as CSV' },
    { name: 'a.docx', content: zipOf('[Content_Types].xml', 'word/document.xml'), what: 'a Word document', seen: [], advice: 'the data itself' },
    {
      name: 'a.zip',
      content: zipOf('reports/b_01.csv', 'reports/b_02.csv'),
      what: 'a ZIP archive',
      seen: ['reports/b_01.csv', 'reports/b_02.csv'],
      advice: 'Unpack',
    },
    {
      name: 'a.csv',
      content: Buffer.from('Naam;Land\nA;NL\n', 'utf16le'),
      what: 'UTF-16 text without a byte order mark, or binary data',
      seen: [],
      advice: 'as CSV in UTF-8',
    },
    { name: 'a.pdf', content: '%PDF-1.7\n', what: 'a PDF document', seen: [], advice: 'the data itself' },
    { name: 'a.txt', content: 'Dear reader,\nthis is a letter; it holds no table.\n', what: 'a text without columns', seen: [], advice: 'the data itself' },
  ])('$name is named as what it is, $what', ({ name, content, what, seen, advice }) => {
    const found = descriptionOf(name, content);
    expect([found.what.en, found.seen]).toEqual([what, seen]);
    expect(found.advice.en).toContain(advice);
    expect([found.what.nl, found.advice.nl].every((text) => text.length > 3)).toBe(true);
  });

  it('of XML nobody says to save it as CSV', () => {
    expect(descriptionOf('a.xml', '<a/>').advice.en).not.toMatch(/CSV/);
  });

  it('names at most a hundred columns, and looks at no more than the head of a long line', () => {
    const wide = Array.from({ length: 20_000 }, (_, at) => `c${at}`).join(';');
    const clock = new WorkClock();
    expect(descriptionOf('a.csv', `${wide}\n${wide}\n`).seen).toHaveLength(100);
    expect(descriptionOf('a.json', `{"${'a'.repeat(500_000)}`).what.en).toBe('a text without columns');
    expect(clock.lap()).toBeLessThan(2_000);
  });
});

describe('a blank file', () => {
  it.each(['', ' \r\n\t', '\ufeff', '\ufeff \n'])('is %j', (text) => expect(isBlank(inputFile('a.csv', text))).toBe(true));
  it('is none with a letter, or of a picture', () => {
    expect([isBlank(inputFile('a', ' a')), isBlank(inputFile('a', Uint8Array.from([0x89, 0x50, 0x4e, 0x47])))]).toEqual([false, false]);
  });
});
