// The fault of a file that is made of parts (a workbook, a ZIP) and cannot be read: why, and what to do with such a file.
import type { Bilingual } from '../../server/model/vocabulary';

/** `because` stands behind what the file is: “an Excel workbook: it asks for a password”. */
export class Unreadable extends Error {
  readonly because: Bilingual;
  /** What to do instead; absent: what holds for every damaged file. */
  readonly advice: Bilingual | undefined;

  constructor(because: Bilingual, advice?: Bilingual) {
    super(because.en);
    this.because = because;
    this.advice = advice;
  }
}

/** The file does not hold what its kind must hold. */
export function damaged(part: string, detail: string): Unreadable {
  return new Unreadable({ en: `its part “${part}” is damaged (${detail})`, nl: `het onderdeel “${part}” is beschadigd (${detail})` });
}
