// Says in words what a file is when no format is certain of it: a table, a PDF; its columns or elements; and what to do with such a file.
import type { Bilingual } from '../../server/model/vocabulary';
import type { FileDescription, InputFile } from '../importer';
import { binaryReason, unmarkedText } from './binary';
import { decodeHead, guessEncoding } from './decoding';
import { type JsonHead, readJsonHead } from './json-head';
import { jsonTable } from './json-table';
import { guessHeader } from './table-header';
import { tableOf } from './table-of';
import type { TableSource } from './table-source';
import { zipKind } from './zip-head';

/** Columns and elements that are named at most; more help nobody. */
const mostSeen = 100;

const advices = {
  table: {
    en: 'If it is one of these formats, say so (--as FORMAT on the command line, “Kind of file” on the page); else say what its columns are: the command mapping suggests it, and the page asks it.',
    nl: 'Is het een van deze formaten, zeg dat dan (--as FORMAAT op de opdrachtregel, “Soort bestand” op de pagina); zeg anders wat de kolommen zijn: de opdracht mapping stelt dat voor, en de pagina vraagt het.',
  },
  workbook: {
    en: 'Save it as an Excel workbook (.xlsx) or as CSV, and import that.',
    nl: 'Bewaar het als Excel-werkmap (.xlsx) of als CSV, en importeer dat.',
  },
  unmarked: {
    en: 'If it is a table: open it in a spreadsheet or text program, save it as CSV in UTF-8, and import that.',
    nl: 'Is het een tabel: open het in een rekenblad- of tekstprogramma, bewaar het als CSV in UTF-8, en importeer dat.',
  },
  page: {
    en: 'If its table is what you want: open it in a spreadsheet program, save it as .xlsx or CSV, and import that.',
    nl: 'Gaat het om de tabel erin: open het in een rekenbladprogramma, bewaar het als .xlsx of CSV, en importeer dat.',
  },
  hidden: {
    en: 'Make the sheet visible and save the workbook, or name it (--sheet NAME on the command line).',
    nl: 'Maak het blad zichtbaar en bewaar de werkmap, of noem het (--sheet NAAM op de opdrachtregel).',
  },
  archive: { en: 'Unpack it, and import the files in it.', nl: 'Pak het uit, en importeer de bestanden die erin zitten.' },
  json: {
    en: 'Of JSON these can be read: the graph of this program, with "format": "ketenzicht-graph", and a list of objects without objects in them.',
    nl: 'Van JSON zijn te lezen: de graaf van dit programma, met "format": "ketenzicht-graph", en een lijst van objecten zonder objecten erin.',
  },
  xml: {
    en: 'XML cannot be read yet. Take the data from the system that it comes from as lists, and put them into the templates (page Sources).',
    nl: 'XML is nog niet te lezen. Haal de gegevens als lijsten uit het systeem waar zij vandaan komen, en zet ze in de sjablonen (pagina Bronnen).',
  },
  other: {
    en: 'Choose the file that holds the data itself: a table with a row of column names, or a graph of this program.',
    nl: 'Kies het bestand met de gegevens zelf: een tabel met een rij kolomnamen, of een graaf van dit programma.',
  },
} as const;

/** A key that a command line may hold as it is. */
const isPlainKey = (key: string) => /^[A-Za-z_]\w{0,60}$/.test(key);

/** What to do with JSON that is no list of flat objects: where its list stands, and what is to be made flat. */
function jsonAdvice({ shape, keys, lists, objects }: JsonHead, name: string): Bilingual {
  if (keys.has('format')) return advices.json;
  const [list] = lists.filter(isPlainKey);
  const [object] = objects.filter(isPlainKey);
  const file = /^[\w.-]+$/.test(name) ? name : 'FILE';
  if (shape === 'object' && list)
    return {
      en: `Its rows stand under “${list}”: import that list by itself, without objects within a row. With jq: jq '[.${list}[] | .supplier = .supplier.name]' ${file} > list.json`,
      nl: `De rijen staan onder “${list}”: importeer die lijst apart, zonder objecten in een rij. Met jq: jq '[.${list}[] | .supplier = .supplier.name]' ${file} > list.json`,
    };
  if (shape === 'list' && object)
    return {
      en: `“${object}” holds an object in a row: put the part that you need in its place. With jq: jq '[.[] | .${object} = .${object}.name]' ${file} > list.json`,
      nl: `“${object}” bevat een object in een rij: zet het deel dat u nodig hebt ervoor in de plaats. Met jq: jq '[.[] | .${object} = .${object}.name]' ${file} > list.json`,
    };
  return advices.json;
}

