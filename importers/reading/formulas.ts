// Handles cells that look like formulas. It undoes the mark that spreadsheets and exporters put before them, and reports a real formula.

export interface CleanCell {
  readonly text: string;
  readonly mark: 'unescaped' | 'formula';
}

/** Undoes `'=…`, a space before `=…` and `="0123"` (formats §0.7). Null: nothing about this cell, the usual case. */
export function cleanFormula(cell: string): CleanCell | null {
  switch (cell.charCodeAt(0)) {
    case 39: // '
      return /^'[-+=@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(cell) ? { text: cell.slice(1).trim(), mark: 'unescaped' } : null;
    case 32: // space
      return /^ +[-+=@]/.test(cell) && !/^ +-+\s*$/.test(cell) ? { text: cell.trim(), mark: 'unescaped' } : null;
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
