// Handles the routes that change the store: detect, import (a job that can be followed and cancelled), undo, sample data.
import { type Request, type Response, Router } from 'express';
import type { Engine } from '../../engine/engine';
import type { Question } from '../../engine/protocol';
import type { TurnOptions } from '../../engine/turnstile';
import { Fault } from '../../model/faults';
import type { Language } from '../../model/issues';
import { guarded } from '../../output/guarded';
import { logError } from '../../output/log';
import { passOn, whileConnected } from '../asking';
import { clientOf } from '../client';
import { detectRequest, importRequest, issuePageQuery } from '../contract';
import { openEventStream, writePieces } from '../event-stream';
import { describeJob, hasEnded, type Job, type Jobs, jobPieces } from '../jobs';
import { languageOf } from '../problems';
import type { Uploads } from '../uploads';
import { viewerOf } from '../viewer';

interface Exchange {
  readonly request: Request;
  readonly response: Response;
}

interface ImportWiring {
  readonly engine: Engine;
  readonly uploads: Uploads;
  readonly jobs: Jobs;
}

/** Sends the job as server-sent events until it ends or the client leaves. */
function follow(job: Job, response: Response, language: Language): void {
  const stream = openEventStream(response);
  const stop = () => job.events.off('change', sendState);
  const sendEnd = async () => {
    await stream.sendLine(job.state === 'done' ? 'done' : 'failed', jobPieces(job, language));
    stream.end();
  };
  const breakOff = (error: unknown) => {
    stop();
    logError('following an import', error);
    response.destroy();
  };
  const sendState = guarded('following an import', () => {
    if (!hasEnded(job)) return stream.send('progress', JSON.stringify({ ...describeJob(job, language), results: [], result: null }));
    stop();
    sendEnd().catch(breakOff);
  });
  response.on('close', stop);
  job.events.on('change', sendState);
  sendState();
}

async function sendJob(job: Job, { request, response }: Exchange): Promise<void> {
  response.type('application/json');
  await writePieces(response, jobPieces(job, languageOf(request)));
  response.end();
}

/** The question for a page of what a job found: kept with its import, else in a file of the job. Throws `not-found` when it found nothing yet. */
function issuesOf({ id, results }: Job, page: object): Omit<Question, 'viewer'> {
  const { recorded, report, count } = results;
  if (recorded !== null) return { name: 'import-issues', parameters: { id: recorded, ...page } };
  if (count === 0 || report === null) throw new Fault('not-found', 1, { value: id });
  return { name: 'try-issues', parameters: { path: report, ...page } };
}

function startImport({ uploads, jobs }: ImportWiring, request: Request): Job {
  const { uploads: ids, ...options } = importRequest.parse(request.body);
  const { files, letGo, finish } = uploads.hold(ids);
  try {
    const task = { kind: 'import', viewer: viewerOf(request), files, ...options, language: languageOf(request) } as const;
    // After a dry run the import itself may follow; after that, however it ended, nobody needs the files.
    return jobs.start(task, { client: clientOf(request), letGo: options.dryRun ? letGo : finish });
  } catch (error) {
    letGo();
    throw error;
  }
}

/** Answers with the text of a task that is quick enough to wait for; nothing to a client that left. */
async function answerWith({ request, response }: Exchange, work: (turn: TurnOptions) => Promise<string>): Promise<void> {
  const signal = whileConnected(response);
  try {
    response.type('application/json').send(await work({ client: clientOf(request), signal }));
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/** Recognition beside the server: whatever is in a file, it holds up nobody. The file of each id comes first in its description. */
async function detect({ uploads, jobs }: ImportWiring, exchange: Exchange): Promise<void> {
  const ids = detectRequest.parse(exchange.request.body).uploads;
  const { files, letGo } = uploads.hold(ids);
  const named = files.map((file, at) => ({ ...file, upload: ids[at] ?? '' }));
  await answerWith(exchange, (turn) => jobs.detect({ kind: 'detect', viewer: viewerOf(exchange.request), files: named }, turn)).finally(letGo);
}

export function importRoutes(context: ImportWiring): Router {
  const { engine, jobs } = context;
  const router = Router();
  router.post('/imports/detect', (request, response) => detect(context, { request, response }));
  router.post('/imports', (request, response) => {
    response.status(202).json({ job: startImport(context, request).id });
  });
  router.get('/imports/:id/issues', (request, response) => {
    const { lang: _lang, ...page } = issuePageQuery.parse(request.query);
    const parameters = { id: request.params.id, ...page, language: languageOf(request) };
    return passOn(engine, { request, response, question: { name: 'import-issues', parameters } });
  });
  router.get('/imports/jobs/:id', (request, response) => sendJob(jobs.find(request.params.id), { request, response }));
  router.get('/imports/jobs/:id/issues', (request, response) => {
    const { lang: _lang, ...page } = issuePageQuery.parse(request.query);
    const question = issuesOf(jobs.find(request.params.id), { ...page, language: languageOf(request) });
    return passOn(engine, { request, response, question });
  });
  router.get('/imports/jobs/:id/events', (request, response) => follow(jobs.find(request.params.id), response, languageOf(request)));
  router.delete('/imports/jobs/:id', (request, response) => sendJob(jobs.cancel(request.params.id), { request, response }));
  router.post('/imports/:id/undo', (request, response) => {
    const task = { kind: 'undo', viewer: viewerOf(request), import: request.params.id } as const;
    return answerWith({ request, response }, (turn) => jobs.perform(task, turn));
  });
  router.post('/sample', (request, response) => {
    const task = { kind: 'load-sample', viewer: viewerOf(request), language: languageOf(request) } as const;
    response.status(202).json({ job: jobs.start(task, { client: clientOf(request) }).id });
  });
  router.delete('/sample', (request, response) =>
    answerWith({ request, response }, (turn) => jobs.perform({ kind: 'remove-sample', viewer: viewerOf(request) }, turn)),
  );
  return router;
}
