// Defines a fault: why a request, command or import was refused. It always has a code, what is wrong, what to do now, and the value.
import { fillTemplate, type Language, wordsIn } from './issues';
import { type MessageCode, messages } from './vocabulary/messages';
import type { Bilingual } from './vocabulary/types';

/** How the command line ends (semantics §6): 1 refused or failed, 2 wrong usage, 3 store not reachable or locked. */
export type ExitCode = 1 | 2 | 3;

export interface FaultText {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  readonly value: string | null;
}

/** Data of a refusal; a text in two languages stands for the text. */
export type FaultValue = string | number | null | Bilingual | readonly FaultValue[] | { readonly [key: string]: FaultValue };

/** Keys that a refusal has beside the four (semantics §6), such as `files`. */
export type FaultMore = Readonly<Record<string, FaultValue>>;

/** What a refusal is about. `value`: quoted; `details`: fill the words of its message; `more`: keys of its own beside the four. */
export interface FaultContent {
  readonly value?: string | null;
  readonly details?: Readonly<Record<string, string | number>>;
  readonly more?: FaultMore;
}

/** A refusal with a stable code; shown without a stack trace. */
export class Fault extends Error {
  readonly code: MessageCode;
  readonly exit: ExitCode;
  readonly value: string | null;
  readonly details: Readonly<Record<string, string | number>>;
  readonly more: FaultMore;

  constructor(code: MessageCode, exit: ExitCode, { value = null, details = {}, more = {} }: FaultContent = {}) {
    super(fillTemplate(messages[code].message.en, { ...details, value }));
    this.name = 'Fault';
    this.code = code;
    this.exit = exit;
    this.value = value;
    this.details = details;
    this.more = more;
  }
}

function isBilingual(value: object): value is Bilingual {
  return 'en' in value && 'nl' in value && typeof value.en === 'string' && typeof value.nl === 'string';
}

function valueIn(value: FaultValue, language: Language): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => valueIn(one, language));
  if (isBilingual(value)) return value[language];
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, valueIn(one, language)]));
}

/** The further keys of a refusal, its texts in one language. */
export function describeMore({ more }: Fault, language: Language = 'en'): Record<string, unknown> {
  return Object.fromEntries(Object.entries(more).map(([key, value]) => [key, valueIn(value, language)]));
}

/** The fault in words of one language. */
export function describeFault(fault: Fault, language: Language = 'en'): FaultText {
  const words = wordsIn({ ...fault.details, value: fault.value }, language);
  const { message, remedy } = messages[fault.code];
  return { code: fault.code, message: fillTemplate(message[language], words), remedy: fillTemplate(remedy[language], words), value: fault.value };
}

/** What, and what now, as one line. */
export function sentenceOf({ message, remedy }: Pick<FaultText, 'message' | 'remedy'>): string {
  return `${message} ${remedy}`.trim();
}
