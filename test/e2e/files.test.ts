// The files of the pages as a browser gets them: packed, with the same content as built.
import { readdirSync, readFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { join, resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningServer, startServer } from './support/server';

const assets = resolve(import.meta.dirname, '../../dist/web/assets');
let server: RunningServer;

beforeAll(async () => {
  server = await startServer({ sample: false });
});
afterAll(() => server?.stop());

async function sent(name: string, encodings: string): Promise<{ headers: IncomingMessage['headers']; body: Buffer }> {
  const response = await new Promise<IncomingMessage>((done, failed) => {
    get(`${server.url}/assets/${name}`, { headers: { 'Accept-Encoding': encodings } }, done).on('error', failed);
  });
  return { headers: response.headers, body: await buffer(response) };
}

it('scripts and styles are sent packed to who can unpack them, and unpacked are the files as built', async () => {
  const built = readdirSync(assets).map((name) => ({ name, content: readFileSync(join(assets, name)) }));
  const large = built.filter(({ name, content }) => /\.(js|css)$/.test(name) && content.length > 4000);
  expect(large.length).toBeGreaterThan(5);
  for (const { name, content } of large) {
    const packed = await sent(name, 'gzip');
    expect(packed.headers, name).toMatchObject({ 'content-encoding': 'gzip', vary: expect.stringContaining('Accept-Encoding') });
    expect(packed.body.length, name).toBeLessThan(content.length * 0.6);
    expect(gunzipSync(packed.body).equals(content), name).toBe(true);
    const whole = await sent(name, 'identity');
    expect(whole.headers['content-encoding'], name).toBeUndefined();
    expect(whole.body.equals(content), name).toBe(true);
  }
});
