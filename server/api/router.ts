// Builds the router of the API under /api/v1 from one file per resource, and refuses what no route answers.
import express, { Router } from 'express';
import { Fault } from '../model/faults';
import { reasonIn } from '../model/issues';
import { namedRoutes, type RouteName, routes } from './contract';
import { type Handlers, mountNamed } from './handlers';
import { Jobs } from './jobs';
import { makeOpenApi } from './openapi';
import { analysisHandlers, mountAnalyses } from './routes/analyses';
import { cypherQuestionHandlers } from './routes/cypher-questions';
import { graphHandlers } from './routes/graph';
import { importHandlers } from './routes/imports';
import { judgementHandlers } from './routes/judgements';
import { keptMappingHandlers } from './routes/mappings';
import { snapshotHandlers } from './routes/snapshot';
import { storeHandlers } from './routes/store';
import { suggestionHandlers } from './routes/suggested-mapping';
import { templateHandlers } from './routes/templates';
import { uploadHandlers } from './routes/uploads';
import { Uploads } from './uploads';
import type { ApiWiring } from './wiring';

/** The router with what must be closed when the server stops. */
export interface ApiRouter {
  readonly router: Router;
  close(): Promise<void>;
}

function handlersOf(wiring: ApiWiring, { uploads, jobs }: { readonly uploads: Uploads; readonly jobs: Jobs }): Handlers {
  const openApi = makeOpenApi(wiring.programVersion);
  return {
    ...snapshotHandlers(wiring),
    ...analysisHandlers(),
    ...graphHandlers(wiring),
    ...uploadHandlers(uploads),
    ...importHandlers({ engine: wiring.engine, uploads, jobs }),
    ...judgementHandlers({ jobs, uploads }),
    ...keptMappingHandlers({ engine: wiring.engine, jobs }),
    ...suggestionHandlers({ engine: wiring.engine, uploads }),
    ...templateHandlers(wiring),
    ...storeHandlers(wiring),
    ...cypherQuestionHandlers(wiring),
    openApi: ({ response }) => response.json(openApi),
  };
}

const routeNames = Object.keys(namedRoutes).filter((name): name is RouteName => name in namedRoutes);

export function makeRouter(wiring: ApiWiring): ApiRouter {
  const router = Router();
  const uploads = new Uploads(wiring.uploads);
  const jobs = new Jobs(wiring.runTask, () => uploads.folder());
  const handlers = handlersOf(wiring, { uploads, jobs });
  // An upload is a stream of bytes; it comes before the JSON reader, which would swallow a .json file.
  mountNamed(router, 'upload', handlers);
  router.use(express.json({ limit: '4mb', strict: true, type: ['application/json', 'application/*+json'] }), requireJson, refuseDeep);
  for (const name of routeNames) if (name !== 'upload') mountNamed(router, name, handlers);
  mountAnalyses(router, wiring.engine);
  router.use(refuseUnknown);
  const close = async () => {
    await jobs.close();
    await uploads.close();
  };
  return { router, close };
}

/** Lists and objects within each other, at most: a question needs five, a hostile one would exhaust the stack further on. */
const deepest = 32;

const refuseDeep: express.RequestHandler = (request, _response, next) => {
  let level: unknown[] = [request.body];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest)
      throw new Fault('bad-request', 2, {
        details: reasonIn({ en: `the body is nested deeper than ${deepest}`, nl: `de inhoud is dieper genest dan ${deepest}` }),
      });
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
  next();
};

/** Whether a path is at the address of a route, where `{name}` stands for any text without a slash. */
function isAt(address: string, path: string): boolean {
  const given = path.split('/');
  const wanted = address.split('/');
  return (
    given.length === wanted.length &&
    wanted.every((part, at) => {
      const [before = '', after] = part.split(/\{\w+\}/);
      const word = given[at] ?? '';
      if (after === undefined) return word === part;
      return word.length > before.length + after.length && word.startsWith(before) && word.endsWith(after);
    })
  );
}

/** What is at none of the addresses, or not by this method. */
const refuseUnknown: express.RequestHandler = (request, response) => {
  const path = request.path;
  const fits = routes.filter((route) => isAt(route.path, path));
  if (fits.length === 0) throw new Fault('not-found', 1, { value: request.originalUrl.split('?')[0] });
  const allowed = fits.map(({ method }) => method.toUpperCase()).join(', ');
  response.set('Allow', allowed);
  throw new Fault('method-not-allowed', 1, { value: `${request.method} ${path}`, details: { allowed } });
};

/** A body of another type would be ignored silently, and the request mean something else. */
const requireJson: express.RequestHandler = (request, _response, next) => {
  const hasBody = Number(request.headers['content-length'] ?? 0) > 0 || request.headers['transfer-encoding'] !== undefined;
  if (hasBody && request.is(['application/json', 'application/*+json']) === false) {
    throw new Fault('unsupported-media-type', 2, { value: request.headers['content-type'] ?? 'none' });
  }
  next();
};
