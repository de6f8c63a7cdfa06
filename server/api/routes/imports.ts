// Routes that change the store: detect, import (as a job that can be followed and cancelled), undo, sample data.
import { type Request, type Response, Router } from 'express';
import { Fault } from '../../model/faults';
import type { Language } from '../../model/issues';
import { passOn as passOnAnswer } from '../asking';
import { detectRequest, importRequest, issuePageQuery } from '../contract';
import { openEventStream } from '../event-stream';
import { describeJob, hasEnded, type Job, type Jobs } from '../jobs';
import type { ApiParts } from '../parts';
import { languageOf } from '../problems';
import type { Uploads } from '../uploads';

interface ImportParts {
  readonly parts: ApiParts;
  readonly uploads: Uploads;
  readonly jobs: Jobs;
}

/** Sends the job as server-sent events until it ends or the client leaves. */
function follow(job: Job, response: Response, language: Language): void {
  const stream = openEventStream(response);
  const stop = () => job.events.off('change', tell);
  const tell = () => {
    const body = describeJob(job, language);
    if (!hasEnded(job)) return stream.send('progress', JSON.stringify({ ...body, results: [], result: null }));
    stream.send(job.state === 'done' ? 'done' : 'failed', JSON.stringify(body));
    stop();
    stream.end();
  };
  response.on('close', stop);
  job.events.on('change', tell);
  tell();
}

function startImport({ uploads, jobs }: ImportParts, request: Request): Job {
  const { uploads: ids, ...options } = importRequest.parse(request.body);
  const files = uploads.find(ids).map(({ path, name }) => ({ path, name }));
  return jobs.start({ kind: 'import', files, ...options, language: languageOf(request) });
}

async function detect({ parts, uploads }: ImportParts, request: Request): Promise<unknown> {
  const stored = uploads.find(detectRequest.parse(request.body).uploads);
  const files = await Promise.all(stored.map((file) => parts.openFile(file)));
  const found = await parts.detect(files);
  return { ...found, files: found.files.map((file, at) => ({ upload: stored[at]?.upload ?? '', ...file })) };
}

/** A change that is quick enough to wait for; its one answer is passed on as it is. */
async function performNow(parts: ApiParts, { response, task }: { response: Response; task: Parameters<ApiParts['runTask']>[0] }): Promise<void> {
  const [text] = await parts.runTask(task);
  if (text === undefined) throw new Fault('internal-error', 1, 'task-without-result');
  response.type('application/json').send(text);
}

export function importRoutes(context: ImportParts): Router {
  const { parts, jobs } = context;
  const router = Router();
  router.post('/imports/detect', async (request, response) => {
    response.json(await detect(context, request));
  });
  router.post('/imports', (request, response) => {
    response.status(202).json({ job: startImport(context, request).id });
  });
  router.get('/imports/:id/issues', (request, response) => {
    const { lang: _lang, ...page } = issuePageQuery.parse(request.query);
    const parameters = { id: request.params.id, ...page, language: languageOf(request) };
    return passOnAnswer(parts.engine, { request, response, question: { name: 'import-issues', parameters } });
  });
  router.get('/imports/jobs/:id', (request, response) => {
    response.json(describeJob(jobs.find(request.params.id), languageOf(request)));
  });
  router.get('/imports/jobs/:id/events', (request, response) => follow(jobs.find(request.params.id), response, languageOf(request)));
  router.delete('/imports/jobs/:id', (request, response) => {
    response.json(describeJob(jobs.cancel(request.params.id), languageOf(request)));
  });
  router.post('/imports/:id/undo', (request, response) => performNow(parts, { response, task: { kind: 'undo', import: request.params.id } }));
  router.post('/sample', (request, response) => {
    response.status(202).json({ job: jobs.start({ kind: 'load-sample', language: languageOf(request) }).id });
  });
  router.delete('/sample', (_request, response) => performNow(parts, { response, task: { kind: 'remove-sample' } }));
  return router;
}
