// Passing a question to the engine and its text to the client: headers say from which snapshot, when and how fast.
import { createHash } from 'node:crypto';
import type { Response } from 'express';
import type { Engine } from '../engine/engine';
import type { Question } from '../engine/protocol';

/** Aborted when the client goes away before it is answered. */
export function whileConnected(response: Response): AbortSignal {
  const controller = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}

/** Answers a request with the text of the engine. An answer to a client that left is dropped. */
export async function passOn(engine: Engine, { response, question }: { response: Response; question: Question }): Promise<void> {
  const signal = whileConnected(response);
  try {
    const reply = await engine.ask(question, { signal });
    response.set({
      // A kept answer is shown again only after asking whether it still holds.
      'Cache-Control': 'no-cache',
      ETag: `"${createHash('sha256').update(reply.text).digest('base64url').slice(0, 27)}"`,
      'Ketenzicht-Snapshot': reply.snapshot,
      'Ketenzicht-Version': String(reply.version),
      'Ketenzicht-Computed-At': new Date().toISOString(),
      'Ketenzicht-Milliseconds': reply.milliseconds.toFixed(1),
      'Ketenzicht-Kept': reply.kept ? 'yes' : 'no',
    });
    response.type('application/json').send(reply.text);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
