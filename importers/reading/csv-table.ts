// Reads a CSV as a table: its encoding, the delimiters that it may have, a `sep=` line, and its records one after another.
import { Fault } from '../../server/model/faults';
import { reasonIn } from '../../server/model/issues';
import type { Bilingual } from '../../server/model/vocabulary';
import type { InputFile } from '../importer';
import { binaryReason } from './binary';
import { type CsvRecord, type CsvSyntax, csvRecords, firstRecords, longestRecord, newlineOf } from './csv';
import { type DetectedEncoding, decodeFile, decodeHead, detectEncoding, guessEncoding } from './decoding';
import type { OpenTable, TableBatch, TableReader, TableSource, TableStart } from './table-source';
import { isBadText } from './texts';

const delimiters = [';', ',', '\t', '|'] as const;

interface CsvStart extends TableStart {
  readonly syntax: CsvSyntax;
}

/** The first records with one delimiter. A quote that is open where the first bytes end may be closed behind them. */
function recordsOf(text: string, delimiter: string, { count, goesOn, isNamed }: { count: number; goesOn: boolean; isNamed: boolean }): CsvRecord[] {
  const records = firstRecords(text, { delimiter, namesDelimiter: isNamed }, count);
  const { broken, ...last } = records.at(-1) ?? {};
  if (goesOn && broken === 'open-quote') records.splice(-1, 1, last as CsvRecord);
  return records;
}

/** The first bytes as lines of cells, with every delimiter that the file may have; none when they are no text. */
function startsOf({ head, bytes }: Pick<InputFile, 'head' | 'bytes'>, { encoding, also }: { encoding?: DetectedEncoding; also: string | null }): CsvStart[] {
  if (head.length === 0 || binaryReason(head)) return [];
  const goesOn = bytes > head.length;
  const known = encoding ?? guessEncoding(head, !goesOn);
  const text = decodeHead(head, known);
  const newline = newlineOf(text);
  const stated = /^sep=(.)\r?\n/i.exec(text)?.[1];
  return [...new Set(stated === undefined ? [...delimiters, ...(also === null ? [] : [also])] : [stated])].map((delimiter) => ({
    first: (count) => recordsOf(text, delimiter, { count, goesOn, isNamed: stated !== undefined }),
    goesOn,
    // Semicolon files come from Dutch settings: decimal comma.
    decimal: delimiter === ';' ? ',' : '.',
    separator: delimiter,
    seen: { delimiter: delimiter === '\t' ? 'TAB' : delimiter, encoding: known.encoding },
    syntax: { delimiter, newline, namesDelimiter: stated !== undefined },
  }));
}

/** What stands behind an open quote cannot be read; to apply what stands before it would take away what the source said behind it. */
function whyUnreadable({ broken, line }: CsvRecord): Bilingual {
  if (broken === 'open-quote')
    return { en: `a quote is opened on line ${line} and never closed`, nl: `op regel ${line} begint een aanhaling die nergens eindigt` };
  if (broken === 'too-many-quotes')
    return {
      en: `from line ${line} on there are thousands of quotes within cells, with long rows of spaces: it is no table`,
      nl: `vanaf regel ${line} staan duizenden aanhalingstekens binnen cellen, met lange rijen spaties: het is geen tabel`,
    };
  return {
    en: `the row on line ${line} is longer than ${longestRecord} characters: a quote is never closed, or it is no table`,
    nl: `de rij op regel ${line} is langer dan ${longestRecord} tekens: een aanhaling eindigt nergens, of het is geen tabel`,
  };
}

async function* watchText(pieces: AsyncIterable<string>, isSuspect: (piece: string) => boolean, found: () => void): AsyncGenerator<string> {
  for await (const piece of pieces) {
    if (isSuspect(piece)) found();
    yield piece;
  }
}

/** All records of a file. Throws `wrong-format` at the one behind which nothing can be read, when those before it were given. */
async function* batchesOf(
  file: InputFile,
  { encoding, syntax }: { encoding: DetectedEncoding; syntax: CsvSyntax },
  { format, onBytes }: TableReader,
): AsyncGenerator<TableBatch> {
  let mayHoldBadText = false;
  const isSuspect = encoding.encoding.startsWith('utf-16') ? isBadText : (piece: string) => piece.includes('\u0000');
  const pieces = watchText(decodeFile(file, encoding, onBytes), isSuspect, () => {
    mayHoldBadText = true;
  });
  for await (const records of csvRecords(pieces, syntax)) {
    const last = records.at(-1);
    if (!last?.broken) {
      yield { records, mayHoldBadText };
      continue;
    }
    yield { records: records.slice(0, -1), mayHoldBadText };
    throw new Fault('wrong-format', 1, { value: file.name, details: { format, ...reasonIn(whyUnreadable(last)) } });
  }
}

/** The CSV that a file is. `also`: a delimiter that a person says it has. */
export function csvTable(file: InputFile, also: string | null = null): TableSource {
  const open = async (reader: TableReader): Promise<OpenTable[]> => {
    const encoding = await detectEncoding(file, reader.format, reader.onBytes);
    return startsOf(file, { encoding, also }).map((start) => ({ ...start, batches: () => batchesOf(file, { encoding, syntax: start.syntax }, reader) }));
  };
  return { file: file.name, sheet: null, isHidden: false, starts: startsOf(file, { also }), open };
}
