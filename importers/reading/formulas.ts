// Handles cells that look like formulas. It undoes the mark that spreadsheets and exporters put before them, and reports a real formula.

export interface CleanCell {
  readonly text: string;
  /** `error`: a formula gave no value, so the cell says nothing. */
  readonly mark: 'unescaped' | 'formula' | 'error';
}

/** What spreadsheets show for a formula that gives no value, in English and Dutch; the last one is of a formula that was never worked out. */
const errors =
  /^#(?:N\/A|N\/B|REF!|VERW!|VALUE!|WAARDE!|NAME\?|NAAM\?|DIV\/0!|DEEL\/0!|NUM!|GETAL!|NULL!|LEEG!|SPILL!|OVERLOOP!|CALC!|BEREK!|GETTING_DATA|UNCALCULATED!)$/i;

/** Undoes `'=…`, a space before `=…` and `="0123"` (formats §0.7). Null: nothing about this cell, the usual case. */
export function cleanFormula(cell: string): CleanCell | null {
  switch (cell.charCodeAt(0)) {
    case 39: // '
      return /^'[-+=@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(cell) ? { text: cell.slice(1).trim(), mark: 'unescaped' } : null;
    case 32: // space
      return /^ +[-+=@]/.test(cell) && !/^ +-+\s*$/.test(cell) ? { text: cell.trim(), mark: 'unescaped' } : null;
    case 35: // #
      return errors.test(cell.trimEnd()) ? { text: '', mark: 'error' } : null;
    case 61: {
      // =
      const wrapped = /^="((?:[^"]|"")*)"$/.exec(cell.trimEnd());
      return wrapped ? { text: (wrapped[1] ?? '').replaceAll('""', '"'), mark: 'unescaped' } : { text: cell.trim(), mark: 'formula' };
    }
    case 64: // @
      return { text: cell.trim(), mark: 'formula' };
    case 43: // +
    case 45: // -
      return /^[-+].*[(!|]/.test(cell) ? { text: cell.trim(), mark: 'formula' } : null;
    default:
      return null;
  }
}
