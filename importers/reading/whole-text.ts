// Reads a file as one text, up to a limit, for formats that cannot be read piece by piece.
import { Fault } from '../../server/model/faults';
import type { InputFile } from '../importer';
import { decodeFile, detectEncoding } from './decoding';
import type { ByteCounter } from './progress';

/** JSON is read whole: text and objects together take about five times the file. 200 MiB is about 3 million rows. */
export const wholeTextLimit = 200 * 1024 * 1024;

/** The text of a whole file. Throws `text-too-long` above the limit, `file-empty`, and `wrong-format` for a binary file. */
export async function readWholeText(file: InputFile, format: string, counter: ByteCounter): Promise<string> {
  if (file.bytes > wholeTextLimit) throw new Fault('text-too-long', 1, { value: file.name, details: { limit: `${wholeTextLimit / 1024 / 1024} MiB` } });
  const encoding = await detectEncoding(file, format, counter.add);
  const pieces: string[] = [];
  for await (const piece of decodeFile(file, encoding, counter.add)) pieces.push(piece);
  const text = pieces.join('');
  if (text.trim() === '') throw new Fault('file-empty', 1, { value: file.name });
  return text;
}
