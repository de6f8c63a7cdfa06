// What stands in an old Office file is known from its directory, wherever that is, and a damaged one holds nobody up.
import { describe, expect, it } from 'vitest';
import { compoundNames, isCompoundFile } from '../../../importers/reading/compound-file';
import { compoundFile } from '../../support/compound-files';
import { inputFile } from '../../support/input-files';

const names = ['\u0006DataSpaces', 'Version', 'DataSpaceMap', 'EncryptionInfo', 'EncryptedPackage'];

describe('an old Office file', () => {
  it.each([0, 300, 13_000])('names what is in it, its directory %i sectors further down', async (before) => {
    const file = inputFile('a.xlsx', compoundFile(names, before));
    expect(isCompoundFile(file)).toBe(true);
    expect([...(await compoundNames(file))]).toEqual(['Root Entry', ...names]);
  });

  it('that is cut off anywhere, or leads round, is left with what is found', async () => {
    const bytes = compoundFile(names, 3);
    for (let length = 0; length < bytes.length; length += 64) expect((await compoundNames(inputFile('a', bytes.subarray(0, length)))).size).toBeLessThan(7);
    const round = Buffer.from(bytes);
    round.writeUInt32LE(4, 512 + 4 * 5);
    let reads = 0;
    const file = inputFile('a', round);
    const readAt = (position: number, length: number) => {
      reads += 1;
      return file.readAt(position, length);
    };
    expect((await compoundNames({ ...file, readAt })).has('EncryptedPackage')).toBe(true);
    expect(reads).toBeLessThan(3_000);
  });
});

it('another file is none', async () => {
  const file = inputFile('a.csv', 'id;name\n');
  expect([isCompoundFile(file), (await compoundNames(file)).size]).toEqual([false, 0]);
});
