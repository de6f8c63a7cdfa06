// Files that somebody made to do harm, through both doors: refused with one sentence, the same on both, and nothing is changed.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { until } from '../support/until';
import { builtProgram, lastLine } from './program';

const context = builtProgram();

const files: readonly (readonly [what: string, name: string, text: string, code: string])[] = [
  ['one line', 'suppliers.csv', `id,name\n${'a'.repeat(5_000_000)}`, 'wrong-format'],
  ['a header without end', 'suppliers.csv', `id,name,${'a'.repeat(1_000_000)}`, 'wrong-format'],
  ['NUL bytes', 'suppliers.csv', `id,name\n${'sup:a,A\n'.repeat(9_000)}${'\u0000'.repeat(5_000_000)}`, 'wrong-format'],
  ['a quote that is never closed', 'suppliers.csv', `id,name\nsup:a,"A\n${'sup:b,B\n'.repeat(500_000)}`, 'wrong-format'],
  ['a cell of 320,000 characters', 'depends-on.csv', `from,to,required\ncmp:a,cmp:b,1${' '.repeat(320_000)}x\n`, 'nothing-accepted'],
  ['lists within lists', 'a.json', `{"format":"ketenzicht-graph","version":1,"nodes":${'['.repeat(6_000_000)}`, 'text-too-long'],
];

it('hostile files are refused alike by the command line and the server, which goes on; nothing is changed', async () => {
  const data = join(context.folder, 'data');
  const serving = await context.program.serve([], { data });
  const post = async (path: string, body: string, type: string) =>
    (await fetch(`${serving.url}/api/v1/${path}`, { method: 'POST', body, headers: { 'content-type': type } })).json();
  for (const [what, name, text, code] of files) {
    const path = join(context.folder, name);
    writeFileSync(path, text);
    const { exit, stderr } = await context.program.run(['import', path, '--source', 's', '--json'], { data });
    expect([what, exit, JSON.parse(lastLine(stderr)).code]).toEqual([what, 1, code]);
    const { upload } = await post(`uploads?name=${name}`, text, 'application/octet-stream');
    const { job } = await post('imports', JSON.stringify({ uploads: [upload], source: 's', mode: 'full' }), 'application/json');
    const ended = await until(async () => {
      const now = await (await fetch(`${serving.url}/api/v1/imports/jobs/${job}`)).json();
      return now.state === 'failed' && now;
    });
    expect([what, ended.problem.code]).toEqual([what, code]);
  }
  expect((await (await fetch(`${serving.url}/api/v1/snapshot`)).json()).nodes.total).toBe(0);
  expect(await serving.stop()).toBe(0);
});
