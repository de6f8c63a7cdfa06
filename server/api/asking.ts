// Passes a question to the engine and its text to the client. Headers or an event say which snapshot it is from, how fast it was computed,
// and when.
import { createHash } from 'node:crypto';
import { setImmediate as nextRound } from 'node:timers/promises';
import type { Request, Response } from 'express';
import type { Engine } from '../engine/engine';
import type { Question, Reply } from '../engine/protocol';
import type { TurnOptions } from '../engine/turnstile';
import { clientOf } from './client';
import type { AnalysisWaiting, AnswerAbout } from './contract';
import { type EventStream, openEventStream } from './event-stream';
import { languageOf, toFault, toProblem } from './problems';
import { viewerOf } from './viewer';

/** Aborted when the client goes away before it is answered. */
export function whileConnected(response: Response): AbortSignal {
  const controller = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}

/** Answers with the text of a task that is quick enough to wait for; nothing to a client that left. */
export async function answerWith(
  { request, response }: { readonly request: Request; readonly response: Response },
  work: (turn: TurnOptions) => Promise<string>,
): Promise<void> {
  const signal = whileConnected(response);
  try {
    response.type('application/json').send(await work({ client: clientOf(request), signal }));
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

function aboutOf(reply: Reply): AnswerAbout {
  return {
    snapshot: reply.snapshot,
    version: reply.version,
    computedAt: new Date().toISOString(),
    milliseconds: Number(reply.milliseconds.toFixed(1)),
    kept: reply.kept,
  };
}

/** A file as the text of an answer: what is about it on a line of its own, then the file, of which bytes are base64. */
export interface FileText {
  readonly name: string;
  readonly mediaType: string;
  readonly encoding: 'utf8' | 'base64';
}

/** The text of an answer that is a file. */
export function fileText(about: FileText, content: string): string {
  return `${JSON.stringify(about)}\n${content}`;
}

function sendFile(response: Response, text: string): void {
  const end = text.indexOf('\n');
  const { name, mediaType, encoding }: FileText = JSON.parse(text.slice(0, end));
  response
    .attachment(name)
    .type(mediaType)
    .send(Buffer.from(text.slice(end + 1), encoding));
}

interface Asked {
  readonly request: Request;
  readonly response: Response;
  /** Who asks is the viewer of the request. */
  readonly question: Omit<Question, 'viewer'>;
  /** Of the text of the answer; absent: JSON. `file`: the text says it, and holds a file (`fileText`). */
  readonly mediaType?: string | 'file';
}

/** Answers a request with the text of the engine. An answer to a client that left is dropped. */
export async function passOn(engine: Engine, { request, response, question, mediaType = 'application/json' }: Asked): Promise<void> {
  const signal = whileConnected(response);
  try {
    const reply = await engine.ask({ ...question, viewer: viewerOf(request) }, { signal, client: clientOf(request) });
    const about = aboutOf(reply);
    response.set({
      // No cache keeps it; a program that has the answer itself may ask whether it still holds.
      ETag: `"${createHash('sha256').update(reply.text).digest('base64url').slice(0, 27)}"`,
      'Ketenzicht-Snapshot': about.snapshot,
      'Ketenzicht-Version': String(about.version),
      'Ketenzicht-Computed-At': about.computedAt,
      'Ketenzicht-Milliseconds': about.milliseconds.toFixed(1),
      'Ketenzicht-Kept': about.kept ? 'yes' : 'no',
    });
    if (mediaType === 'file') sendFile(response, reply.text);
    else response.type(mediaType).send(reply.text);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/**
 * Answers with events: `waiting` until it is its turn, `progress` while it computes, then `about` and the very text as `answer`, or a
 * `problem`. What is refused at once is refused as ever, with its status: then no stream has begun.
 */
export async function follow(engine: Engine, { request, response, question }: Asked): Promise<void> {
  const signal = whileConnected(response);
  let stream: EventStream | undefined;
  const open = () => {
    stream ??= openEventStream(response);
    return stream;
  };
  const sendPosition = (position: number) => open().send('waiting', JSON.stringify({ place: position } satisfies AnalysisWaiting));
  try {
    const asked = engine.ask(
      { ...question, viewer: viewerOf(request) },
      {
        signal,
        client: clientOf(request),
        onWaiting: sendPosition,
        onTurn: () => sendPosition(0),
        onProgress: (done, total) => open().send('progress', JSON.stringify({ done, total })),
      },
    );
    await Promise.race([asked, nextRound()]);
    open();
    const reply = await asked;
    open().send('about', JSON.stringify(aboutOf(reply)));
    open().send('answer', reply.text);
  } catch (error) {
    if (signal.aborted) return;
    if (!stream) throw error;
    stream.send('problem', JSON.stringify(toProblem(toFault(error), languageOf(request))));
  }
  stream?.end();
}
