// The command of an analysis: options from its parameters, values as it reads them.
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyses } from '../../../server/analysis/list';
import { envelope } from '../../../server/api/contract';
import { analysisCommand, plainView } from '../../../server/cli/analysis-command';
import { commandLine } from './command-line';
import { example } from './example';

const cli = commandLine();
const fails = { events: [{ type: 'fail', id: 'sup:sub' }], given: [] };

beforeAll(async () => {
  await cli.run('import', cli.write('estate.json', example));
});

describe.each(analyses.map((analysis) => [analysis.name, analysis] as const))('the command of %s', (name, analysis) => {
  it('has an option for each parameter, which says its default', () => {
    const { options, summary } = analysisCommand(analysis, undefined);
    expect(options.map((one) => one.name)).toEqual(analysis.parameters.map((one) => one.option));
    expect(summary).toBe(analysis.question.en);
    for (const { option, defaultValue } of analysis.parameters) {
      const help = options.find((one) => one.name === option)?.help ?? '';
      const isSaid = (typeof defaultValue === 'number' && defaultValue !== 0) || (typeof defaultValue === 'string' && defaultValue !== '');
      if (isSaid) expect(help, `${name} --${option}`).toMatch(new RegExp(`; default ${String(defaultValue)}$`));
    }
  });
});

describe('a parameter', () => {
  it('of several kinds is read from one value or from several', async () => {
    const once = await cli.ask('single-points', '--among', 'Supplier, Datacenter');
    expect(once.singlePoints).toEqual((await cli.ask('single-points', '--among', 'Supplier', '--among', 'Datacenter')).singlePoints);
    expect(once.parameters).toMatchObject({ among: ['Supplier', 'Datacenter'] });
  });

  it('that is the first word is not an option', async () => {
    expect((await cli.ask('why', 'svc:benefits', '--fail', 'sup:sub')).id).toBe('svc:benefits');
    expect(JSON.parse((await cli.run('why', '--id', 'svc:benefits', '--json')).stderr).code).toBe('unknown-option');
  });

  it('that is a scenario is read from its file, with a byte order mark or without', async () => {
    const [plain, marked] = [cli.write('s.json', fails), cli.write('m.json', `\ufeff${JSON.stringify(fails)}`)];
    expect((await cli.ask('what-if', '--scenario', marked)).failed).toEqual((await cli.ask('what-if', '--scenario', plain)).failed);
  });

  it('as of a day is in the answer', async () => {
    expect((await cli.ask('single-points', '--as-of', '2020-02-29')).asOf).toBe('2020-02-29');
  });
});

describe('a scenario file that cannot be used', () => {
  it.for<[string, string, string | null, number, string]>([
    ['that is not there', 'nowhere.json', null, 1, 'file-not-found'],
    ['that is no JSON', 'text.json', '{', 2, 'bad-scenario'],
    ['that is empty', 'empty.json', '', 2, 'bad-scenario'],
    ['that is JSON of something else', 'else.json', '[1]', 2, 'bad-scenario'],
    ['that is a folder', 'store', null, 1, 'file-unreadable'],
  ])('%s is refused', async ([, name, content, exit, code]) => {
    const file = content === null ? join(cli.folder, name) : cli.write(name, content);
    const ran = await cli.run('what-if', '--scenario', file, '--json');
    expect({ exit: ran.exit, stdout: ran.stdout, code: JSON.parse(ran.stderr).code }).toEqual({ exit, stdout: '', code });
  });
});

describe('an answer without a view of its own', () => {
  it('shows every key of the result, one a line, and none that all answers have', () => {
    const opening = Object.fromEntries(Object.keys(envelope).map((key) => [key, 'x']));
    expect(plainView({ ...opening, found: 2, names: ['a', 'b'] })).toBe('found: 2\nnames: ["a","b"]\n');
    // In any order, and with one of them missing.
    const { completeness: _left, ...fewer } = opening;
    expect(plainView({ found: 2, ...fewer })).toBe('found: 2\n');
  });
});
