// Why an old Office file does not open: a password, or its age; others are left to who describes them.
import { describe, expect, it } from 'vitest';
import { refuseCompound } from '../../../importers/reading/old-office';
import { compoundFile } from '../../support/compound-files';
import { inputFile } from '../../support/input-files';

const reasonOf = async (name: string, bytes: Uint8Array) => (await refuseCompound(inputFile(name, bytes)))?.reason.because.en;

describe('an old Office file', () => {
  it.each([
    ['a locked one', ['\u0006DataSpaces', 'EncryptionInfo', 'EncryptedPackage'], 'it asks for a password'],
    ['a workbook', ['Workbook', '\u0005SummaryInformation'], 'it is in the form of before 2007 (.xls)'],
    ['a workbook of before 1997', ['Book'], 'it is in the form of before 2007 (.xls)'],
    ['a letter', ['WordDocument'], undefined],
  ])('%s', async (_, names, because) => {
    for (const name of ['a.xls', 'a.csv']) for (const before of [0, 150]) expect(await reasonOf(name, compoundFile(names, before))).toBe(because);
  });
});

it('a text is none, whatever its name', async () => expect(await reasonOf('EncryptedPackage.xls', Buffer.from('EncryptedPackage'))).toBeUndefined());
