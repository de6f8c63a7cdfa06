// Encodings: the mark, else UTF-8 as a whole, else windows-1252; what is damaged is refused with its line.
import { describe, expect, it } from 'vitest';
import { decodeFile, decodeHead, detectEncoding, guessEncoding } from '../../../importers/reading/decoding';
import { inputFile } from '../../support/input-files';

const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const utf8 = (text: string) => new TextEncoder().encode(text);
const detect = (bytes: Uint8Array, piece = 65_536) => detectEncoding(inputFile('a.csv', bytes, { piece }), 'table', () => undefined);

async function decode(bytes: Uint8Array, piece: number): Promise<string> {
  const file = inputFile('a.csv', bytes, { piece });
  let text = '';
  for await (const part of decodeFile(file, await detect(bytes, piece), () => undefined)) text += part;
  return text;
}

describe('the encoding of a file', () => {
  it.each([
    ['a mark of UTF-8', utf8('\ufeffcafé'), { encoding: 'utf-8', bom: 3 }],
    ['a mark of UTF-16', Uint8Array.from([0xff, 0xfe, 65, 0]), { encoding: 'utf-16le', bom: 2 }],
    ['the other mark of UTF-16', Uint8Array.from([0xfe, 0xff, 0, 65]), { encoding: 'utf-16be', bom: 2 }],
    ['UTF-8', utf8('café'), { encoding: 'utf-8', bom: 0 }],
    ['bytes that are not UTF-8', latin('café'), { encoding: 'windows-1252', bom: 0 }],
  ])('is told by %s', async (_, bytes, found) => {
    expect(await detect(bytes)).toEqual(found);
    expect(guessEncoding(bytes, true)).toEqual(found);
  });

  it('is not guessed wrong by a head that ends within a character', () => {
    const head = utf8('é'.repeat(10)).subarray(0, 19);
    expect([guessEncoding(head).encoding, guessEncoding(head, true).encoding]).toEqual(['utf-8', 'windows-1252']);
  });

  it.each([
    ['UTF-8 with a stray byte', Buffer.concat([utf8('é\né\n'), latin('é')]), 'line 3 has bytes that are not'],
    ['UTF-16 that was cut', Uint8Array.from([0xff, 0xfe, 65, 0, 66]), 'its number of bytes is odd'],
    ['a PDF', utf8('%PDF-1.4'), 'it is a PDF document'],
  ])('is refused for %s', async (_, bytes, reason) => {
    await expect(detect(new Uint8Array(bytes))).rejects.toMatchObject({ code: 'wrong-format', details: { reason: expect.stringContaining(reason) } });
  });

  it('is none of an empty file, also of one that is only a mark', async () => {
    for (const bytes of [utf8(''), utf8('\ufeff')]) await expect(detect(bytes)).rejects.toMatchObject({ code: 'file-empty' });
  });
});

describe('the text of a file', () => {
  it.each([1, 2, 3, 65_536])('is whole in pieces of %i bytes, without the mark', async (piece) => {
    expect(await decode(utf8('\ufeffcafé € 😀'), piece)).toBe('café € 😀');
    expect(await decode(latin('café'), piece)).toBe('café');
    expect(await decode(new Uint8Array(Buffer.from('\ufeffcafé €', 'utf16le')), piece)).toBe('café €');
  });

  it('at its start ends before a character that is cut', () => {
    expect(decodeHead(utf8('aé').subarray(0, 2), { encoding: 'utf-8', bom: 0 })).toBe('a');
  });
});
