// Refusals as problem details: the status, the language, no stack.
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { statusOf, toFault, toProblem } from '../../../server/api/problems';
import { Fault } from '../../../server/model/faults';
import { served } from './served';

const ask = served((request) => {
  if (request.path === '/zod') z.strictObject({ ids: z.array(z.string()) }).parse({ ids: [1] });
  if (request.path === '/broken') throw new TypeError('secret of the program');
  throw new Fault('too-many-questions', 1, { details: { retryAfter: 7, limit: 1 } });
});

describe('the status', () => {
  it.each([
    [new Fault('unknown-id', 2), 404],
    [new Fault('bad-request', 2), 400],
    [new Fault('large-removal', 1), 409],
    [new Fault('store-damaged', 3), 503],
    [new Fault('internal-error', 1), 500],
  ])('of %s is %d', (fault, status) => {
    expect(statusOf(fault)).toBe(status);
  });
});

describe('a refusal', () => {
  it('is a problem with a type, what and what now, and when to come back', async () => {
    const { status, headers, body } = await ask('/');
    expect({ status, type: headers.get('content-type'), retry: headers.get('retry-after'), cache: headers.get('cache-control') }).toEqual({
      status: 429,
      type: expect.stringMatching(/^application\/problem\+json/),
      retry: '7',
      cache: 'no-store',
    });
    expect(body).toMatchObject({ type: 'urn:ketenzicht:problem:too-many-questions', code: 'too-many-questions', status: 429 });
    expect(String(body.detail).startsWith(String(body.title))).toBe(true);
  });

  it.each([
    ['/?lang=nl', 'en', 'nl'],
    ['/?lang=en', 'nl', 'en'],
    ['/?lang=xx', 'nl', 'nl'],
    ['/?lang=nl&lang=en', 'nl-BE, en;q=0.5', 'nl'],
    ['/', 'fr', 'en'],
  ])('to %s of a browser that prefers %s is in %s', async (path, preferred, language) => {
    expect((await ask(path, { headers: { 'Accept-Language': preferred } })).headers.get('content-language')).toBe(language);
  });

  it('of a body that is not as it should be says where', async () => {
    expect((await ask('/zod')).body).toMatchObject({ status: 400, code: 'bad-request', value: 'ids.0', detail: expect.stringContaining('ids.0') });
  });

  it('of what nobody foresaw gives a mark, under which the log has the cause, and nothing of it', async () => {
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const { status, body, text } = await ask('/broken');
    const log = written.mock.calls.map(([line]) => String(line)).join('');
    written.mockRestore();
    expect({ status, code: body.code }).toEqual({ status: 500, code: 'internal-error' });
    expect(text).not.toMatch(/secret|TypeError|\bat /);
    expect(log).toContain('secret of the program');
    expect(log).toContain(String(body.value));
  });
});

it('what the HTTP library refuses is told by its status', () => {
  const error = (status: number) => Object.assign(new Error('no'), { status });
  expect([413, 415, 400, 418].map((status) => toFault(error(status)).code)).toEqual(['body-too-large', 'unsupported-media-type', 'bad-request', 'bad-request']);
});

it('further keys of a refusal are in the language of the problem', () => {
  const fault = new Fault('file-not-found', 1, { value: 'x', more: { why: { en: 'gone', nl: 'weg' } } });
  expect(toProblem(fault, 'nl')).toMatchObject({ why: 'weg', value: 'x' });
});
