// Prints a refusal at the end of standard error: words for people, or one line of JSON.
import { describeFault, describeMore, type Fault } from '../model/faults';

/** A file that no format is certain of, as the refusal has it. */
interface UnrecognisedFile {
  readonly file: string;
  readonly sheet?: string | null;
  readonly what: string;
  readonly seen: readonly string[];
  readonly nearest: readonly { readonly format: string; readonly missing: readonly string[] }[];
  readonly presets?: readonly { readonly name: string; readonly title: string }[];
}

/** Files or ids that are printed in full; --json has all. */
const mostShown = 10;
/** Presets that are printed of a file. */
const presetsShown = 3;
/** Formats that are printed of a file, the nearest first; --json has all. */
const formatsShown = 2;
/** Columns that are printed of a file. */
const columnsShown = 30;

function isFileList(value: unknown): value is readonly UnrecognisedFile[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null && 'nearest' in one && 'seen' in one);
}

function linesOf({ file, sheet, what, seen, nearest, presets = [] }: UnrecognisedFile): string[] {
  const more = seen.length > columnsShown ? ' …' : '';
  const lacking = nearest.filter(({ missing }) => missing.length > 0);
  return [
    `  ${[file, sheet].filter(Boolean).join(', ')}: ${what}${seen.length === 0 ? '' : ` with ${seen.slice(0, columnsShown).join(' · ')}${more}`}`,
    ...lacking.slice(0, formatsShown).map(({ format, missing }) => `    not certain of ${format}, which also needs ${missing.join('; ')}`),
    ...presets.slice(0, presetsShown).map(({ name, title }) => `    a mapping for “${title}” fits: --mapping ${name}`),
  ];
}

/** An id that two sources use for different things. */
interface BareId {
  readonly id: string;
  readonly names: readonly string[];
}

function isIdList(value: unknown): value is readonly BareId[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null && 'id' in one && 'names' in one);
}

/** A list, of which the first are printed in full. */
function firstOf<T>(list: readonly T[], what: string, lines: (one: T) => string[]): string[] {
  const printed = list.slice(0, mostShown).flatMap(lines);
  return list.length > mostShown ? [...printed, `  … and ${list.length - mostShown} more ${what}; --json has all`] : printed;
}

/** The refusal in words: what, the files that it is about with what each format misses, and what now. */
export function refusalLines(fault: Fault): string[] {
  const { message, remedy } = describeFault(fault);
  const { files, ids, command } = describeMore(fault);
  const lines = [
    ...firstOf(isFileList(files) ? files : [], 'files', linesOf),
    ...firstOf(isIdList(ids) ? ids : [], 'ids', ({ id, names }) => [`  ${id}: ${names.map((name) => `“${name}”`).join(' and ')}`]),
  ];
  const map = typeof command === 'string' ? `To map the columns: ${command}` : '';
  return [message, ...lines, remedy, map].filter((line) => line !== '');
}

/** The refusal as one line of JSON (semantics §6). */
export function refusalJson(fault: Fault): string {
  const { code, message, remedy, value } = describeFault(fault);
  return JSON.stringify({ code, message, remedy, value, ...describeMore(fault) });
}
