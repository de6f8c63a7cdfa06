// The suggestion of a mapping through the API of a running server: for uploads, by a preset, with the start of each table for the page.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mappingAnswer } from '../../../server/api/contract';
import { builtProgram, type Serving } from '../../launch/program';
import { post, problemOf, send } from './http';

const context = builtProgram();
let serving: Serving;
let api: string;
beforeAll(async () => {
  serving = await context.program.serve([], { data: join(context.folder, 'store') });
  api = `${serving.url}/api/v1`;
});
afterAll(() => serving.stop());

async function upload(name: string, body: string | Uint8Array): Promise<string> {
  return JSON.parse((await send(`${api}/uploads?name=${encodeURIComponent(name)}`, { method: 'POST', body })).text).upload;
}
const field = (path: string) => readFileSync(new URL(`../../field/${path}`, import.meta.url));
const suggested = async (body: object, language = 'en') => mappingAnswer.parse(JSON.parse((await post(`${api}/mapping?lang=${language}`, body)).text));

it('gives the profile, why, what is open and the presets that fit, in the language that is asked for', async () => {
  const uploads = [
    await upload('Assets-export 2026-11-27.csv', field('topdesk/Assets-export 2026-11-27.csv')),
    await upload('Leveranciers.csv', field('topdesk/Leveranciers.csv')),
  ];
  const found = await suggested({ uploads }, 'nl');
  expect(found.profile.tables.map(({ file }) => file)).toEqual(['Assets-export *.csv', 'Leveranciers.csv']);
  expect(found.open.map(({ question }) => question)).toContain('Zegt “Locatie” op welke locatie de items draaien?');
  expect(found.presets.map(({ name }) => name)).toContain('topdesk');
  expect(found.tables[1]).toMatchObject({ header: ['Naam', 'Plaats', 'Land', 'KvK-nummer', 'Telefoon'], headerRow: 1, delimiter: ';' });
  expect((await suggested({ uploads, all: true })).open).toEqual([]);
  expect((await suggested({ uploads, preset: 'topdesk' })).open).toEqual([]);
});

it('gives the sheets of a workbook, or those that are named; the upload stays for the import', async () => {
  const uploads = [await upload('leveranciers.xlsx', field('supplier-workbook/leveranciers.xlsx'))];
  expect((await suggested({ uploads })).sampled.map(({ sheet }) => sheet)).toEqual(['Leveranciers', 'Contracten']);
  const { profile } = await suggested({ uploads, sheets: ['Leveranciers'] });
  expect((await post(`${api}/imports`, { uploads, source: 'w', sheets: ['Leveranciers'], mapping: profile })).status).toBe(202);
});

it('asks about a second column of companies, never leaves it out', async () => {
  const body = 'Applicatie;Leverancier;Hostingpartij;Vendor\nLoket;Grutto B.V.;Wolken;Kiekendief Cloud\nPost;Grutto B.V.;Wolken;Torenvalk\n';
  const { profile, open } = await suggested({ uploads: [await upload('systemen.csv', body)] }, 'nl');
  expect(open.map(({ question }) => question)).toEqual([
    'Zijn de rijen van “systemen.csv” de diensten die u telt (wat de organisatie gebruikt), of onderdelen onder diensten?',
    '“Vendor” noemt nog andere leveranciers: zijn die ook nodig?',
  ]);
  expect(open[0]?.choices[1]?.asks?.open.map(({ question }) => question)).toEqual(['“Vendor” noemt nog andere leveranciers: zijn die ook nodig?']);
  expect(profile.tables[0]?.unused).toEqual([]);
});

it('refuses what holds no table, and an upload that there is none of', async () => {
  expect(problemOf(await post(`${api}/mapping`, { uploads: [await upload('brief.txt', 'Beste lezer\n')] }))).toMatchObject({
    code: 'no-table',
    value: 'brief.txt',
  });
  expect(problemOf(await post(`${api}/mapping`, { uploads: ['x'] }))).toMatchObject({ code: 'not-found', value: 'x' });
  expect(problemOf(await post(`${api}/mapping`, { uploads: [await upload('a.csv', 'Naam;Status\na;b\n')], preset: 'topdeks' }))).toMatchObject({
    code: 'unknown-mapping',
  });
});
