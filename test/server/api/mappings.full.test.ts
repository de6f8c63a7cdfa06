// Mappings by name through the API of a running server: saved with versions, also by several at once, used by name, removed.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mappingRemoved, mappingSaved, mappingsAnswer } from '../../../server/api/contract';
import { builtProgram, type Serving } from '../../launch/program';
import { supplierProfile } from '../../support/profiles';
import { until } from '../../support/until';
import { post, problemOf, send } from './http';

const context = builtProgram();
let serving: Serving;
let api: string;
beforeAll(async () => {
  serving = await context.program.serve([], { data: join(context.folder, 'store') });
  api = `${serving.url}/api/v1`;
});
afterAll(() => serving.stop());

const at = (name: string) => `${api}/mappings/${encodeURIComponent(name)}`;
const save = (name: string, body: unknown) => send(at(name), { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
const saved = async (name: string, title: string) => mappingSaved.parse(JSON.parse((await save(name, supplierProfile(title))).text)).saved;
const list = async (language = 'en') => mappingsAnswer.parse(JSON.parse((await send(`${api}/mappings?lang=${language}`)).text)).mappings;

async function imported(text: string, options: object) {
  const { upload } = JSON.parse((await send(`${api}/uploads?name=lijst.csv`, { method: 'POST', body: text })).text);
  const { job } = JSON.parse((await post(`${api}/imports`, { uploads: [upload], source: 'lijst', ...options })).text);
  const state = async () => JSON.parse((await send(`${api}/imports/jobs/${job}`)).text);
  await until(async () => ['done', 'failed'].includes((await state()).state));
  return state();
}

describe('a mapping', () => {
  it('is saved under any name, with its version, title and moment', async () => {
    expect(await saved('a/b é “100%” ?#', 'Eerste')).toMatchObject({ name: 'a/b é “100%” ?#', version: 1, title: 'Eerste' });
    expect(await saved('a/b é “100%” ?#', 'Tweede')).toMatchObject({ version: 2 });
    expect(JSON.parse((await send(at('a/b é “100%” ?#'))).text)).toEqual(supplierProfile('Tweede'));
    expect((await list())[0]).toMatchObject({ name: 'a/b é “100%” ?#', origin: 'saved', version: 2, title: 'Tweede', sources: [] });
    expect((await list('nl')).find(({ name }) => name === 'glpi')?.title).toContain('GLPI-lijsten');
  });

  it('that several save at once gets a version for each', async () => {
    const versions = await Promise.all(Array.from({ length: 5 }, (_, n) => saved('samen', `Nr ${n}`)));
    expect(versions.map(({ version }) => version).sort()).toEqual([1, 2, 3, 4, 5]);
  });

  it('is used by its name, remembered by the source, and its removal takes nothing from that', async () => {
    await saved('leveranciers', 'Leveranciers');
    const first = await imported('Naam;Kolom 0\nZaakhost;1\n', { mapping: 'leveranciers' });
    expect(first.result).toMatchObject({ applied: true, mapping: { name: 'leveranciers', version: 1, origin: 'saved' } });
    expect((await list()).find(({ name }) => name === 'leveranciers')?.sources).toEqual(['lijst']);
    const gone = mappingRemoved.parse(JSON.parse((await send(at('leveranciers'), { method: 'DELETE' })).text));
    expect(gone).toEqual({ removed: 'leveranciers', sources: ['lijst'] });
    const next = await imported('Kolom 0;Naam\n1;Zaakhost\n2;Databoer\n', {});
    expect(next.result).toMatchObject({ applied: true, mapping: { name: 'leveranciers', version: 1, origin: 'remembered' } });
    const other = await imported('Bedrijf;Bedrag\nZaakhost;1\n', {});
    expect(other).toMatchObject({ state: 'failed', problem: { code: 'mapping-changed', gone: ['Kolom 0', 'Naam'], new: ['Bedrijf', 'Bedrag'] } });
  });

  it('comes with the request too', async () => {
    const { result } = await imported('Naam;Kolom 0\nMailbouw;1\n', { source: 'los', mapping: supplierProfile('Los') });
    expect(result).toMatchObject({ applied: true, mapping: { name: 'Los', version: null, origin: 'file' } });
  });
});

describe('what is refused', () => {
  it.each([
    ['a name that is none', { status: 404, code: 'unknown-mapping' }, () => send(at('nothing'))],
    ['the removal of one that is none', { status: 404, code: 'unknown-mapping' }, () => send(at('nothing'), { method: 'DELETE' })],
    ['the removal of a preset', { status: 409, code: 'mapping-is-preset' }, () => send(at('glpi'), { method: 'DELETE' })],
    ['a body that is no profile', { status: 400, code: 'bad-request' }, () => save('x', { tables: [] })],
    ['a name with a control character', { status: 400, code: 'bad-mapping-name' }, () => save('a\u0007b', supplierProfile('x'))],
    ['a profile above the bound', { status: 409, code: 'mapping-too-large' }, () => save('groot', supplierProfile('x', 180_000))],
  ] as const)('%s', async (_, problem, ask) => {
    expect(problemOf(await ask())).toMatchObject(problem);
  });

  it('an import by a name that is none, and no path of the server is read as one', async () => {
    expect((await imported('Naam\nx\n', { source: 'nieuw', mapping: '/etc/hostname' })).problem).toMatchObject({ code: 'unknown-mapping', status: 404 });
  });
});
