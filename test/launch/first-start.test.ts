// The first start of all: killed at any moment it keeps nobody out, and of several at once none loses what it imports.
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anewWords } from '../../server/imports/anew-words';
import { builtProgram } from './program';

const context = builtProgram();
const path = (name: string) => join(context.folder, name);

describe('a first start', () => {
  it('that is killed at any moment keeps nobody out', async () => {
    const [least, most] = [10, 100];
    let [trial, unfinished] = [0, 0];
    // Where the machine is so busy that every kill of the first ten came too late, more are tried.
    for (; trial < least || (unfinished === 0 && trial < most); trial += 1) {
      const data = path(`killed-${trial}`);
      let since: number | undefined;
      // The folder is the first thing that is made; from then on two milliseconds later each time.
      const killWhen = () => {
        if (existsSync(data)) since ??= performance.now();
        return since !== undefined && performance.now() - since >= 2 * (trial % least);
      };
      const killed = await context.program.run(['snapshot'], { data, killWhen });
      if (killed.exit !== 0 && existsSync(data)) unfinished += 1;
      expect(await context.program.run(['snapshot', '--json'], { data })).toMatchObject({ exit: 0, stderr: '' });
    }
    expect(unfinished).toBeGreaterThan(0);
    console.log(`${unfinished} of ${trial} kills came while the store was being made or opened`);
  });

  it('is won by one of many at the same moment, and what all import is kept', async () => {
    const data = path('many');
    const sources = Array.from({ length: 5 }, (_, at) => `s${at}`);
    for (const source of sources) {
      const nodes = [{ id: `sup:${source}`, kind: 'Supplier' }];
      writeFileSync(path(`${source}.json`), JSON.stringify({ format: 'ketenzicht-graph', version: 1, nodes, relations: [] }));
    }
    const ran = await Promise.all(sources.map((source) => context.program.run(['import', path(`${source}.json`), '--json'], { data })));
    expect(ran.map(({ exit }) => exit)).toEqual(sources.map(() => 0));
    // Who waited for another longer than it pays to keep a graph computes it, and says so.
    for (const { stderr } of ran) expect(['', `${anewWords.missing}\n`]).toContain(stderr);
    const listed = JSON.parse((await context.program.run(['sources', '--json'], { data })).stdout);
    expect(listed.sources.map(({ id }: { id: string }) => id)).toEqual(sources);
    expect(readdirSync(data).filter((name) => name.includes('.new-'))).toEqual([]);
  });

  it('makes a folder and files for nobody else, also what it writes for a moment', async () => {
    const data = path('private');
    expect(await context.program.run(['import', path('s0.json'), '--json'], { data })).toMatchObject({ exit: 0, stderr: '' });
    expect((statSync(data).mode & 0o777).toString(8)).toBe('700');
    for (const name of readdirSync(data)) expect(`${name} ${(statSync(join(data, name)).mode & 0o777).toString(8)}`).toBe(`${name} 600`);
  });
});
