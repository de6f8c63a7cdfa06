// Defines the messages between the main thread and the worker threads. Answers travel as text: they are serialised once, where they are
// made.

import type { ExitCode, FaultMore } from '../model/faults';
import { Fault } from '../model/faults';
import type { Viewer } from '../model/viewer';
import { type MessageCode, messages } from '../model/vocabulary/messages';
import { errorText } from '../output/log';
import type { OnceAnswer, OnceQuestion } from './once';

/** A question by name, with its parameters as data, and who asks: what one may see another may not. */
export interface Question {
  readonly name: string;
  readonly parameters: unknown;
  readonly viewer: Viewer;
}

export interface Ask {
  readonly type: 'ask';
  readonly id: number;
  readonly question: Question;
  /** One Int32: 1 asks to stop. */
  readonly stop: SharedArrayBuffer;
}

/** `recheck`: the store was changed; whatever is asked after this is answered from what it says then. `close`: close the store and end. */
export type ToWorker = Ask | OnceAnswer | { readonly type: 'recheck' } | { readonly type: 'close' };

/** A fault as data; what a thread cannot send is the class. */
export interface FaultData {
  readonly code: string;
  readonly exit: ExitCode;
  readonly value: string | null;
  readonly details: Readonly<Record<string, string | number>>;
  readonly more?: FaultMore;
}

/** An answer with what is known about it: it is wholly from this version and snapshot. */
export interface Reply {
  readonly text: string;
  readonly snapshot: string;
  readonly version: number;
  /** Time spent computing, 0 when it was kept from before. */
  readonly milliseconds: number;
  readonly kept: boolean;
}

export type FromWorker =
  | OnceQuestion
  | { readonly type: 'reply'; readonly id: number; readonly reply: Reply }
  | { readonly type: 'fault'; readonly id: number; readonly fault: FaultData }
  | { readonly type: 'progress'; readonly id: number; readonly done: number; readonly total: number };

export function toFaultData(error: unknown): FaultData {
  if (error instanceof Fault) return { code: error.code, exit: error.exit, value: error.value, details: error.details, more: error.more };
  // The stack is for whoever looks at the log of the server; it never goes into an answer.
  return { code: 'internal-error', exit: 1, value: 'engine', details: { log: errorText(error) } };
}

function isMessageCode(code: string): code is MessageCode {
  return Object.hasOwn(messages, code);
}

export function fromFaultData(data: FaultData): Fault {
  return new Fault(isMessageCode(data.code) ? data.code : 'internal-error', data.exit, { value: data.value, details: data.details, more: data.more });
}
