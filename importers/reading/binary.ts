// Tells text from other files by their first bytes, so that a PDF or a picture is refused by name.
import type { Bilingual } from '../../server/model/vocabulary';

const signatures: readonly (readonly [what: Bilingual, bytes: readonly number[]])[] = [
  [{ en: 'a PDF document', nl: 'een PDF-document' }, [0x25, 0x50, 0x44, 0x46, 0x2d]],
  [{ en: 'a ZIP archive or Office file', nl: 'een ZIP-archief of Office-bestand' }, [0x50, 0x4b, 0x03, 0x04]],
  [{ en: 'an old Office file', nl: 'een oud Office-bestand' }, [0xd0, 0xcf, 0x11, 0xe0]],
  [{ en: 'a PNG picture', nl: 'een PNG-afbeelding' }, [0x89, 0x50, 0x4e, 0x47]],
  [{ en: 'a JPEG picture', nl: 'een JPEG-afbeelding' }, [0xff, 0xd8, 0xff]],
  [{ en: 'a GIF picture', nl: 'een GIF-afbeelding' }, [0x47, 0x49, 0x46, 0x38]],
  [{ en: 'a gzip archive', nl: 'een gzip-archief' }, [0x1f, 0x8b, 0x08]],
  [{ en: 'an SQLite database', nl: 'een SQLite-database' }, [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  [{ en: 'a program', nl: 'een programma' }, [0x7f, 0x45, 0x4c, 0x46]],
];

/** Every other byte is 0: a text that programs write in UTF-16, or something else. */
export const unmarkedText: Bilingual = {
  en: 'UTF-16 text without a byte order mark, or binary data',
  nl: 'UTF-16-tekst zonder byte order mark, of binaire gegevens',
};

/** More control characters than this share of the head: not a text. One or two can be a flaw in a text. */
const controlShare = 0.02;

/** What the file is when it is not text (“a PDF document”, “binary data”); null for text, whatever its encoding. */
export function binaryReason(head: Uint8Array): Bilingual | null {
  const found = signatures.find(([, bytes]) => bytes.every((byte, at) => head[at] === byte));
  if (found) return found[0];
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return null;
  let controls = 0;
  let zeros = 0;
  for (const byte of head) {
    if (byte === 0) zeros += 1;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 26 && byte !== 27)) controls += 1;
  }
  if (controls <= 2 || controls < head.length * controlShare) return null;
  return zeros > head.length * 0.3 ? unmarkedText : { en: 'binary data', nl: 'binaire gegevens' };
}
