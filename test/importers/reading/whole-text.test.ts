// A file as one text, up to a limit that is checked before anything is read.
import { describe, expect, it } from 'vitest';
import { ByteCounter } from '../../../importers/reading/progress';
import { readWholeText, wholeTextLimit } from '../../../importers/reading/whole-text';
import { inputFile } from '../../support/input-files';

const counter = new ByteCounter({ progress: () => undefined });
const read = (file: ReturnType<typeof inputFile>) => readWholeText(file, 'graph-json', counter);

describe('a file as one text', () => {
  it('is decoded whole', async () => {
    expect(await read(inputFile('a.json', '{"a":"é"}', { piece: 1 }))).toBe('{"a":"é"}');
  });

  it('is refused when it is blank, binary or longer than the limit; of a long one nothing is read', async () => {
    await expect(read(inputFile('a.json', ' \n'))).rejects.toMatchObject({ code: 'file-empty' });
    await expect(read(inputFile('a.json', '%PDF-1.4'))).rejects.toMatchObject({ code: 'wrong-format' });
    const long = {
      ...inputFile('a.json', '{}'),
      bytes: wholeTextLimit + 1,
      open() {
        throw new Error('read');
      },
    };
    await expect(read(long)).rejects.toMatchObject({ code: 'text-too-long', details: { limit: '200 MiB' } });
  });
});
