// Files made of parts that somebody made to do harm, or that no program can read: each with the code and a piece of the sentence.
import { strToU8, zipSync } from 'fflate';
import { compoundFile } from './compound-files';
import { openDocument, rowXml, sheetXml, workbook, workbookParts, zipOf } from './workbooks';

export interface BadFile {
  readonly what: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly code: 'cannot-open' | 'wrong-format' | 'nothing-recognised' | 'nothing-accepted';
  readonly says: string;
}

const good = {
  name: 'Suppliers',
  rows: [
    ['id', 'name'],
    ['sup:a', 'A'],
  ],
};
const bomb = Array.from({ length: 9 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('');
const swelling = `<!DOCTYPE a [<!ENTITY e0 "ha">${bomb}]><a>&e9;</a>`;
const reaching = '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>';

/** The entry of a file in the directory of a ZIP. */
const entryAt = (zip: Uint8Array, name: string) => Buffer.from(zip).lastIndexOf(name) - 46;

function withDirectory(zip: Uint8Array, name: string, change: (view: DataView, at: number) => void): Uint8Array {
  change(new DataView(zip.buffer, zip.byteOffset), entryAt(zip, name));
  return zip;
}

const documentTypes: BadFile[] = ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/workbook.xml', 'xl/styles.xml', '_rels/.rels'].flatMap((part) =>
  [swelling, reaching].map((xml) => ({
    ...{ what: `${xml === swelling ? 'entities that swell' : 'an entity from elsewhere'} in ${part}`, name: 'a.xlsx' },
    bytes: workbook([{ name: 'A', rows: [[{ xml: '<c t="s"><v>0</v></c>' }]] }], { strings: ['<t>a</t>'], parts: { [part]: xml } }),
    ...({ code: 'cannot-open', says: 'declares a document type' } as const),
  })),
);

const locked = { name: 'a.zip', code: 'cannot-open', says: 'asks for a password' } as const;
const inner = { 'inner.zip': zipOf({ 'suppliers.csv': 'id;name\nsup:a;A\n' }) };
const manyColumns = Array.from({ length: 20_000 }, (_, at) => `column ${at}`);
const deep = sheetXml(
  `${rowXml(['id', 'name'], 1)}${Array.from({ length: 3000 }, (_, at) => rowXml([`sup:${at}`, 'x'.repeat(50)], at + 2)).join('')}<row r="9999999"/>`,
);

/** A ZIP whose directory names one packed file under so many names. */
function overlapping(count: number): Uint8Array {
  const zip = Buffer.from(zipSync({ 'f0000.csv': [new Uint8Array(256 * 1024).fill(59), { level: 0 }] }));
  const at = entryAt(zip, 'f0000.csv');
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const entries = Array.from({ length: count }, (_, index) => {
    const entry = Buffer.from(zip.subarray(at, end));
    entry.write(`f${String(index).padStart(4, '0')}.csv`, 46, 'latin1');
    return entry;
  });
  const tail = Buffer.from(zip.subarray(end));
  tail.writeUInt16LE(count, 8);
  tail.writeUInt16LE(count, 10);
  tail.writeUInt32LE(count * (end - at), 12);
  return new Uint8Array(Buffer.concat([zip.subarray(0, at), ...entries, tail]));
}

/** What swells, lies about its size, or holds another. */
const swellingOrNested = (): readonly BadFile[] => [
  { what: 'a ZIP whose files stand on one another', name: 'a.zip', bytes: overlapping(300), code: 'cannot-open', says: '200 times' },
  { what: 'a ZIP that swells', name: 'a.zip', bytes: zipOf({ 'suppliers.csv': new Uint8Array(80 * 1024 ** 2) }), code: 'cannot-open', says: '200 times' },
  {
    ...{ what: 'a ZIP that says it is gigabytes', name: 'a.zip', code: 'cannot-open', says: 'unpacked it is' },
    bytes: withDirectory(zipOf({ 'suppliers.csv': Buffer.from('id;name\n') }), 'suppliers.csv', (view, at) => view.setUint32(at + 24, 4_000_000_000, true)),
  },
  {
    ...{ what: 'a ZIP that says less than it is', name: 'a.zip', code: 'cannot-open', says: 'damaged' },
    bytes: withDirectory(zipOf({ 'suppliers.csv': `id;name\n${'sup:a;A\n'.repeat(99)}` }), 'suppliers.csv', (view, at) => view.setUint32(at + 24, 20, true)),
  },
  { what: 'a ZIP in a ZIP', name: 'a.zip', bytes: zipOf(inner), code: 'nothing-recognised', says: 'stands in another ZIP' },
  {
    what: 'a workbook in a ZIP',
    name: 'a.zip',
    bytes: zipOf({ 'suppliers.xlsx': workbook([good]) }),
    code: 'nothing-recognised',
    says: 'Take it out of the ZIP',
  },
  { what: 'a name that leads out', name: 'a.zip', bytes: zipOf({ '../../suppliers.csv': 'id;name\n' }), code: 'cannot-open', says: 'invalid relative path' },
];

/** What is locked, leads out of itself, or holds nothing. */
const closedOrStray = (): readonly BadFile[] => [
  { what: 'a name from the root', name: 'a.zip', bytes: zipOf({ '/etc/suppliers.csv': 'id;name\n' }), code: 'cannot-open', says: 'absolute path' },
  {
    ...locked,
    what: 'a ZIP with a password',
    bytes: withDirectory(zipOf({ 'suppliers.csv': 'id' }), 'suppliers.csv', (view, at) => view.setUint8(at + 8, 1)),
  },
  { ...locked, what: 'a workbook with a password', name: 'a.xlsx', bytes: compoundFile(['EncryptionInfo', 'EncryptedPackage']) },
  { ...locked, what: 'a large workbook with a password', name: 'a.xlsx', bytes: compoundFile(['EncryptionInfo', 'EncryptedPackage'], 200) },
  { what: 'a workbook of before 2007', name: 'a.csv', bytes: compoundFile(['Workbook'], 200), code: 'cannot-open', says: 'of before 2007 (.xls)' },
  { what: 'a letter of before 2007', name: 'a.xls', bytes: compoundFile(['WordDocument']), code: 'nothing-recognised', says: 'an old Office file' },
  { ...locked, what: 'a spreadsheet with a password', name: 'a.ods', bytes: openDocument([], { 'META-INF/manifest.xml': '<m><encryption-data/></m>' }) },
  { what: 'an empty ZIP', name: 'a.zip', bytes: zipSync({ 'map/': strToU8('') }), code: 'cannot-open', says: 'no file' },
  {
    what: 'parts of a workbook in a ZIP',
    name: 'a.zip',
    bytes: zipOf({ ...workbookParts([good]), '../x': '' }),
    code: 'cannot-open',
    says: 'invalid relative path',
  },
];

const odsCell = (text: string) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
const odsRow = (cells: readonly string[], attributes = '') => `<table:table-row ${attributes}>${cells.map(odsCell).join('')}</table:table-row>`;

/** What no sheet or workbook can have. */
const beyondASheet = (): readonly BadFile[] => [
  {
    what: 'a workbook that swells',
    name: 'a.xlsx',
    bytes: workbook([{ name: 'A', xml: ' '.repeat(80 * 1024 ** 2) }]),
    code: 'cannot-open',
    says: '200 times',
  },
  { what: 'macros', name: 'a.xlsm', bytes: workbook([good], { parts: { 'xl/vbaProject.bin': 'x' } }), code: 'cannot-open', says: 'it has macros' },
  { what: 'the binary form', name: 'a.xlsb', bytes: zipOf({ 'xl/workbook.bin': 'x' }), code: 'cannot-open', says: 'binary form' },
  {
    what: 'twenty thousand columns',
    name: 'a.xlsx',
    bytes: workbook([{ name: 'Suppliers', rows: [manyColumns] }]),
    code: 'cannot-open',
    says: 'behind the last column',
  },
  { what: 'a row behind the last, far down', name: 'a.xlsx', bytes: workbook([{ name: 'Suppliers', xml: deep }]), code: 'wrong-format', says: 'row 9999999' },
  {
    ...{ what: 'a row that is said to be there a million times', name: 'a.ods', code: 'cannot-open', says: 'is said to be there 1048575 times' },
    bytes: openDocument([{ name: 'Suppliers', rows: `${odsRow(['id', 'name'])}${odsRow(['sup:a', 'A'], 'table:number-rows-repeated="1048575"')}` }]),
  },
  {
    ...{ what: 'rows with a cell at the far end of each', name: 'a.ods', code: 'wrong-format', says: 'empty or repeated' },
    bytes: openDocument([
      {
        name: 'Suppliers',
        rows: `${odsRow(['id', 'name'])}${`<table:table-row>${odsCell('sup:a')}<table:table-cell table:number-columns-repeated="16000"/>${odsCell('A')}</table:table-row>`.repeat(3000)}`,
      },
    ]),
  },
  {
    ...{ what: 'rows with a cell in the last column', name: 'a.xlsx', code: 'wrong-format', says: 'empty or repeated' },
    bytes: workbook([
      {
        name: 'Suppliers',
        xml: sheetXml(`${rowXml(['id', 'name'], 1)}${'<row><c t="str"><v>sup:a</v></c><c t="str"><v>A</v></c><c r="XFD1"><v>1</v></c></row>'.repeat(3000)}`),
      },
    ]),
  },
  {
    ...{ what: 'a text of megabytes that every cell shows', name: 'a.xlsx', code: 'wrong-format', says: 'as often as a cell shows it' },
    bytes: workbook(
      [{ name: 'Suppliers', xml: sheetXml(`${rowXml(['id', 'name'], 1)}${'<row><c t="str"><v>sup:a</v></c><c t="s"><v>0</v></c></row>'.repeat(3000)}`) }],
      { strings: [`<t>${'x'.repeat(1_000_000)}</t>`] },
    ),
  },
  {
    ...{ what: 'cells that are said to be repeated', name: 'a.ods', code: 'cannot-open', says: 'behind the last column' },
    bytes: openDocument([
      {
        name: 'Suppliers',
        rows: '<table:table-row><table:table-cell table:number-columns-repeated="999999999"><text:p>x</text:p></table:table-cell></table:table-row>',
      },
    ]),
  },
];

/** What breaks off, and what is something else than its name says. */
const brokenOrOther = (): readonly BadFile[] => [
  {
    what: 'NUL in every row',
    name: 'a.xlsx',
    bytes: workbook([
      {
        name: 'Suppliers',
        rows: [
          ['id', 'name'],
          ['sup:a', 'A_x0000_'],
        ],
      },
    ]),
    code: 'nothing-accepted',
    says: 'No row',
  },
  { what: 'a workbook that is cut off', name: 'a.xlsx', bytes: workbook([good]).subarray(0, 700), code: 'cannot-open', says: 'directory cannot be read' },
  {
    what: 'a workbook without its sheet',
    name: 'a.xlsx',
    bytes: workbook([good], { parts: { 'xl/workbook.xml': '<a/>' } }),
    code: 'cannot-open',
    says: 'no sheet',
  },
  {
    what: 'a picture with the name of a workbook',
    name: 'a.xlsx',
    bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]),
    code: 'nothing-recognised',
    says: 'a PNG picture',
  },
  {
    what: 'a text document',
    name: 'a.docx',
    bytes: zipOf({ '[Content_Types].xml': '', 'word/document.xml': '<a/>' }),
    code: 'nothing-recognised',
    says: 'a Word document',
  },
  {
    what: 'a list in JSON that breaks off',
    name: 'suppliers.json',
    bytes: Buffer.from(`[${'{"id":"sup:a","name":"A"},'.repeat(5000)}`),
    code: 'wrong-format',
    says: 'not valid JSON',
  },
];

/** Each is refused; nothing of it is kept. */
export function badFiles(): readonly BadFile[] {
  return [...documentTypes, ...swellingOrNested(), ...closedOrStray(), ...beyondASheet(), ...brokenOrOther()];
}
