// Who asks, where there are no accounts.
import { expect, it } from 'vitest';
import { clientOf, longestClient } from '../../../server/api/client';
import { served } from './served';

const ask = served((request, response) => void response.json({ client: clientOf(request) }));
const named = async (name?: string) => (await ask('/', name === undefined ? {} : { headers: { 'Ketenzicht-Client': name } })).body.client;

it('a client is called as it calls itself, cut to a length', async () => {
  expect(await named('abc')).toBe('abc');
  expect(await named('x'.repeat(500))).toBe('x'.repeat(longestClient));
});

it('all that do not say who they are count as one', async () => {
  expect(new Set([await named(), await named(''), await named('  ')])).toEqual(new Set(['']));
});
