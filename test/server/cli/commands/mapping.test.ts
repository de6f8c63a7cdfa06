// ketenzicht mapping: the profile on standard output, what it rests on on standard error.
import { describe, expect, it } from 'vitest';
import { commandLine } from '../command-line';

const cli = commandLine();
const register = 'Contractnr;Leverancier;Einddatum;Kleur\n1;Zaakhost B.V.;31-12-2026;rood\n2;Mailbouw;31-12-2027;blauw\n';
const buildings = 'Naam;Status\nHoofdgebouw;Actief\n';

describe('mapping', () => {
  it('prints a profile that stands by itself, and says how certain each decision is and why', async () => {
    const { exit, stdout, stderr } = await cli.run('mapping', cli.write('contracten.csv', register));
    expect(exit).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ format: 'ketenzicht-mapping', version: 1, name: 'contracten', open: [] });
    expect(stderr).toContain('contracten.csv: all 2 rows were looked at.');
    expect(stderr).toMatch(/ 90%\s+tables\[0\]\.things\[1\]\.name: Leverancier\. the title is “Leverancier”\./);
    expect(stderr).toContain('tables[0].unused: Kleur');
    expect(stderr).toContain('Nothing is open.');
  });

  it('ends well when something is open, and says what with the choices', async () => {
    const { exit, stdout, stderr } = await cli.run('mapping', cli.write('gebouwen.csv', buildings));
    expect(exit).toBe(0);
    expect(JSON.parse(stdout).open).toMatchObject([{ at: 'tables[0]', question: 'What is one row of “gebouwen.csv”?' }]);
    expect(stderr).toContain('?   tables[0]: What is one row of “gebouwen.csv”?');
    expect(stderr).toContain('1 open: ');
  });

  it('asks about a second column of companies, and reads both when it is answered so', async () => {
    const path = cli.write('systemen.csv', 'Applicatie;Leverancier;Beheerpartij\nLoket;Grutto B.V.;Kiekendief Cloud\nPost;Grutto B.V.;Torenvalk\n');
    const { stdout, stderr } = await cli.run('mapping', path);
    const { open, ...profile } = JSON.parse(stdout);
    expect([open.map(({ at }: { at: string }) => at), profile.tables[0].unused]).toEqual([['tables[0]', 'tables[0].things[2].name'], []]);
    expect(stderr).toContain('“Beheerpartij”');
    profile.tables[0].things[2].name = open[1].choices[0].value;
    const { became } = await cli.ask('import', path, '--mapping', cli.write('answered.json', JSON.stringify({ ...profile, open: [] })));
    expect(became).toEqual({ nodes: { Component: 2, Supplier: 3 }, relations: { PROVIDED_BY: 4 } });
  });

  it('asks of applications where there is no service yet whether they are services; a choice stands by itself', async () => {
    const path = cli.write('applicaties.csv', 'Applicatie;Leverancier;RTO (uur)\nLoket;Grutto B.V.;4\nPost;Grutto B.V.;24\n');
    const { stdout, stderr } = await cli.run('mapping', path);
    expect(stderr).toContain('Are the rows of “applicaties.csv” the services you count (what the organisation uses), or parts beneath services?');
    const { open, ...profile } = JSON.parse(stdout);
    const tables = [open[0].choices[1].value];
    const { became } = await cli.ask('import', path, '--mapping', cli.write('services.json', JSON.stringify({ ...profile, tables, open: [] })));
    expect(became).toMatchObject({ nodes: { Service: 2, Supplier: 1 } });
    // From now on there are services: applications are asked as parts.
    expect((await cli.ask('mapping', path)).open).toEqual([]);
  });

  it('with --all asks nothing', async () => {
    const { stdout } = await cli.run('mapping', cli.write('gebouwen.csv', buildings), '--all');
    expect(JSON.parse(stdout)).toMatchObject({ open: [], tables: [{ things: [] }] });
  });

  it('says that every table is left out and what to do, and so does an import by such a profile', async () => {
    const path = cli.write('gebouwen.csv', buildings);
    const { stdout, stderr } = await cli.run('mapping', path, '--all');
    expect(stderr).toContain('Every table is left out, so an import by this profile reads nothing: gebouwen.csv. Say what the rows are: --preset NAME');
    const refused = await cli.run('import', path, '--mapping', cli.write('empty.json', stdout), '--json');
    expect([refused.exit, JSON.parse(refused.stderr)]).toMatchObject([1, { code: 'mapping-empty', remedy: expect.stringContaining('--preset NAME') }]);
  });

  it('with --json is an answer with its own keys', async () => {
    const answer = await cli.ask('mapping', cli.write('contracten.csv', register));
    expect(Object.keys(answer).slice(0, 7)).toEqual(['format', 'version', 'question', 'parameters', 'snapshot', 'asOf', 'completeness']);
    expect(answer).toMatchObject({
      question: 'mapping',
      parameters: { files: ['contracten.csv'], sheets: [], all: false },
      profile: { format: 'ketenzicht-mapping' },
      open: [],
      sampled: [{ file: 'contracten.csv', sheet: null, rows: 2, all: true }],
      saved: null,
    });
  });

  it('with --preset is that of the preset for exactly these columns', async () => {
    const { exit, stdout, stderr } = await cli.run('mapping', cli.write('apps.csv', 'Naam;Leverancier\nZaak;Zaakhost\n'), '--preset', 'application-list');
    expect(exit).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      name: 'Application list',
      tables: [{ things: [{ name: { column: 'Naam' } }, { name: { column: 'Leverancier' } }] }],
    });
    expect(stderr).toContain('100%  tables[0].things[0]: Component: Naam. as the preset “Application list” says.');
    expect((await cli.run('mapping', cli.write('gebouwen.csv', buildings), '--preset', 'topdesk')).exit).toBe(1);
    expect((await cli.run('mapping', cli.write('gebouwen.csv', buildings), '--preset', 'topdeks')).exit).toBe(2);
  });

  it('with --save is kept under that name, and is what import takes by it; the next save is the next version', async () => {
    const path = cli.write('contracten.csv', register);
    expect(await cli.ask('mapping', path, '--save', 'register')).toMatchObject({ saved: 'register', parameters: { save: 'register' } });
    expect((await cli.run('mapping', path, '--all', '--save', 'register')).stderr).toContain('Saved as “register”, version 1.');
    expect((await cli.run('mapping', cli.write('gebouwen.csv', buildings), '--all', '--save', 'register')).stderr).toContain('version 2.');
    const imported = await cli.ask('mapping', path, '--save', 'register').then(() => cli.ask('import', path, '--mapping', 'register'));
    expect(imported.mapping).toMatchObject({ name: 'register', version: 3, origin: 'saved' });
    expect((await cli.ask('mappings')).mappings?.[0]).toMatchObject({ name: 'register', version: 3, sources: ['contracten'] });
    const again = cli.write('later.csv', `${register}3;Databoer;31-12-2028;geel\n`);
    expect((await cli.run('import', again, '--source', 'contracten')).stderr).toBe('');
    await cli.run('mapping', cli.write('gebouwen.csv', buildings), '--all', '--save', 'register');
    const later = await cli.run('import', cli.write('later.csv', register), '--source', 'contracten');
    expect(later.stdout).toContain('Read by mapping “register” version 3 (that of last time, because the columns are the same).');
    expect(later.stderr).toContain('Version 4 of the mapping “register” is saved');
    expect((await cli.run('mapping', path, '--save', '..')).exit).toBe(2);
  });

  it('starts from what the source was read by last, and says which columns are gone and new', async () => {
    const first = cli.write('register.csv', register);
    await cli.run('mapping', first, '--save', 'van-ons');
    await cli.run('import', first, '--mapping', 'van-ons', '--source', 'inkoop');
    const same = await cli.run('mapping', cli.write('later.csv', register), '--source', 'inkoop');
    expect(same.stderr).toMatch(/^Source “inkoop” was read by mapping “van-ons” version 1 last time \(20\d\d-\d\d-\d\d\); the columns are the same/);
    const path = cli.write('later.csv', register.replace('Leverancier', 'Aanbieder').replace('Kleur', 'Vorm'));
    const refused = await cli.run('import', path, '--source', 'inkoop', '--json');
    const { command } = JSON.parse(refused.stderr.trim().split('\n').at(-1) ?? '');
    expect(command).toMatch(/^ketenzicht mapping --source inkoop .*later\.csv$/);
    const { stderr, stdout } = await cli.run('mapping', path, '--source', 'inkoop');
    expect(stderr).toContain('later.csv: gone: “Leverancier”, “Kleur”; new: “Aanbieder”, “Vorm”.');
    expect(JSON.parse(stdout).tables[0].things.map(({ kind }: { kind: string }) => kind)).toEqual(['Contract', 'Supplier']);
    const answer = await cli.ask('mapping', path, '--source', 'inkoop');
    expect(answer).toMatchObject({
      parameters: { source: 'inkoop' },
      remembered: { source: 'inkoop', name: 'van-ons', mode: 'full', changes: [{ new: ['Aanbieder', 'Vorm'] }] },
    });
    expect(await cli.ask('mapping', path)).toMatchObject({ parameters: { source: 'later' }, remembered: null });
  });

  it('the same file gives the same bytes', async () => {
    const path = cli.write('contracten.csv', register);
    expect((await cli.run('mapping', path)).stdout).toBe((await cli.run('mapping', path)).stdout);
  });

  it('without a table in it is refused', async () => {
    const { exit, stdout, stderr } = await cli.run('mapping', cli.write('brief.txt', 'Beste lezer\n'), '--json');
    expect([exit, stdout]).toEqual([1, '']);
    expect(JSON.parse(stderr.trim().split('\n').at(-1) ?? '')).toMatchObject({ code: 'no-table', value: 'brief.txt' });
  });
});
