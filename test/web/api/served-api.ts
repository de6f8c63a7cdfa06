// A real server for the requests of the pages, which have addresses without a host.
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import i18next from 'i18next';
import { afterAll, beforeAll, beforeEach, vi } from 'vitest';
import { withStorage } from '../page';

/** Sends what the pages ask to this listener, while the tests of the file run. */
export function servedApi(listener: RequestListener): { readonly stop: () => void } {
  const server = createServer(listener);
  const send = fetch;
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await i18next.init({ lng: 'nl', resources: {} });
  });
  beforeEach(() => {
    withStorage();
    const { port } = server.address() as AddressInfo;
    vi.stubGlobal('fetch', (path: string, init: RequestInit) => send(`http://127.0.0.1:${port}${path}`, init));
  });
  afterAll(() => {
    vi.unstubAllGlobals();
    stop();
  });
  return { stop };
}
