// The word of `--mapping`.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mappingOf as mappingOfWord } from '../../../server/imports/mapping-word';
import { named, profileOf } from '../../support/mapping';
import { supplierProfile } from '../../support/profiles';

const saved = [{ name: 'register', version: 4, profile: supplierProfile('Register'), at: null }];
const mappingOf = (word: string) => mappingOfWord(word, async () => saved);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mapping-word-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function written(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

it('is the file at that path', async () => {
  const path = await written('good.json', `\ufeff${JSON.stringify(profileOf({ things: [named] }))}`);
  expect(await mappingOf(path)).toMatchObject({ name: 'Test', origin: 'file', version: null });
});

it('that is no file is unknown', async () => {
  for (const word of ['geen-bestand', '', 'a\u0000b']) await expect(mappingOf(word)).rejects.toMatchObject({ code: 'unknown-mapping', exit: 2, value: word });
});

it('that is a file but no profile is refused', async () => {
  await expect(mappingOf(await written('a.csv', 'Naam;Land\n'))).rejects.toMatchObject({ code: 'bad-mapping', details: { reason: 'it is not JSON' } });
  await expect(mappingOf(await written('b.json', '{"format":"ketenzicht-mapping","version":2}'))).rejects.toMatchObject({ code: 'bad-mapping' });
  await expect(mappingOf(await written('c.json', `"${'x'.repeat(5 * 1024 * 1024)}"`))).rejects.toMatchObject({
    details: { reason: 'it is larger than 4 MiB' },
  });
});

it('that is no file is a saved name, else a preset', async () => {
  expect(await mappingOf('register')).toMatchObject({ name: 'register', version: 4, origin: 'saved', profile: { name: 'Register' } });
  expect(await mappingOf(' topdesk ')).toMatchObject({ name: 'topdesk', version: null, origin: 'preset' });
});

it('that is a folder is none; the nearest names are told', async () => {
  await expect(mappingOf(folder)).rejects.toMatchObject({ code: 'unknown-mapping' });
  await expect(mappingOf('registr')).rejects.toMatchObject({
    code: 'unknown-mapping',
    exit: 2,
    more: { nearest: ['register', expect.any(String), expect.any(String)] },
  });
});
