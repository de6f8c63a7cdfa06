// Faults: why a request, command or import was refused. Always a code, what, what now, and the value quoted.
import { fillTemplate, type Language, wordsIn } from './issues';
import { type MessageCode, messages } from './vocabulary/messages';

/** How the command line ends (semantics §6): 1 refused or failed, 2 wrong usage, 3 store not reachable or locked. */
export type ExitCode = 1 | 2 | 3;

export interface FaultText {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  readonly value: string | null;
}

/** A refusal with a stable code; shown without a stack trace. */
export class Fault extends Error {
  readonly code: MessageCode;
  readonly exit: ExitCode;
  readonly value: string | null;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(
    code: MessageCode,
    exit: ExitCode,
    ...[value = null, details = {}]: readonly [value?: string | null, details?: Readonly<Record<string, string | number>>]
  ) {
    super(fillTemplate(messages[code].message.en, { ...details, value }));
    this.name = 'Fault';
    this.code = code;
    this.exit = exit;
    this.value = value;
    this.details = details;
  }
}

/** The fault in words of one language. */
export function describeFault(fault: Fault, language: Language = 'en'): FaultText {
  const words = wordsIn({ ...fault.details, value: fault.value }, language);
  const { message, remedy } = messages[fault.code];
  return { code: fault.code, message: fillTemplate(message[language], words), remedy: fillTemplate(remedy[language], words), value: fault.value };
}
