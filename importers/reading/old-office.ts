// Says why an old Office file does not open: a workbook with a password is kept in one, and so are those of before 2007.
import type { Bilingual } from '../../server/model/vocabulary';
import type { InputFile } from '../importer';
import { compoundNames, isCompoundFile } from './compound-file';
import { Unreadable } from './unreadable';

/** What a file is, and why it is not opened. */
interface Closed {
  readonly title: Bilingual;
  readonly reason: Unreadable;
}

const locked: Closed = {
  title: { en: 'an Office file', nl: 'een Office-bestand' },
  reason: new Unreadable(
    { en: 'it asks for a password', nl: 'er is een wachtwoord voor nodig' },
    {
      en: 'Open it with the password, save it without one (File, Info, Protect Workbook, Encrypt with Password: empty it), and import that.',
      nl: 'Open het met het wachtwoord, bewaar het zonder (Bestand, Info, Werkmap beveiligen, Versleutelen met wachtwoord: maak het leeg), en importeer dat.',
    },
  ),
};

const oldWorkbook: Closed = {
  title: { en: 'an Excel workbook', nl: 'een Excel-werkmap' },
  reason: new Unreadable(
    { en: 'it is in the form of before 2007 (.xls)', nl: 'het heeft de vorm van vóór 2007 (.xls)' },
    { en: 'Save it as an Excel workbook (.xlsx) or as CSV, and import that.', nl: 'Bewaar het als Excel-werkmap (.xlsx) of als CSV, en importeer dat.' },
  ),
};

/** Why this file is not opened; undefined: it is no old Office file, or one without a table (a letter, a message). */
export async function refuseCompound(file: InputFile): Promise<Closed | undefined> {
  if (!isCompoundFile(file)) return undefined;
  const names = await compoundNames(file);
  // Office programs lock a file by putting it whole into such a file.
  if (names.has('EncryptedPackage')) return locked;
  return names.has('Workbook') || names.has('Book') ? oldWorkbook : undefined;
}
