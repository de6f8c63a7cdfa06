// Things that several rows describe.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { column, named, propertiesById, readMapped } from '../../support/mapping';

describe('a thing without a key', () => {
  it('is one by its folded name; of spellings that differ in case the smallest is shown, whatever the order of rows', async () => {
    const spellings = ['Zaakhost', 'ZAAKHOST', 'zaakhost', ' ZaakHost '];
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(spellings, { minLength: 4, maxLength: 4 }), async (rows) => {
        const { nodes } = await readMapped({ things: [named] }, `Naam;x\n${rows.map((name) => `${name};1\n`).join('')}`);
        expect([...new Set(nodes.map(({ id }) => id))]).toEqual(['sup:test/zaakhost']);
        expect(nodes.flatMap(({ properties }) => properties.name ?? [])).toEqual(['ZAAKHOST']);
      }),
      { numRuns: 30 },
    );
  });
});

it('a name with a no-break space, two spaces or a line break in it is that with one space, and shown so', async () => {
  const spellings = ['Zaakhost\u00a0B.V.', 'Zaakhost  B.V.', '"Zaakhost\nB.V."', 'Zaakhost B.V.'];
  const { nodes } = await readMapped({ things: [named] }, `Naam;x\n${spellings.map((name) => `${name};1\n`).join('')}`);
  expect([...new Set(nodes.map(({ id }) => id))]).toEqual(['sup:test/zaakhost%20b.v.']);
  expect(new Set(nodes.flatMap(({ properties }) => properties.name ?? []))).toEqual(new Set(['Zaakhost B.V.']));
});

describe('a row that names one thing twice', () => {
  const shown = async (things: readonly Record<string, unknown>[], text: string) =>
    (await readMapped({ things }, text)).nodes.flatMap(({ properties }) => properties.name ?? []);

  it('shows the smallest spelling, in a list as in two columns', async () => {
    const list = { as: 'list', kind: 'Supplier', name: column('Lijst', { split: ',' }) };
    expect(await shown([list], 'Lijst;x\nGAMMA,gamma;1\n')).toEqual(['GAMMA']);
    expect(await shown([list], 'Lijst;x\ngamma,GAMMA;1\n')).toEqual(['GAMMA']);
    expect(new Set(await shown([named, list], 'Naam;Lijst\nAlfa;alfa\n'))).toEqual(new Set(['Alfa']));
  });

  it('keeps the name of one with a key that a second column mentions by its key only', async () => {
    const owner = { as: 'owner', kind: 'Supplier', key: [column('Nr')], name: column('Naam') };
    const again = { as: 'again', kind: 'Supplier', key: [column('Ook')] };
    expect(new Set(await shown([owner, again], 'Nr;Naam;Ook\nK1;Alfa;K1\n'))).toEqual(new Set(['Alfa']));
  });
});

describe('of several rows for one thing', () => {
  const text = 'Nr;Eind;Waarde\nC;01-01-2026;10\nC;01-01-2028;\nC;01-01-2027;30\n';
  const endOf = async (several?: string) => {
    const { nodes } = await readMapped(
      { things: [{ as: 'c', kind: 'Contract', key: [column('Nr')], properties: { end: column('Eind', several ? { several } : {}) } }] },
      text,
    );
    return nodes.flatMap(({ properties, place }) => (properties.end === undefined ? [] : [[properties.end, place.row]]));
  };

  it.each([
    [undefined, '2026-01-01', 1],
    ['first', '2026-01-01', 1],
    ['last', '2027-01-01', 3],
    ['least', '2026-01-01', 1],
    ['greatest', '2028-01-01', 2],
  ])('%s is taken, with its own row as evidence', async (several, date, row) => {
    expect(await endOf(several)).toEqual([[date, row]]);
  });

  it('each says what it says: an empty cell says nothing', async () => {
    const { nodes } = await readMapped(
      {
        things: [
          { as: 'c', kind: 'Contract', key: [column('Nr')], properties: { end: column('Eind'), annualValueEur: column('Waarde', { several: 'greatest' }) } },
        ],
      },
      text,
    );
    expect(nodes.map(({ properties, place }) => [properties, place.row])).toEqual([
      [{ end: '2026-01-01', name: 'C' }, 1],
      [{ annualValueEur: 30 }, 3],
    ]);
  });
});

it('a thing that has a number and no name has its number for a name, but a contract with a title has that', async () => {
  const found = await readMapped(
    {
      things: [
        { as: 's', kind: 'Supplier', key: [column('KvK')], properties: { kvk: column('KvK') } },
        { as: 'c', kind: 'Contract', key: [column('Nr')], properties: { title: column('Titel') } },
      ],
    },
    'KvK;Nr;Titel\n1234567;C-1;Hosting\n;C-2;\n',
  );
  expect(propertiesById(found)).toEqual({
    'sup:test/1234567': { kvk: '1234567', name: '1234567' },
    'con:test/C-1': { title: 'Hosting' },
    'con:test/C-2': { name: 'C-2' },
  });
});
