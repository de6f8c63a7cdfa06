// Reads the number formats of an Excel workbook: which of them show a date, a percentage, or a number with zeros before it.

import { readXml } from '../xml';
import type { ZipEntry } from '../zip';

/**
 * How a number is shown. `zeros`: filled up with zeros to so many digits, as a Chamber of Commerce number may be; `before`: what stands before
 * them in a code such as `C-0042`, which is how other sheets write it.
 */
export type NumberFormat =
  | { readonly kind: 'plain' | 'percent' | 'date' | 'time' | 'date-time' }
  | { readonly kind: 'zeros'; readonly digits: number; readonly before?: string };

const plain: NumberFormat = { kind: 'plain' };

/** Formats that every workbook has without saying so. */
const builtIn = new Map<number, NumberFormat>([
  ...[9, 10].map((id) => [id, { kind: 'percent' }] as const),
  ...[14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58].map((id) => [id, { kind: 'date' }] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35].map((id) => [id, { kind: 'time' }] as const),
  [22, { kind: 'date-time' }],
]);

/** What a format writes before the digits of a code: letters and a dash or slash, not the name of a unit or register. */
function codeBefore(positive: string): string {
  const written = /^(?:"([^"]*)"|((?:\\.)+))/.exec(positive);
  const text = written?.[1] ?? written?.[2]?.replaceAll('\\', '') ?? '';
  return /^[\p{Letter}\p{Number}]+[-/_.]$/u.test(text) ? text : '';
}

/** The kind of a format by its code, without what it writes as it is: texts in quotes, signs behind a backslash, colours and countries in brackets. */
export function formatOf(code: string): NumberFormat {
  const [positive = ''] = code.slice(0, 500).split(';');
  const bare = positive.replace(/"[^"]*"|\\.|_.|\*.|\[[^[\]]*\]/g, '').toLowerCase();
  // Spaces and dashes between the digits of a code are for the eye: who looks it up leaves them out.
  const places = bare.replace(/[ -]/g, '');
  if (/^#{0,30}0{2,30}$/.test(places)) {
    const zeros = { kind: 'zeros', digits: places.lastIndexOf('0') - places.indexOf('0') + 1 } as const;
    const before = codeBefore(positive);
    return before === '' ? zeros : { ...zeros, before };
  }
  if (bare.includes('%')) return { kind: 'percent' };
  // Hours or minutes that go on past a day are a duration: a number.
  if (/\[(?:h+|m+|s+)\]/i.test(positive)) return plain;
  const hasDay = /[dy]/.test(bare.replace('general', ''));
  const hasTime = /[hs]/.test(bare);
  if (hasDay || (/m/.test(bare) && !hasTime)) return { kind: hasTime ? 'date-time' : 'date' };
  return hasTime ? { kind: 'time' } : plain;
}

/** The format of each cell style, by its number. */
export async function readStyles(part: ZipEntry | undefined): Promise<readonly NumberFormat[]> {
  const formats = new Map(builtIn);
  const styles: NumberFormat[] = [];
  let inCells = false;
  if (part)
    await readXml(part.name, part.open(), {
      open: (name, { numFmtId = '', formatCode }) => {
        if (name === 'numFmt' && formatCode !== undefined) formats.set(Number(numFmtId), formatOf(formatCode));
        else if (name === 'cellXfs') inCells = true;
        else if (name === 'xf' && inCells) styles.push(formats.get(Number(numFmtId)) ?? plain);
      },
      text: () => undefined,
      close: (name) => {
        if (name === 'cellXfs') inCells = false;
      },
    });
  return styles;
}
