// Names and ids that look like something else: told with the place and a value that shows what cannot be seen; nothing is changed.
import { describe, expect, it } from 'vitest';
import { SuspectTexts } from '../../../importers/list';
import { readInUtf8 } from '../../../importers/reading/suspect-texts';
import type { Claim } from '../../../server/model/claims';
import { describeIssue, type Issue } from '../../../server/model/issues';

const place = (row: number) => ({ file: 'a.csv', sheet: null, row, line: row + 1, sheetRow: row + 1 });
const node = (id: string, properties = {}, row = 1): Claim => ({ claim: 'node', id, kind: 'Supplier', properties, place: place(row) });

function look(...claims: Claim[]): Issue[] {
  const [issues, suspects]: [Issue[], SuspectTexts] = [[], new SuspectTexts()];
  for (const claim of claims) suspects.check(claim, (one) => issues.push(one));
  return issues;
}
const brief = (issues: Issue[]) => issues.map(({ code, row, column, value }) => [code, row, column, value]);

it('what is odd is told with the header of the file', () => {
  const claim = { ...node('sup:\u200ba', { name: 'caf\u00c3\u00a9' }), headers: { id: 'Sleutel', name: 'Naam' } };
  expect(look(claim).map(({ code, column }) => [code, column])).toEqual([
    ['hidden-characters', 'Sleutel'],
    ['mixed-encoding', 'Naam'],
  ]);
});

describe('characters that cannot be seen', () => {
  it.each([
    ['a zero-width space', 'sup:a\u200b', 'sup:a⟨U+200B⟩'],
    ['a turned direction', 'sup:\u202ea', 'sup:⟨U+202E⟩a'],
    ['an escape code', 'sup:a\u001b[31m', 'sup:a⟨U+001B⟩[31m'],
    ['a line end', 'sup:a\nb', 'sup:a⟨U+000A⟩b'],
    ['a control character above 127', 'sup:a\u009b', 'sup:a⟨U+009B⟩'],
    ['a soft hyphen', 'sup:a\u00adb', 'sup:a⟨U+00AD⟩b'],
    ['a byte order mark within', 'sup:\ufeffa', 'sup:⟨U+FEFF⟩a'],
    ['a joiner between our letters', 'sup:a\u200db', 'sup:a⟨U+200D⟩b'],
    ['a tag', 'sup:a\u{e0041}', 'sup:a⟨U+E0041⟩'],
  ])('are told of an id with %s', (_, id, shown) => {
    expect(brief(look(node(id)))).toEqual([['hidden-characters', 1, 'id', shown]]);
  });

  it('are told of names, other names, keys, groups, and whatever a row names, each with its column', () => {
    const [hidden, shown] = ['x\u200b', 'x⟨U+200B⟩'];
    const claims: Claim[] = [
      node('sup:a', { name: `1${hidden}`, aliases: [`2${hidden}`], externalIds: ['b', `3${hidden}`], title: `4${hidden}` }),
      {
        claim: 'relation',
        type: 'SUBCONTRACTED_TO',
        from: { id: `5${hidden}` },
        to: { name: `6${hidden}`, kinds: [] },
        properties: { group: `7${hidden}`, serviceType: `8${hidden}` },
        references: { recipient: { id: `9${hidden}` } },
        place: place(2),
      },
      {
        claim: 'relation',
        type: 'SUPPLIED_BY',
        from: { id: 'con:a' },
        to: { name: `10${hidden}`, kinds: [] },
        properties: {},
        column: 'Leverancier',
        place: place(3),
      },
    ];
    expect(brief(look(...claims)).map(([, row, column, value]) => [row, column, value])).toEqual([
      ...[
        ['name', 1],
        ['aliases', 2],
        ['externalIds', 3],
      ].map(([column, at]) => [1, column, `${at}${shown}`]),
      ...[
        ['from', 5],
        ['to', 6],
        ['recipient', 9],
        ['group', 7],
      ].map(([column, at]) => [2, column, `${at}${shown}`]),
      [3, 'Leverancier', `10${shown}`],
    ]);
  });

  it.each(['Café Ünder', 'किताब', 'क्\u200dष', 'می\u200cخواهم', '👩\u200d💻 team', '❤\ufe0f', 'שלום', '株式会社', 'a\u00a0b', 'İstanbul'])(
    'are not seen in %j',
    (name) => {
      expect(look(node('sup:a', { name }))).toEqual([]);
    },
  );

  it('are told once for each text, where it first stands, in words that name them', () => {
    const [one, ...more] = look(node('sup:a', { name: 'A\u202e\u200b' }), node('sup:b', { name: 'A\u202e\u200b' }, 2));
    expect(more).toEqual([]);
    expect(describeIssue(one as Issue)).toMatchObject({
      severity: 'warning',
      row: 1,
      message: '“A⟨U+202E⟩⟨U+200B⟩” has characters that cannot be seen (U+202E, U+200B); they are kept.',
    });
  });

  it('of a long text are quoted as a part of it', () => {
    expect(look(node('sup:a', { name: '\u200b'.repeat(30_000) }))[0]?.value).toHaveLength(201);
  });
});

describe('UTF-8 that was read as windows-1252', () => {
  it.each([
    ['CafÃ©', 'Café'],
    ['GeÃ«rfd', 'Geërfd'],
    ['TÃ¼rkiye Â€', null],
    ['â‚¬ 5', '€ 5'],
    ['Jansenâ€™s', 'Jansen’s'],
    ['Aâ€“B', 'A–B'],
    ['Å\u0081Ã³dÅº', 'Łódź'],
    ['Ã\u00a0 la carte', 'à la carte'],
    ['ï»¿id', '\ufeffid'],
    ['naÃ¯ve Café', 'naïve Café'],
  ])('is known: %j is %j', (text, read) => {
    expect(readInUtf8(text)).toBe(read ?? 'Türkiye \u0080');
  });

  it.each(['Café', 'CAFÉ»', 'MALMÖ”', 'SÃO PAULO', 'Ångström', 'âge', 'Â', 'Ã', 'één', 'naïef', '€ 5', 'Łódź', 'Ä', 'ÇÃO', 'NESCAFÉ®'])(
    'is not seen in %j',
    (text) => {
      expect(readInUtf8(text)).toBeNull();
    },
  );

  it('is told of every text that is kept, with what it looks like', () => {
    const issues = look(node('sup:a', { name: 'CafÃ©', city: 'DelfzÃ¿l' }));
    expect(brief(issues)).toEqual([
      ['mixed-encoding', 1, 'name', 'CafÃ©'],
      ['mixed-encoding', 1, 'city', 'DelfzÃ¿l'],
    ]);
    expect(describeIssue(issues[0] as Issue, 'nl').message).toBe('“CafÃ©” lijkt op “Café” in een andere codering; de tekst is bewaard zoals hij is.');
  });
});
