// A worker program for tests: its questions take as long as they say, on a store that never changes.
import { parentPort, threadId } from 'node:worker_threads';
import type { Control } from '../../../server/analysis/analysis';
import { type Loaded, serveQuestions } from '../../../server/engine/serve-questions';

/** What a question says: how long it works, how long it does not look whether it should stop, and its name in the answer. */
export interface Work {
  readonly milliseconds: number;
  readonly deaf?: number;
  readonly name?: string;
}

function busy(milliseconds: number, look: () => void): void {
  for (const end = performance.now() + milliseconds; performance.now() < end; ) look();
}

function work(_loaded: Loaded, parameters: unknown, control: Control): string {
  const { milliseconds, deaf = 0, name = '' } = parameters as Work;
  busy(deaf, () => undefined);
  busy(milliseconds, () => control.checkpoint());
  return JSON.stringify({ name, thread: threadId });
}

if (parentPort) {
  serveQuestions(parentPort, {
    version: async () => 1,
    load: async () => ({ version: 1, snapshot: { id: 'one' } }),
    questions: new Map([
      ['work', work],
      ['analysis', work],
      ['export', work],
      ['matches', work],
      ['suggested-mapping', work],
      ['mapping-preview', work],
      ['die', () => process.exit(1)],
    ]),
    close: async () => undefined,
  });
}
