// Makes Excel workbooks and other ZIPs, as programs write them and as nobody should.
import { strToU8, zipSync } from 'fflate';

/** A cell as it stands in the XML of a sheet, or what is made one: a text, a number, nothing. */
export type Cell = string | number | null | { readonly xml: string };

export interface SheetMade {
  readonly name: string;
  readonly rows?: readonly (readonly Cell[])[];
  readonly state?: 'hidden' | 'veryHidden';
  /** The whole XML, in place of rows. */
  readonly xml?: string;
}

export interface WorkbookMade {
  readonly date1904?: boolean;
  /** The content of `styles.xml`: a cell `s="1"` has the first of these number formats, 2 the second. */
  readonly formats?: readonly string[];
  /** The inner XML of every shared text. */
  readonly strings?: readonly string[];
  /** More parts, or others in place of those that are made. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

export const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function column(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : column(Math.floor(at / 26) - 1) + letter;
}

function cellXml(cell: Cell, reference: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
  return cell.xml.replace('<c', `<c r="${reference}"`);
}

/** One row of the XML of a sheet. */
export const rowXml = (cells: readonly Cell[], row: number) =>
  `<row r="${row}">${cells.map((cell, at) => cellXml(cell, `${column(at)}${row}`)).join('')}</row>`;

/** The XML of a sheet around its rows. */
export const sheetXml = (rows: string, after = '') => `${head}<worksheet ${main}><sheetData>${rows}</sheetData>${after}</worksheet>`;

function stylesXml(formats: readonly string[]): string {
  const numbers = formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escapeXml(code)}"/>`).join('');
  const cells = ['<xf numFmtId="0"/>', ...formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`)].join('');
  return `${head}<styleSheet ${main}><numFmts>${numbers}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${cells}</cellXfs></styleSheet>`;
}

const relation = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"/>`;
const relations = (inner: string) => `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;

/** The parts of a workbook by their name. */
export function workbookParts(sheets: readonly SheetMade[], { date1904 = false, formats = [], strings = [], parts = {} }: WorkbookMade = {}) {
  const list = sheets.map(
    ({ name, state }, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
  );
  const made: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${head}<workbook ${main} xmlns:r="${types}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      [
        ...sheets.map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)),
        relation('rIdS', 'styles', '/xl/styles.xml'),
        ...(strings.length > 0 ? [relation('rIdT', 'sharedStrings', 'sharedStrings.xml')] : []),
      ].join(''),
    ),
    'xl/styles.xml': stylesXml(formats),
    ...(strings.length > 0 ? { 'xl/sharedStrings.xml': `${head}<sst ${main}>${strings.map((inner) => `<si>${inner}</si>`).join('')}</sst>` } : {}),
  };
  for (const [at, { rows = [], xml }] of sheets.entries())
    made[`xl/worksheets/sheet${at + 1}.xml`] = xml ?? sheetXml(rows.map((cells, row) => rowXml(cells, row + 1)).join(''));
  return { ...made, ...parts };
}

/** A ZIP of files by their name. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])));
}

/** An Excel workbook. */
export function workbook(sheets: readonly SheetMade[], made: WorkbookMade = {}): Uint8Array {
  return zipOf(workbookParts(sheets, made));
}

/** A table of an OpenDocument spreadsheet: the XML of its rows. */
export interface OdsTableMade {
  readonly name: string;
  readonly rows: string;
  readonly isHidden?: boolean;
}

const namespaces = ['office', 'table', 'text', 'style', 'calcext'].map((name) => `xmlns:${name}="urn:${name}"`).join(' ');

/** An OpenDocument spreadsheet; `parts` are more parts, or others in place of those that are made. */
export function openDocument(tables: readonly OdsTableMade[], parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const styles = '<style:style style:name="ta1"><style:table-properties table:display="true"/></style:style>';
  const hidden = '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>';
  const made = tables.map(
    ({ name, rows, isHidden }) => `<table:table table:name="${escapeXml(name)}" table:style-name="${isHidden ? 'ta2' : 'ta1'}">${rows}</table:table>`,
  );
  const body = `<office:automatic-styles>${styles}${hidden}</office:automatic-styles><office:body><office:spreadsheet>${made.join('')}</office:spreadsheet></office:body>`;
  const content = `${head}<office:document-content ${namespaces}>${body}</office:document-content>`;
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    ...Object.fromEntries(Object.entries({ 'content.xml': content, ...parts }).map(([name, text]) => [name, strToU8(text)])),
  });
}
