// Decodes bytes to text: by byte order mark, else strict UTF-8, else windows-1252 (through iconv-lite, because Node 20 decodes it wrongly).
import { isAscii as isAsciiBytes, isUtf8 } from 'node:buffer';
import { StringDecoder } from 'node:string_decoder';
import iconv from 'iconv-lite';
import { Fault } from '../../server/model/faults';
import { reasonIn } from '../../server/model/issues';
import type { InputFile } from '../importer';
import { binaryReason } from './binary';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** What people call these encodings; a text in latin1 is read the same in windows-1252. */
const encodingNames: Readonly<Record<string, Encoding>> = {
  utf8: 'utf-8',
  utf16: 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  windows1252: 'windows-1252',
  cp1252: 'windows-1252',
  ansi: 'windows-1252',
  latin1: 'windows-1252',
  iso88591: 'windows-1252',
};

/** The encoding that a name means; undefined: none that is read. */
export function encodingNamed(name: string): Encoding | undefined {
  const folded = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return Object.hasOwn(encodingNames, folded) ? encodingNames[folded] : undefined;
}

/** Whether a file is written in the letters that all encodings share. */
export async function isAscii(file: Pick<InputFile, 'open'>, onBytes: () => void): Promise<boolean> {
  for await (const piece of file.open()) {
    onBytes();
    if (!isAsciiBytes(piece)) return false;
  }
  return true;
}

/** The same of its first bytes. */
export function beginsAscii({ head }: Pick<InputFile, 'head'>): boolean {
  return isAsciiBytes(head);
}

/** An encoding with the length of the byte order mark before the text. */
export interface DetectedEncoding {
  readonly encoding: Encoding;
  readonly bom: number;
}

/** Text is handed on in pieces of at most this many characters: PapaParse is fastest with 64 KB. */
const pieceLength = 65_536;

function byMark(head: Uint8Array): DetectedEncoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', bom: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', bom: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', bom: 2 };
  return null;
}

/** How many bytes at the end of `bytes` begin a UTF-8 character that is not complete yet (0 to 3). */
function openTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? back : 0;
  }
  return 0;
}

/** The encoding as far as the first bytes tell; the rest of a longer file may still turn out not to be UTF-8. */
export function guessEncoding(head: Uint8Array, isWholeFile = false): DetectedEncoding {
  const marked = byMark(head);
  if (marked) return marked;
  const complete = isWholeFile ? head : head.subarray(0, head.length - openTail(head));
  return { encoding: isUtf8(complete) ? 'utf-8' : 'windows-1252', bom: 0 };
}

/**
 * The encoding of a whole file: bytes that are not UTF-8 may come late, so all are looked at.
 * Throws `file-empty` for a file without text and `wrong-format` for a binary one, for UTF-16 with an odd byte, or for UTF-8 that is damaged: read as windows-1252 all its
 * letters with an accent would turn into two others without a word. `onBytes` is called per piece, so that one can cancel.
 */
export async function detectEncoding(file: InputFile, format: string, onBytes: () => void): Promise<DetectedEncoding> {
  const marked = byMark(file.head);
  if (file.bytes <= (marked?.bom ?? 0)) throw new Fault('file-empty', 1, { value: file.name });
  const binary = binaryReason(file.head);
  if (binary)
    throw new Fault('wrong-format', 1, { value: file.name, details: { format, ...reasonIn({ en: `it is ${binary.en}`, nl: `het is ${binary.nl}` }) } });
  if (marked && marked.encoding !== 'utf-8') {
    if ((file.bytes - marked.bom) % 2 === 0) return marked;
    const reason = reasonIn({
      en: 'it is UTF-16, which has two bytes for every sign, but its number of bytes is odd: it was cut off, or bytes are missing',
      nl: 'het is UTF-16, met twee bytes per teken, maar het aantal bytes is oneven: het is afgebroken, of er ontbreken bytes',
    });
    throw new Fault('wrong-format', 1, { value: file.name, details: { format, ...reason } });
  }
  if (await isWholeUtf8(file, onBytes)) return marked ?? { encoding: 'utf-8', bom: 0 };
  const census = await countUtf8(file, onBytes);
  const isDamaged = marked !== null || census.characters >= census.strays;
  if (!isDamaged) return { encoding: 'windows-1252', bom: 0 };
  const reason = reasonIn({
    en: `it is UTF-8, but line ${census.line} has bytes that are not: it was cut off, or two encodings are mixed`,
    nl: `het is UTF-8, maar regel ${census.line} heeft bytes die dat niet zijn: het is afgebroken, of twee coderingen zijn gemengd`,
  });
  throw new Fault('wrong-format', 1, { value: file.name, details: { format, ...reason } });
}

