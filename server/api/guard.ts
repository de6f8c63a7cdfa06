// Who may talk to this server: pages that it served itself, and programs on this machine. Refuses DNS rebinding and other sites.
import type { RequestHandler } from 'express';
import { Fault } from '../model/faults';

const localNames: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The name in a Host header, without the port; undefined when it is not a host. */
function hostName(host: string | undefined): string | undefined {
  return host === undefined ? undefined : /^(\[[0-9a-fA-F:]+\]|[^:/\s]+)(?::\d+)?$/.exec(host)?.[1]?.toLowerCase();
}

/** A page of another site can name this address, but not forge Origin, Sec-Fetch-Site or (after DNS rebinding) Host. */
export const refuseOtherSites: RequestHandler = (request, _response, next) => {
  const name = hostName(request.headers.host);
  if (name === undefined || !localNames.has(name)) throw new Fault('origin-refused', 1, request.headers.host ?? null);
  const { origin } = request.headers;
  if (origin !== undefined && origin.replace(/^https?:\/\//, '') !== request.headers.host) throw new Fault('origin-refused', 1, origin);
  const site = request.headers['sec-fetch-site'];
  const isPage = request.method === 'GET' && request.headers['sec-fetch-mode'] === 'navigate';
  if (!isPage && (site === 'cross-site' || site === 'same-site')) throw new Fault('origin-refused', 1, String(site));
  next();
};
