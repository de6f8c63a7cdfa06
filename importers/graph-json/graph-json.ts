// Reads the interchange format `ketenzicht-graph`, version 1 (semantics §6). Its ids are global and kept as given.

import { Fault } from '../../server/model/faults';
import { reasonIn } from '../../server/model/issues';
import type { ImportContext, Importer, InputFile, Recognition, ReturnedRows } from '../importer';
import { binaryReason } from '../reading/binary';
import { notItsShape, weigh } from '../reading/certainty';
import { decodeHead, guessEncoding } from '../reading/decoding';
import { NodeRegister } from '../reading/duplicates';
import { readApart } from '../reading/interchange/apart';
import { quoteValue } from '../reading/interchange/json-values';
import { type RowReading, readNodeRow, readRelationRow, readRow } from '../reading/interchange/rows';
import { UnusedProperties } from '../reading/interchange/unused-properties';
import { readJsonHead } from '../reading/json-head';
import { tooMuchJson } from '../reading/json-size';
import { mostContainers, mostValues } from '../reading/limits';
import { ByteCounter } from '../reading/progress';
import { readReturnedList } from '../reading/returned-list';
import { Tally } from '../reading/tally';
import { readWholeText } from '../reading/whole-text';
import { type CameBack, sortReturned } from './came-back';

const format = 'graph-json';
/** An escaped NUL, an escaped half of a surrogate pair, or a bare one. */
const badTextInJson = /\\u0000|\\u[dD][89a-fA-F]|\p{Surrogate}/u;

/** Certain by its own mark, the outermost “format”; what its rows are then stands in each of them. */
function accepts(file: InputFile): Recognition {
  if (file.head.length === 0 || binaryReason(file.head)) return notItsShape;
  const encoding = guessEncoding(file.head, file.bytes <= file.head.length);
  const head = readJsonHead(decodeHead(file.head, encoding));
  if (!head) return notItsShape;
  const isNamed = head.keys.get('format') === 'ketenzicht-graph';
  const seen = { format: head.keys.get('format') ?? 'JSON', encoding: encoding.encoding };
  const mark = '“"format": "ketenzicht-graph"”';
  return weigh(
    [
      {
        isSeen: head.shape === 'object',
        isNeeded: true,
        missing: { en: 'one object with “nodes” and “relations”', nl: 'één object met “nodes” en “relations”' },
      },
      { isSeen: isNamed, missing: { en: `${mark} among its outermost keys, near the start`, nl: `${mark} bij de buitenste sleutels, vooraan` } },
    ],
    seen,
  );
}

/** Line and column of the mistake, from the position that the engine's message names; else the piece of text that it quotes. */
function jsonFault(error: unknown, file: string, text: string): Fault {
  const message = error instanceof Error ? error.message : '';
  const position = /position (\d+)/.exec(message)?.[1];
  const piece = /, (?:\.{3})?"(.{1,100})"(?:\.{3})? is not valid JSON$/s.exec(message)?.[1];
  if (piece !== undefined && position === undefined)
    return new Fault('wrong-format', 1, {
      value: file,
      details: {
        format,
        ...reasonIn({ en: `it is not valid JSON near “${piece}”`, nl: `het is geen geldige JSON bij “${piece}”` }),
      },
    });
  const end = position === undefined ? text.length : Number(position);
  let line = 1;
  let start = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', start)) {
    line += 1;
    start = at + 1;
  }
  const column = end - start + 1;
  return new Fault('wrong-format', 1, {
    value: file,
    details: {
      format,
      ...reasonIn({
        en: `it is not valid JSON at line ${line}, column ${column}`,
        nl: `het is geen geldige JSON op regel ${line}, kolom ${column}`,
      }),
    },
  });
}

/** Throws `text-too-long` for a text whose lists, objects and values would not fit in memory. */
function refuseTooMuch(text: string, file: string): void {
  const much = tooMuchJson(text);
  const count = (en: string, nl: string) => ({ limit: en, limitNl: nl });
  if (much === 'containers')
    throw new Fault('text-too-long', 1, { value: file, details: count(`${mostContainers} lists and objects`, `${mostContainers} lijsten en objecten`) });
  if (much === 'values') throw new Fault('text-too-long', 1, { value: file, details: count(`${mostValues} values`, `${mostValues} waarden`) });
}

