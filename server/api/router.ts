// The API under /api/v1: every route of the contract, one file per resource.
import express, { Router } from 'express';
import { Fault } from '../model/faults';
import { Jobs } from './jobs';
import { makeOpenApi } from './openapi';
import type { ApiParts } from './parts';
import { analysisRoutes } from './routes/analyses';
import { graphRoutes } from './routes/graph';
import { importRoutes } from './routes/imports';
import { snapshotRoutes } from './routes/snapshot';
import { templateRoutes } from './routes/templates';
import { uploadRoutes } from './routes/uploads';
import { Uploads } from './uploads';

/** The router with what must be closed when the server stops. */
export interface ApiRouter {
  readonly router: Router;
  close(): Promise<void>;
}

export function makeRouter(parts: ApiParts): ApiRouter {
  const router = Router();
  const uploads = new Uploads(parts.uploads);
  const jobs = new Jobs(parts.runTask);
  const openApi = makeOpenApi(parts.programVersion);
  router.get('/openapi.json', (_request, response) => {
    response.json(openApi);
  });
  // An upload is a stream of bytes; it comes before the JSON reader, which would swallow a .json file.
  router.use(uploadRoutes(uploads));
  router.use(express.json({ limit: '4mb', strict: true, type: ['application/json', 'application/*+json'] }), requireJson);
  router.use(snapshotRoutes(parts), analysisRoutes(parts), graphRoutes(parts), templateRoutes(parts), importRoutes({ parts, uploads, jobs }));
  router.use((request) => {
    throw new Fault('not-found', 1, request.originalUrl.split('?')[0]);
  });
  const close = async () => {
    jobs.cancelAll();
    await jobs.settled();
    await uploads.close();
  };
  return { router, close };
}

/** A body of another type would be ignored silently, and the request mean something else. */
const requireJson: express.RequestHandler = (request, _response, next) => {
  const hasBody = Number(request.headers['content-length'] ?? 0) > 0 || request.headers['transfer-encoding'] !== undefined;
  if (hasBody && request.is(['application/json', 'application/*+json']) === false) {
    throw new Fault('bad-request', 2, request.headers['content-type'] ?? null, { reason: 'the body must be application/json' });
  }
  next();
};
