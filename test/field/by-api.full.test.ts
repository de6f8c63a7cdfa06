// The field cases through the API, and by the program as it is shipped: both say the same of the same files.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jobBody } from '../../server/api/contract';
import { builtProgram, lastLine, type Serving } from '../launch/program';
import { post, send } from '../server/api/http';
import { until } from '../support/until';

const context = builtProgram();
let serving: Serving;
let api: string;
beforeAll(async () => {
  serving = await context.program.serve([], { data: join(context.folder, 'served') });
  api = `${serving.url}/api/v1`;
});
afterAll(async () => {
  expect(await serving?.stop()).toBe(0);
});

interface NamedFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** The job of an import by the API, when it has ended. */
async function imported(files: readonly NamedFile[], options: object) {
  const uploads: string[] = [];
  for (const { name, content } of files) {
    const { text } = await send(`${api}/uploads?name=${encodeURIComponent(name)}`, { method: 'POST', body: content });
    uploads.push(JSON.parse(text).upload);
  }
  const started = await post(`${api}/imports`, { uploads, ...options });
  const { job } = JSON.parse(started.text);
  const ended = await until(async () => {
    const body = jobBody.parse(JSON.parse((await send(`${api}/imports/jobs/${job}`)).text));
    return body.state !== 'waiting' && body.state !== 'running' ? body : null;
  });
  return ended;
}

const folderOf = (name: string) => join(import.meta.dirname, name);
const pathsIn = (name: string) =>
  readdirSync(folderOf(name))
    .sort()
    .map((file) => join(folderOf(name), file));
const filesIn = (name: string): NamedFile[] => pathsIn(name).map((path) => ({ name: path.slice(folderOf(name).length + 1), content: readFileSync(path) }));

/** What both must say; places and words of every issue are part of it. */
const said = ({ as, rows, became, samples, changes, issues }: Record<string, unknown>) => ({ as, rows, became, samples, changes, issues });

describe('what is certain', () => {
  it.each(['contract-in-two-rows', 'list-in-one-cell', 'padded-kvk', 'same-name', 'sub-processors-by-company', 'title-and-total'])(
    '%s: the API tries what the command line tries',
    async (name) => {
      const job = await imported(filesIn(name), { source: name, dryRun: true });
      expect(job).toMatchObject({ state: 'done', problem: null });
      const ran = await context.program.run(['import', ...pathsIn(name), '--source', name, '--dry-run', '--json'], { data: join(context.folder, 'empty') });
      expect(ran.exit).toBe(0);
      expect(said(job.result ?? {})).toEqual(said(JSON.parse(ran.stdout)));
    },
  );
});

describe('what is asked about', () => {
  it.each(['buildings', 'invoices', 'same-number-two-sources'])('%s: the API refuses with what the command line says', async (name) => {
    const job = await imported(filesIn(name), { source: name });
    const ran = await context.program.run(['import', ...pathsIn(name), '--source', name, '--json'], { data: join(context.folder, 'empty') });
    const refused = JSON.parse(lastLine(ran.stderr));
    expect([ran.exit, ran.stdout, refused.code]).toEqual([1, '', 'nothing-recognised']);
    expect(job).toMatchObject({
      state: 'failed',
      result: null,
      problem: { code: refused.code, files: refused.files, remedy: refused.remedy, title: refused.message },
    });
  });
});

describe('a bare number that two sources use for different things', () => {
  const list = (supplier: string): NamedFile => ({ name: 'suppliers.csv', content: `Name;ID;Country\n${supplier};3;NL\n` });

  it('is refused by the API with both names, and in the language that is asked for', async () => {
    expect((await imported([list('Zaakhost B.V.')], { as: 'table', source: 'glpi' })).state).toBe('done');
    const job = await imported([list('Databoer N.V.')], { as: 'table', source: 'inkoop' });
    expect(job).toMatchObject({ state: 'failed', problem: { code: 'bare-ids', status: 409, ids: [{ id: '3', names: ['Zaakhost B.V.', 'Databoer N.V.'] }] } });
    const dutch = JSON.parse((await send(`${api}/imports/jobs/${job.id}?lang=nl`)).text);
    expect(dutch.problem.detail).toMatch(/“3” is “Zaakhost B.V.” in bron “glpi” en “Databoer N.V.” in “inkoop”/);
  });
});
