// Finds what stands between several values in one cell: a line break, `;`, `|`, or a comma that is no part of a company's name.
import type { Bilingual } from '../../../server/model/vocabulary';
import { hasCommaBetweenForms, isLegalForm } from '../../reading/company-lists';
import { splitCell } from '../../reading/split-cell';
import { type Column, shareOf } from './column-facts';
import { say } from './reasons';

export interface Split {
  readonly separators: readonly string[];
  readonly certainty: number;
  readonly reason: Bilingual;
}

const firm = ['\n', ';', '|'] as const;

/** A part that is no name by itself: the legal form of the name before it, a single letter, a number. */
function isTail(part: string): boolean {
  return part.length < 2 || isLegalForm(part) || /^\d+$/.test(part);
}

function byComma(column: Column, isKnown: (name: string) => boolean, isPlural: boolean): Split | null {
  const cells = [...column.different.keys()].filter((cell) => cell.length <= 2000 && cell.includes(',')).slice(0, 200);
  if (cells.length === 0) return null;
  const parts = cells.map((cell) => splitCell(cell, [',']));
  const known = parts.flat().filter(isKnown).length / parts.flat().length;
  const whole = new Set([...column.different.keys()].filter((cell) => !cell.includes(',')));
  const repeated = parts.flat().filter((part) => whole.has(part)).length / parts.flat().length;
  if (parts.flat().some(isTail)) return null;
  if (known >= 0.5 || repeated >= 0.5)
    return { separators: [','], certainty: 0.85, reason: say('the parts between commas name items', 'de delen tussen komma’s noemen items') };
  if (cells.some(hasCommaBetweenForms))
    return {
      separators: [','],
      certainty: 0.5,
      reason: say('a comma stands between the legal forms of companies', 'er staat een komma tussen rechtsvormen van bedrijven'),
    };
  if (isPlural)
    return {
      separators: [','],
      certainty: 0.65,
      reason: say('the title is a plural and no part is a legal form', 'de titel is meervoud en geen deel is een rechtsvorm'),
    };
  return { separators: [','], certainty: 0.5, reason: say('a comma may stand between names or within one', 'een komma kan tussen namen staan of erin') };
}

/** What separates the values of a column of names; null: each cell is one value, as far as the sample tells. */
export function splitOf(column: Column, isKnown: (name: string) => boolean, isPlural: boolean): Split | null {
  const found = firm.filter((separator) => shareOf(column, (cell) => cell.includes(separator) || (separator === '\n' && cell.includes('\r'))) > 0);
  if (found.length > 0) {
    const shown = found.map((one) => (one === '\n' ? { en: 'line breaks', nl: 'regeleinden' } : { en: `“${one}”`, nl: `“${one}”` }));
    const [en, nl] = [shown.map((one) => one.en).join(', '), shown.map((one) => one.nl).join(', ')];
    return {
      separators: found,
      certainty: 0.85,
      reason: say(`cells hold several values, separated by ${en}`, `cellen hebben meer waarden, gescheiden door ${nl}`),
    };
  }
  return byComma(column, isKnown, isPlural);
}
