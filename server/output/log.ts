// Writes the log to standard error, one line at a time. An error may quote names from files, so control characters in it are written out.
import { visible, visibleLines } from './visible';

/** One line of standard error; line ends within it are written out. */
export function logLine(text: string): void {
  process.stderr.write(`${visible(text)}\n`);
}

/** What went wrong, for whoever reads the log: what it says as one line, then the places in the code. */
export function errorText(error: unknown): string {
  if (!(error instanceof Error)) return visible(String(error));
  const { stack = '', name, message } = error;
  const head = `${name}: ${message}`;
  // A message may hold lines that look like places; those stay within the first line.
  return stack.startsWith(head) ? `${visible(head)}${visibleLines(stack.slice(head.length))}` : visible(stack || head);
}

/** `ketenzicht: where: what`; `text` is made by `errorText`, perhaps in another thread. */
export function logErrorText(where: string, text: string): void {
  process.stderr.write(`ketenzicht: ${visible(where)}: ${visibleLines(text)}\n`);
}

export function logError(where: string, error: unknown): void {
  logErrorText(where, errorText(error));
}
