// Defines a message of the catalogue: its severity, what is wrong, and what to do now, in both languages.
import type { Bilingual } from '../types';

export interface MessageSpec {
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: Bilingual;
  readonly remedy: Bilingual;
}

/** Declares a message: what, and what now. `{value}`, `{column}`, `{file}`, `{row}` and details are filled in; `{count#row|rows}` is a number with its noun. */
export function message(severity: MessageSpec['severity'], message: Bilingual, remedy: Bilingual): MessageSpec {
  return { severity, message, remedy };
}
