// Defines an issue: what is wrong or notable in the data, the place in the file, and what to do about it.
import { type Candidate, candidatesIn } from './candidates';
import type { Place } from './claims';
import { textStart } from './text-start';
import { type MessageCode, messages } from './vocabulary/messages';
import type { Bilingual } from './vocabulary/types';

/** The most serious first: the order of every list of issues. */
export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];
export type Language = keyof Bilingual;

/** One issue. `value` quotes what was found; `details` fills further words of the message. */
export interface Issue {
  readonly code: MessageCode;
  readonly severity: Severity;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly line: number | null;
  readonly sheetRow: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly details?: Readonly<Record<string, string | number>>;
  /** Names of the sources whose claims it is about; absent: known from where the issue is kept. */
  readonly sources?: readonly string[];
}

/** An issue as printed: the keys of semantics §6, then ours. */
export interface DescribedIssue {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly remedy: string;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly line: number | null;
  readonly sheetRow: number | null;
  /** Of a name that several things have: these, at most ten. */
  readonly candidates?: readonly Candidate[];
}

type Words = Readonly<Record<string, string | number | null | undefined>>;

/** A reason as words of a message: `reason` in English, `reasonNl` in Dutch. Plain texts, so that they travel everywhere. */
export function reasonIn({ en, nl }: Bilingual): { readonly reason: string; readonly reasonNl: string } {
  return { reason: en, reasonNl: nl };
}

/** The words of a message in one language: what has a Dutch text of its own is said in it. */
export function wordsIn(words: Words, language: Language): Words {
  if (language !== 'nl') return words;
  const dutch = Object.entries(words).flatMap(([name, word]) => (name.endsWith('Nl') ? [[name.slice(0, -2), word] as const] : []));
  return dutch.length === 0 ? words : { ...words, ...Object.fromEntries(dutch) };
}

/** Characters of a cell, a header or another word that an issue or a message quotes at most. */
const mostQuoted = 1_000;
const quote = (text: string | null) => (text === null ? null : textStart(text, mostQuoted));

/** Fills `{word}` in a template, and `{count#row|rows}` with the number and its noun; a missing word becomes an empty text. */
export function fillTemplate(template: string, words: Words): string {
  return template.replace(/\{(\w+)(?:#([^}]*))?\}/g, (_, word: string, nouns?: string) => {
    const text = textStart(String(words[word] ?? ''), mostQuoted);
    return nouns === undefined ? text : `${text} ${nouns.split('|')[text === '1' ? 0 : 1]}`;
  });
}

/** Makes an issue of a code; its severity is that of the catalogue. */
export function issue(
  code: MessageCode,
  at: (Partial<Place> & { readonly source?: string }) | null,
  rest: { column?: string | null; value?: string | null; details?: Issue['details']; sources?: readonly string[] } = {},
): Issue {
  const sources = rest.sources ?? (at?.source === undefined ? undefined : [at.source]);
  return {
    code,
    severity: messages[code].severity,
    file: at?.file ?? null,
    sheet: at?.sheet ?? null,
    row: at?.row ?? null,
    line: at?.line ?? null,
    sheetRow: at?.sheetRow ?? null,
    column: rest.column ?? null,
    value: rest.value ?? null,
    ...(rest.details ? { details: rest.details } : {}),
    ...(sources ? { sources } : {}),
  };
}

/** The issue in words of one language. */
export function describeIssue(one: Issue, language: Language = 'en'): DescribedIssue {
  const words = wordsIn({ ...one.details, value: one.value, column: one.column, file: one.file, row: one.row }, language);
  const { message, remedy } = messages[one.code];
  const candidates = candidatesIn(one.details);
  return {
    code: one.code,
    severity: one.severity,
    message: fillTemplate(message[language], words),
    remedy: fillTemplate(remedy[language], words),
    file: one.file,
    sheet: one.sheet,
    row: one.row,
    column: quote(one.column),
    value: quote(one.value),
    line: one.line,
    sheetRow: one.sheetRow,
    ...(candidates ? { candidates } : {}),
  };
}
