// Serves the one page for every address that is no file and no API; the router in the browser then finds the view.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestHandler } from 'express';
import { z } from 'zod';
import { Fault } from '../model/faults';

/** Written by the build, from the list of views. */
const listName = 'pages.json';

/** The addresses that have a view; undefined: the pages were not built. */
function readAddresses(webFolder: string): ReadonlySet<string> | undefined {
  const list = join(webFolder, listName);
  return existsSync(list) ? new Set(z.array(z.string()).parse(JSON.parse(readFileSync(list, 'utf8')))) : undefined;
}

/** As the router of the pages compares: capitals and a slash at the end make no difference. */
const plain = (path: string) => path.toLowerCase().replace(/(?<=.)\/$/, '');

/** An address without a view is 404 for programs, and for a person the page that says so. */
export function servePage(webFolder: string): RequestHandler {
  const page = join(webFolder, 'index.html');
  let addresses: ReadonlySet<string> | undefined;
  return (request, response, next) => {
    addresses ??= readAddresses(webFolder);
    const isAsked = (request.method === 'GET' || request.method === 'HEAD') && request.accepts(['html', 'json']) === 'html';
    if (!isAsked || !addresses || !existsSync(page)) throw new Fault('not-found', 1, { value: request.path });
    response.status(addresses.has(plain(request.path)) ? 200 : 404).set('Cache-Control', 'no-cache');
    response.sendFile(page, (error) => error && next(error));
  };
}