interface GraphFile {
  readonly nodes: readonly unknown[];
  readonly relations: readonly unknown[];
  readonly apart: readonly unknown[];
  readonly unknownKeys: readonly string[];
  /** Of elements that were rejected before and came back, in their order. */
  readonly cameBack?: CameBack;
}

/** A list of rejected elements that came back, sorted into nodes and relations. */
function parseReturned(text: string, returned: ReturnedRows, faultOf: (error: unknown) => Fault): GraphFile {
  try {
    return { ...sortReturned(readReturnedList(text) ?? [], returned), apart: [], unknownKeys: [] };
  } catch (error) {
    throw error instanceof SyntaxError ? faultOf(error) : error;
  }
}

function parseGraph(text: string, file: string): GraphFile {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw jsonFault(error, file, text);
  }
  const refuse = (en: string, nl: string): never => {
    throw new Fault('wrong-format', 1, { value: file, details: { format, ...reasonIn({ en, nl }) } });
  };
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return refuse('it is not one JSON object', 'het is niet één JSON-object');
  const graph = parsed as Readonly<Record<string, unknown>>;
  if (graph.format !== 'ketenzicht-graph')
    return refuse(
      `its “format” is ${quoteValue(graph.format ?? 'absent')}, not ketenzicht-graph`,
      `“format” is ${quoteValue(graph.format ?? 'afwezig')}, niet ketenzicht-graph`,
    );
  if (graph.version !== 1)
    return refuse(
      `its version is ${quoteValue(graph.version ?? 'absent')}; this program reads version 1`,
      `de versie is ${quoteValue(graph.version ?? 'afwezig')}; dit programma leest versie 1`,
    );
  const { nodes = [], relations = [], apart = [] } = graph;
  if (!Array.isArray(nodes)) return refuse('“nodes” is not a list', '“nodes” is geen lijst');
  if (!Array.isArray(relations)) return refuse('“relations” is not a list', '“relations” is geen lijst');
  if (!Array.isArray(apart)) return refuse('“apart” is not a list', '“apart” is geen lijst');
  const known = ['format', 'version', 'nodes', 'relations', 'apart'];
  return { nodes, relations, apart, unknownKeys: Object.keys(graph).filter((key) => !known.includes(key)) };
}

/** How many rows are read between two looks at whether the person cancelled. */
const rowsPerCheck = 10_000;

async function read(files: readonly InputFile[], context: ImportContext): Promise<void> {
  const counter = new ByteCounter(context);
  for (const file of files) {
    const text = await readWholeText(file, format, counter);
    refuseTooMuch(text, file.name);
    const graph = file.returned ? parseReturned(text, file.returned, (error) => jsonFault(error, file.name, text)) : parseGraph(text, file.name);
    const tally = new Tally();
    const shared = { context, register: new NodeRegister(context.earlier), tally, mayHoldBadText: text.includes('\u0000') || badTextInJson.test(text) };
    const whole = { file: file.name, sheet: null, row: null, line: null, sheetRow: null };
    for (const key of graph.unknownKeys) tally.add('unknown-property', key, { place: whole, column: key });
    const lists = [
      { sheet: 'nodes' as const, rows: graph.nodes, reader: readNodeRow },
      { sheet: 'relations' as const, rows: graph.relations, reader: readRelationRow },
    ];
    for (const { sheet, rows, reader } of lists) {
      const reading: RowReading = { ...shared, unused: new UnusedProperties() };
      for (const [at, row] of rows.entries()) {
        if (at % rowsPerCheck === 0) counter.add();
        const { position = at + 1, ...marked } = graph.cameBack?.[sheet][at] ?? {};
        readRow(row, { place: { file: file.name, sheet, row: position, line: null, sheetRow: null }, reader, ...marked }, reading);
      }
      reading.unused.tell({ file: file.name, sheet }, context);
    }
    for (const [at, pair] of graph.apart.entries()) {
      if (at % rowsPerCheck === 0) counter.add();
      readApart(pair, { file: file.name, sheet: 'apart', row: at + 1, line: null, sheetRow: null }, context);
    }
    tally.flush(context.issue);
  }
}

export const graphJson: Importer = {
  format,
  version: 3,
  title: { en: 'Ketenzicht graph (JSON)', nl: 'Ketenzicht-graaf (JSON)' },
  description: {
    en: 'The interchange format of this program: nodes and relations with global ids.',
    nl: 'Het uitwisselformaat van dit programma: knopen en relaties met globale id’s.',
  },
  accepts,
  read,
};
