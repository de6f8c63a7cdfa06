// The route that shows what a mapping makes of the first rows of uploads, from the request to the text of the answer.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { previewBody } from '../../../../server/api/contract';
import { questions } from '../../../../server/api/questions/list';
import { makeRouter } from '../../../../server/api/router';
import type { Question } from '../../../../server/engine/protocol';
import { supplierProfile } from '../../../support/profiles';
import { idleWiring, served } from '../served';

const folder = mkdtempSync(join(tmpdir(), 'ketenzicht-preview-'));
const engine = {
  ...idleWiring.engine,
  ask: async ({ name, parameters }: Question) => ({
    text: String(await questions.get(name)?.({} as never, parameters, {} as never)),
    snapshot: 's',
    version: 1,
    milliseconds: 0,
    kept: false,
  }),
};
const { router, close } = makeRouter({ ...idleWiring, engine, uploads: { folder, limit: 10_000, setting: 'S' } });
const ask = served(router);
afterAll(async () => {
  await close();
  rmSync(folder, { recursive: true, force: true });
});
const post = (path: string, body: unknown) => ask(path, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });

it('answers with the rows as they are read, and keeps the uploads', async () => {
  const { body } = await ask('/uploads?name=a.csv', { method: 'POST', body: 'Naam;x\nAlfa;1\n;2\n', headers: { 'Content-Type': 'application/octet-stream' } });
  const uploads = [String(body.upload)];
  for (const lang of ['en', 'nl']) {
    const got = await post(`/mapping/preview?lang=${lang}`, { uploads, profile: supplierProfile('p') });
    expect(got.status).toBe(200);
    const preview = previewBody.parse(got.body);
    expect(preview.tables).toMatchObject([
      { file: 'a.csv', sheet: null, rows: [{ sheetRow: 2, nodes: [{ kind: 'Supplier', properties: { name: 'Alfa' } }] }] },
    ]);
    expect(preview.issues.map(({ code }) => code)).toEqual(['nothing-made', 'column-not-mapped']);
  }
});

it('refuses what is no profile, and asks for at most so many rows', async () => {
  for (const more of [{ profile: {} }, { profile: supplierProfile('p'), rows: 201 }, { profile: supplierProfile('p'), rows: 0 }])
    expect(await post('/mapping/preview', { uploads: ['u'], ...more })).toMatchObject({ status: 400, body: { code: 'bad-request' } });
});
