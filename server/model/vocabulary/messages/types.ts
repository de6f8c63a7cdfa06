// The shape of a message of the catalogue: severity, what, what now; in both languages.
import type { Bilingual } from '../types';

export interface MessageSpec {
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: Bilingual;
  readonly remedy: Bilingual;
}

/** Declares a message: what (English, Dutch) and what now (English, Dutch). `{value}`, `{column}`, `{file}`, `{row}` and details are filled in; `{count#row|rows}` is a number with its noun. */
export function message(severity: MessageSpec['severity'], ...[en, nl, enRemedy, nlRemedy]: readonly [string, string, string, string]): MessageSpec {
  return { severity, message: { en, nl }, remedy: { en: enRemedy, nl: nlRemedy } };
}
