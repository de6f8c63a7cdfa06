// Workbooks and ZIPs that do harm or are broken, through both doors: refused with one sentence, in time, and nothing is changed.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { badFiles } from '../support/bad-files';
import { until } from '../support/until';
import { asBusyAsNow } from '../support/work';
import { workbook } from '../support/workbooks';
import { builtProgram, lastLine } from './program';

const context = builtProgram();
/** The others are opened by test/importers/reading/take-apart.test.ts: starting the program for each would take minutes. */
const oneOfEachSentence = [...new Map(badFiles().map((one) => [one.says, one])).values()];
/** All of them together stay far below: the largest is 80 MB unpacked. */
const longest = 20_000;

it('bad files are refused alike by the command line and the server, which goes on; nothing is changed', async () => {
  const data = join(context.folder, 'data');
  const serving = await context.program.serve([], { data });
  const post = async (path: string, body: Uint8Array<ArrayBuffer> | string, type: string) =>
    (await fetch(`${serving.url}/api/v1/${path}`, { method: 'POST', body, headers: { 'content-type': type } })).json();
  for (const { what, name, bytes, code, says } of oneOfEachSentence) {
    const path = join(context.folder, name);
    writeFileSync(path, bytes);
    const begun = performance.now();
    const { exit, stderr } = await context.program.run(['import', path, '--source', 's', '--json'], { data });
    const refused = JSON.parse(lastLine(stderr));
    expect([what, exit, refused.code]).toEqual([what, 1, code]);
    expect([what, JSON.stringify(refused)]).toEqual([what, expect.stringContaining(says)]);
    expect([what, refused.remedy.length > 10 && refused.message.length > 10]).toEqual([what, true]);
    const { upload } = await post(`uploads?name=${name}`, Uint8Array.from(bytes), 'application/octet-stream');
    const detected = await post('imports/detect', JSON.stringify({ uploads: [upload] }), 'application/json');
    expect([what, detected.files.map((file: { upload: string }) => file.upload)]).toEqual([what, detected.files.map(() => upload)]);
    const { job } = await post('imports', JSON.stringify({ uploads: [upload], source: 's', mode: 'full' }), 'application/json');
    const ended = await until(async () => {
      const now = await (await fetch(`${serving.url}/api/v1/imports/jobs/${job}`)).json();
      return now.state === 'failed' && now;
    });
    expect([what, ended.problem.code, ended.problem.title]).toEqual([what, code, refused.message]);
    const took = performance.now() - begun;
    expect([what, took < longest || took < asBusyAsNow(longest)]).toEqual([what, true]);
  }
  expect((await (await fetch(`${serving.url}/api/v1/snapshot`)).json()).nodes.total).toBe(0);
  expect(await serving.stop()).toBe(0);
});

it('a workbook with another extension is read as what it is, its sheets by name, by the command line', async () => {
  const data = join(context.folder, 'named');
  const path = join(context.folder, 'register.csv');
  writeFileSync(
    path,
    workbook([
      {
        name: 'Suppliers',
        rows: [
          ['id', 'name'],
          ['sup:a', 'A'],
        ],
      },
      {
        name: 'Services',
        state: 'hidden',
        rows: [
          ['id', 'name'],
          ['svc:a', 'A'],
        ],
      },
    ]),
  );
  const all = JSON.parse((await context.program.run(['import', path, '--dry-run', '--json'], { data })).stdout);
  expect([all.became.nodes, all.skipped]).toEqual([{ Supplier: 1 }, [{ file: 'register.csv', sheet: 'Services', code: 'hidden-sheet' }]]);
  const named = JSON.parse((await context.program.run(['import', path, '--sheet', 'services', '--sheet', 'Suppliers', '--json'], { data })).stdout);
  expect([named.became.nodes, named.skipped, named.parameters.sheets]).toEqual([{ Service: 1, Supplier: 1 }, [], ['services', 'Suppliers']]);
  const { exit, stderr } = await context.program.run(['import', path, '--sheet', 'Prijzen', '--json'], { data });
  expect([exit, JSON.parse(lastLine(stderr))]).toMatchObject([2, { code: 'unknown-sheet', value: 'Prijzen', remedy: 'There are: “Suppliers”, “Services”.' }]);
});
