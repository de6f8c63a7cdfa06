// Decides who may talk to this server: pages that it served itself, and programs on this machine. It refuses DNS rebinding and other sites.
import type { Request, RequestHandler } from 'express';
import { Fault } from '../model/faults';

const localNames: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);
/** Pages are served without TLS, on this machine only. */
const scheme = 'http://';

/** The one Host header, in small letters; undefined when there is none, or more: Node would take the first and say nothing. */
function hostOf({ headersDistinct }: Request): string | undefined {
  const [host, ...others] = headersDistinct.host ?? [];
  return others.length === 0 ? host?.toLowerCase() : undefined;
}

/** Whether a Host names this machine. The port may be another than ours (a tunnel), but must be one. */
function isLocal(host: string): boolean {
  const [, name = '', port = '80'] = /^(\[[0-9a-f:]+\]|[^:/\s]+)(?::([1-9]\d{0,4}))?$/.exec(host) ?? [];
  return localNames.has(name) && Number(port) <= 65_535;
}

/** A page of another site can name this address, but not forge Origin, Sec-Fetch-Site or (after DNS rebinding) Host. */
export const refuseOtherSites: RequestHandler = (request, _response, next) => {
  const host = hostOf(request);
  if (host === undefined || !isLocal(host)) throw new Fault('origin-refused', 1, { value: request.headers.host ?? null });
  // `GET http://other/… HTTP/1.1` would name a host past the header; only proxies are asked like that.
  if (!request.originalUrl.startsWith('/')) throw new Fault('origin-refused', 1, { value: request.originalUrl });
  const { origin } = request.headers;
  if (origin !== undefined && origin.toLowerCase() !== `${scheme}${host}`) throw new Fault('origin-refused', 1, { value: origin });
  const site = request.headers['sec-fetch-site'];
  const isPage = request.method === 'GET' && request.headers['sec-fetch-mode'] === 'navigate';
  if (!isPage && (site === 'cross-site' || site === 'same-site')) throw new Fault('origin-refused', 1, { value: String(site) });
  next();
};