/** Distinct names of elements, in file order. */
function elementsOf(text: string): string[] {
  const names = new Set<string>();
  for (const [, name] of text.matchAll(/<([\p{Letter}_][\p{Letter}\p{Number}_.:-]{0,99})/gu)) if (name) names.add(name);
  return [...names];
}

/** Whether a file holds nothing: no byte, or only blanks and the mark of an encoding. Of a long file only the start is looked at. */
export function isBlank(file: Pick<InputFile, 'head' | 'bytes' | 'table'>): boolean {
  if (file.table) return file.table.starts.every((start) => start.first(1).length === 0 && !start.goesOn);
  if (file.bytes > file.head.length || binaryReason(file.head)) return false;
  return decodeHead(file.head, guessEncoding(file.head, true)).trim() === '';
}

/** Elements by which a spreadsheet in one XML file is known: of Excel 2003, and of OpenDocument. */
const ofSpreadsheets = [
  ['Workbook', 'Worksheet'],
  ['office:document', 'office:spreadsheet'],
];

function describeMarkup(text: string): FileDescription {
  const seen = elementsOf(text);
  const has = (name: string) => seen.includes(name);
  if (/^\s*<(?:!doctype\s+html|html)/i.test(text)) {
    // Many programs write a table so and call it .xls; spreadsheet programs open it.
    const advice = seen.some((name) => /^table$/i.test(name)) ? advices.page : advices.other;
    return { what: { en: 'a web page', nl: 'een webpagina' }, seen, advice };
  }
  if (ofSpreadsheets.some((names) => names.every(has)))
    return { what: { en: 'a spreadsheet in XML', nl: 'een rekenblad in XML' }, seen: [], advice: advices.workbook };
  return { what: { en: 'an XML file', nl: 'een XML-bestand' }, seen, advice: advices.xml };
}

function describeText(file: InputFile): FileDescription {
  const text = decodeHead(file.head, guessEncoding(file.head, file.bytes <= file.head.length));
  const list = jsonTable(file) ? describeTable(file) : null;
  if (list) return { ...list, what: { en: 'a list in JSON', nl: 'een lijst in JSON' } };
  const json = readJsonHead(text);
  if (json && json.keys.size > 0)
    return { what: { en: 'a JSON file', nl: 'een JSON-bestand' }, seen: [...json.keys.keys()], advice: jsonAdvice(json, file.name) };
  if (/^\s*<(?:\?xml|!doctype|!--|\p{Letter})/iu.test(text)) return describeMarkup(text);
  return describeTable(file) ?? { what: { en: 'a text without columns', nl: 'een tekst zonder kolommen' }, seen: [], advice: advices.other };
}

function describeSheet(file: InputFile, { isHidden }: TableSource): FileDescription {
  const found = describeTable(file) ?? { what: { en: 'a sheet without a table', nl: 'een blad zonder tabel' }, seen: [], advice: advices.other };
  return isHidden ? { ...found, what: { en: 'a hidden sheet', nl: 'een verborgen blad' }, advice: advices.hidden } : found;
}

function describeTable(file: InputFile): FileDescription | null {
  const table = guessHeader(tableOf(file).starts);
  return table && { what: { en: 'a table', nl: 'een tabel' }, seen: table.cells.filter((cell) => cell !== ''), advice: advices.table };
}

function describeAny(file: InputFile): FileDescription {
  if (file.unopened) return file.unopened;
  if (file.table) return describeSheet(file, file.table);
  const binary = binaryReason(file.head);
  if (!binary) return describeText(file);
  if (file.head[0] !== 0x50 || file.head[1] !== 0x4b) {
    const isArchive = file.head[0] === 0x1f && file.head[1] === 0x8b;
    const advice = isArchive ? advices.archive : binary === unmarkedText ? advices.unmarked : advices.other;
    return { what: binary, seen: [], advice };
  }
  const { title, isWorkbook, isPlain, entries } = zipKind(file.head, file.name);
  if (isWorkbook) return { what: title, seen: [], advice: advices.workbook };
  return { what: title, seen: isPlain ? entries : [], advice: isPlain ? advices.archive : advices.other };
}

/** Says from the first bytes what a file is that no format is certain of. */
export function describeFile(file: InputFile): FileDescription {
  const found = describeAny(file);
  return { ...found, seen: found.seen.slice(0, mostSeen) };
}