/** The bytes of a file in pieces that do not end within a UTF-8 character; what is left at the end is the last piece. */
async function* wholePieces(file: InputFile, onBytes: () => void): AsyncGenerator<Uint8Array> {
  let carry = new Uint8Array(0);
  for await (const piece of file.open()) {
    onBytes();
    const bytes = carry.length > 0 ? Buffer.concat([carry, piece]) : piece;
    const open = openTail(bytes);
    yield bytes.subarray(0, bytes.length - open);
    carry = Uint8Array.from(bytes.subarray(bytes.length - open));
  }
  if (carry.length > 0) yield carry;
}

async function isWholeUtf8(file: InputFile, onBytes: () => void): Promise<boolean> {
  if (file.bytes <= file.head.length) return isUtf8(file.head);
  for await (const bytes of wholePieces(file, onBytes)) if (!isUtf8(bytes)) return false;
  return true;
}

/** What a file that is not whole UTF-8 holds: characters of several bytes, bytes above 127 outside such, and the line of the first of those. */
async function countUtf8(file: InputFile, onBytes: () => void): Promise<{ readonly characters: number; readonly strays: number; readonly line: number }> {
  let [characters, strays, line] = [0, 0, 1];
  for await (const bytes of wholePieces(file, onBytes)) {
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === 10 && strays === 0) line += 1;
      if (byte < 128) continue;
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
      const isCharacter = length > 1 && isUtf8(bytes.subarray(at, at + length)) && at + length <= bytes.length;
      if (isCharacter) {
        characters += 1;
        at += length - 1;
      } else strays += 1;
    }
  }
  return { characters, strays, line };
}

interface Decoder {
  write(bytes: Buffer): string;
  end(): string | undefined;
}

function decoderOf(encoding: Encoding): Decoder {
  return encoding === 'utf-8' ? new StringDecoder('utf8') : iconv.getDecoder(encoding === 'windows-1252' ? encoding : encoding.replace('utf-', 'utf'));
}

/** The first bytes as text, up to where they can be read. */
export function decodeHead(head: Uint8Array, { encoding, bom }: DetectedEncoding): string {
  return decoderOf(encoding).write(Buffer.from(head.buffer, head.byteOffset + bom, Math.max(0, head.length - bom)));
}

/** The text of a file in pieces of at most 64 K characters, without the byte order mark. `onBytes` gets the bytes read since the last call. */
export async function* decodeFile(file: InputFile, { encoding, bom }: DetectedEncoding, onBytes: (bytes: number) => void): AsyncGenerator<string> {
  const decoder = decoderOf(encoding);
  let skip = bom;
  for await (const piece of file.open()) {
    onBytes(piece.length);
    const skipped = Math.min(skip, piece.length);
    skip -= skipped;
    for (let at = skipped; at < piece.length; at += pieceLength) {
      const text = decoder.write(Buffer.from(piece.buffer, piece.byteOffset + at, Math.min(pieceLength, piece.length - at)));
      if (text !== '') yield text;
    }
  }
  const rest = decoder.end();
  if (rest) yield rest;
}
