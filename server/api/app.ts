// Puts the web server together: guard, headers, the API under /api/v1, and the pages with their one entry for every address.
import { join } from 'node:path';
import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import { Fault } from '../model/faults';
import { refuseOtherSites } from './guard';
import { servePage } from './pages';
import { handleErrors } from './problems';
import { makeRouter } from './router';
import type { ApiWiring } from './wiring';

export interface AppOptions extends ApiWiring {
  /** Folder of the built pages. */
  readonly webFolder: string;
}

const headers = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      styleSrc: ["'self'"],
      fontSrc: ["'self'"],
      scriptSrc: ["'self'"],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  // There is no TLS on 127.0.0.1; a promise of it would lock people out.
  strictTransportSecurity: false,
  xFrameOptions: { action: 'deny' },
});

/** What the API says is a map of weak spots: no browser, and nothing in between, keeps it. */
const keepNothing: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};

/** The application, with what must be closed when the server stops. */
export interface App {
  readonly app: Express;
  close(): Promise<void>;
}

export function makeApp({ webFolder, ...wiring }: AppOptions): App {
  const app = express();
  const api = makeRouter(wiring);
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(headers, refuseOtherSites);
  app.use('/api', keepNothing);
  app.use('/api/v1', api.router);
  app.use('/api', (request) => {
    throw new Fault('not-found', 1, { value: request.originalUrl.split('?')[0] });
  });
  // Scripts and styles only: they shrink to a third. Answers stay as they are: on this machine packing a large one takes longer than sending it.
  app.use(compression());
  // Files carry their content in their name, so they may be kept; the page itself may not.
  app.use('/assets', express.static(join(webFolder, 'assets'), { immutable: true, maxAge: '365d', index: false, fallthrough: true }));
  app.use(express.static(webFolder, { index: false }));
  app.use(servePage(webFolder));
  app.use(handleErrors);
  return { app, close: api.close };
}
