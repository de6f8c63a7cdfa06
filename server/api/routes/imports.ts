// Handles the routes that change the store: detect, import (a job that can be followed and cancelled), undo, sample data.
import type { Request, Response } from 'express';
import { differenceQuestion, type Engine, rejectedQuestion, tryRejectedQuestion } from '../../engine/engine';
import type { Question } from '../../engine/protocol';
import { Fault } from '../../model/faults';
import type { Language } from '../../model/issues';
import { guarded } from '../../output/guarded';
import { logError } from '../../output/log';
import { answerWith, passOn } from '../asking';
import { clientOf } from '../client';
import type { ImportOrder } from '../contract';
import { openEventStream, writePieces } from '../event-stream';
import type { Handlers } from '../handlers';
import { describeJob, hasEnded, type Job, type Jobs, jobPieces } from '../jobs';
import { languageOf } from '../problems';
import type { Uploads } from '../uploads';
import { viewerOf } from '../viewer';

interface Talk {
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

async function sendJob(job: Job, { request, response }: Talk): Promise<void> {
  response.type('application/json');
  await writePieces(response, jobPieces(job, languageOf(request)));
  response.end();
}

/** The question about what a job found: kept with its import, else in a file of the job. Throws `not-found` when it found nothing yet. */
function aboutJob({ id, results }: Job, names: { readonly kept: string; readonly tried: string }, parameters: object): Omit<Question, 'viewer'> {
  const { recorded, report, count } = results;
  if (recorded !== null) return { name: names.kept, parameters: { id: recorded, ...parameters } };
  if (count === 0 || report === null) throw new Fault('not-found', 1, { value: id });
  return { name: names.tried, parameters: { path: report, ...parameters } };
}

const issueQuestions = { kept: 'import-issues', tried: 'try-issues' };
const rejectedQuestions = { kept: rejectedQuestion, tried: tryRejectedQuestion };

function startImport({ uploads, jobs }: ImportWiring, { uploads: ids, ...options }: ImportOrder, request: Request): Job {
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

/** Recognition beside the server: whatever is in a file, it holds up nobody. The file of each id comes first in its description. */
async function detect({ uploads, jobs }: ImportWiring, ids: readonly string[], talk: Talk): Promise<void> {
  const { files, letGo } = uploads.hold(ids);
  const named = files.map((file, at) => ({ ...file, upload: ids[at] ?? '' }));
  await answerWith(talk, (turn) => jobs.detect({ kind: 'detect', viewer: viewerOf(talk.request), files: named }, turn)).finally(letGo);
}

type JobRoutes = 'job' | 'jobIssues' | 'jobRejected' | 'jobDifferences' | 'jobEvents' | 'cancelJob';

function jobHandlers({ engine, jobs }: ImportWiring): Handlers<JobRoutes> {
  return {
    job: ({ path, ...exchange }) => sendJob(jobs.find(path.id), exchange),
    jobIssues: ({ path, query: { lang: _lang, ...page }, ...exchange }) => {
      const question = aboutJob(jobs.find(path.id), issueQuestions, { ...page, language: languageOf(exchange.request) });
      return passOn(engine, { ...exchange, question });
    },
    jobRejected: ({ path, ...exchange }) => {
      const question = aboutJob(jobs.find(path.id), rejectedQuestions, { language: languageOf(exchange.request) });
      return passOn(engine, { ...exchange, question, mediaType: 'file' });
    },
    jobDifferences: ({ path, query, ...exchange }) => {
      const { results } = jobs.find(path.id);
      if (results.count === 0 || results.differences === null) throw new Fault('not-found', 1, { value: path.id });
      return passOn(engine, { ...exchange, question: { name: 'job-differences', parameters: { path: results.differences, ...query } } });
    },
    jobEvents: ({ path, request, response }) => follow(jobs.find(path.id), response, languageOf(request)),
    cancelJob: ({ path, ...exchange }) => sendJob(jobs.cancel(path.id), exchange),
  };
}

export function importHandlers(
  wiring: ImportWiring,
): Handlers<JobRoutes | 'difference' | 'detect' | 'startImport' | 'importIssues' | 'importRejected' | 'undo' | 'loadSample' | 'removeSample'> {
  const { engine, jobs } = wiring;
  return {
    ...jobHandlers(wiring),
    detect: ({ body, ...exchange }) => detect(wiring, body.uploads, exchange),
    startImport: ({ body, request, response }) => response.status(202).json({ job: startImport(wiring, body, request).id }),
    importIssues: ({ path, query: { lang: _lang, ...page }, ...exchange }) => {
      const parameters = { id: path.id, ...page, language: languageOf(exchange.request) };
      return passOn(engine, { ...exchange, question: { name: 'import-issues', parameters } });
    },
    importRejected: ({ path, ...exchange }) => {
      const parameters = { id: path.id, language: languageOf(exchange.request) };
      return passOn(engine, { ...exchange, question: { name: rejectedQuestion, parameters }, mediaType: 'file' });
    },
    difference: ({ query, ...exchange }) => passOn(engine, { ...exchange, question: { name: differenceQuestion, parameters: query } }),
    undo: ({ path, ...exchange }) => answerWith(exchange, (turn) => jobs.perform({ kind: 'undo', viewer: viewerOf(exchange.request), import: path.id }, turn)),
    loadSample: ({ request, response }) => {
      const task = { kind: 'load-sample', viewer: viewerOf(request), language: languageOf(request) } as const;
      return response.status(202).json({ job: jobs.start(task, { client: clientOf(request) }).id });
    },
    removeSample: (exchange) => answerWith(exchange, (turn) => jobs.perform({ kind: 'remove-sample', viewer: viewerOf(exchange.request) }, turn)),
  };
}
