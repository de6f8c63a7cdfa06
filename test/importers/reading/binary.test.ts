// Files that are no text are named by their first bytes; a flaw in a text does not make it binary.
import { describe, expect, it } from 'vitest';
import { binaryReason } from '../../../importers/reading/binary';

const bytes = (...values: number[]) => Uint8Array.from(values);
const text = (value: string) => new TextEncoder().encode(value);

describe('the first bytes of a file', () => {
  it.each([
    [text('%PDF-1.7'), 'a PDF document'],
    [bytes(0x50, 0x4b, 3, 4), 'a ZIP archive or Office file'],
    [bytes(0x1f, 0x8b, 8, 0), 'a gzip archive'],
    [text('SQLite format 3\0'), 'an SQLite database'],
    [Uint8Array.from({ length: 100 }, (_, at) => at % 9), 'binary data'],
    [Uint8Array.from({ length: 100 }, (_, at) => (at % 2 === 0 ? 65 : 0)), 'UTF-16 text without a byte order mark, or binary data'],
  ])('name it %#', (head, name) => {
    expect(binaryReason(head)?.en).toBe(name);
  });

  it.each([text('id;name\n'), bytes(), bytes(0xff, 0xfe, 65, 0), text(`${'a'.repeat(200)}\u0001\u0002\u0003`), text('a\u0000b\u0000c')])(
    'are a text: %#',
    (head) => {
      expect(binaryReason(head)).toBeNull();
    },
  );
});
