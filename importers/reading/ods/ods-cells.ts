// Writes the value of a cell in an OpenDocument spreadsheet as the text that it would have in a CSV, with dates as YYYY-MM-DD.
import { isoDateText, notCalculated, numberText } from '../xlsx/cell-text';

type Attributes = Readonly<Record<string, string>>;

/**
 * The code that a number is shown as; null: it is a number. One with zeros before it is a code (a Chamber of Commerce number), without the
 * spaces and dashes between its digits; one with letters and a dash before it too (`C-0042`).
 */
function codeShown(shown: string, value: number): string | null {
  if (/^0[\d -]{0,60}\d$/.test(shown)) {
    const digits = shown.replace(/[ -]/g, '');
    return Number(digits) === value ? digits : null;
  }
  const code = /^(?=[\p{Letter}\p{Number}]*\p{Letter})[\p{Letter}\p{Number}]{1,60}[-/_.](\d{1,30})$/u.exec(shown);
  return code && Number(code[1]) === value ? shown : null;
}

/** `shown` is the text that the cell shows. */
export function odsCellText(attributes: Attributes, shown: string): string {
  if (attributes['calcext:value-type'] === 'error') return shown.startsWith('#') ? shown : '#VALUE!';
  if (attributes['table:formula'] !== undefined && attributes['office:value-type'] === undefined && shown === '') return notCalculated;
  const value = attributes['office:value'] ?? '';
  switch (attributes['office:value-type']) {
    case 'float':
    case 'currency':
      return codeShown(shown, Number(value)) ?? numberText(value);
    case 'percentage':
      return `${numberText(String(Number((Number(value) * 100).toPrecision(15))))}%`;
    case 'date':
      return isoDateText(attributes['office:date-value'] ?? shown);
    case 'boolean':
      return attributes['office:boolean-value'] === 'true' ? 'true' : 'false';
    case 'string':
      return attributes['office:string-value'] ?? shown;
    default:
      return shown;
  }
}

/** Puts the text together that a cell shows: its paragraphs, without the remarks that people pinned to it. */
export class ShownText {
  #paragraphs: string[] = [];
  #isOpen = false;
  #remark = 0;

  get value(): string {
    return this.#paragraphs.join('\n');
  }

  start(): void {
    this.#paragraphs = [];
    this.#isOpen = false;
    this.#remark = 0;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'annotation') this.#remark += 1;
    if (this.#remark > 0) return;
    if (name === 'p') {
      this.#isOpen = true;
      this.#paragraphs.push('');
    } else if (name === 's') this.add(' '.repeat(Math.min(1000, Number(attributes['text:c'] ?? 1) || 1)));
    else if (name === 'tab') this.add('\t');
    else if (name === 'line-break') this.add('\n');
  }

  add(text: string): void {
    if (this.#isOpen && this.#remark === 0) this.#paragraphs[this.#paragraphs.length - 1] += text;
  }

  close(name: string): void {
    if (name === 'annotation') this.#remark -= 1;
    else if (name === 'p' && this.#remark === 0) this.#isOpen = false;
  }
}
