// Profiles that cannot be used, each with the place where they are wrong.
import { describe, expect, it } from 'vitest';
import { checkProfile, kindsOf, parseProfile, refuseOpen } from '../../../importers/mapping/check-profile';
import { describeFault, Fault } from '../../../server/model/faults';
import { column, type Data, named, profileOf } from '../../support/mapping';

function faultOf(run: () => unknown): Fault {
  try {
    run();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
const refused = (...tables: Data[]) => faultOf(() => checkProfile(profileOf(...tables)));
const contract = { as: 'con', kind: 'Contract', key: [column('Nr')] };
const service = { as: 'svc', kind: 'Service', name: column('Dienst') };

const cases: readonly (readonly [string, Data, string, string])[] = [
  ['uses an alias twice', { things: [named, named] }, 'tables[0].things[1].as', '“it” is used twice'],
  ['has a thing without key and name', { things: [{ as: 'x', kind: 'Service' }] }, 'tables[0].things[0]', 'no key and no name'],
  [
    'has a property that the kind lacks',
    { things: [{ ...service, properties: { kvk: column('KvK') } }] },
    'tables[0].things[0].properties.kvk',
    'Service has no property “kvk”',
  ],
  ['gives the name as a property', { things: [{ ...contract, properties: { name: column('N') } }] }, 'tables[0].things[0].properties.name', 'under “name”'],
  [
    'names an unknown alias in a property',
    { things: [{ ...service, properties: { organisation: { thing: 'org' } } }] },
    'tables[0].things[0].properties.organisation',
    'there is no thing “org”',
  ],
  [
    'names an unknown alias in a relation',
    { things: [service], relations: [{ type: 'PROVIDED_BY', from: 'svc', to: 'sup' }] },
    'tables[0].relations[0].to',
    '“sup”',
  ],
  [
    'has a relation that the model does not allow',
    { things: [service, named], relations: [{ type: 'PROVIDED_BY', from: 'it', to: 'svc' }] },
    'tables[0].relations[0]',
    'PROVIDED_BY does not go from Supplier to Service',
  ],
  [
    'has a property that the relation lacks',
    { things: [service, named], relations: [{ type: 'PROVIDED_BY', from: 'svc', to: 'it', properties: { rank: { value: 2 } } }] },
    'tables[0].relations[0].properties.rank',
    'has no property “rank”',
  ],
  [
    'names things in a ring',
    {
      things: [
        { as: 'a', kind: 'Organisation', name: column('A'), properties: { parent: { thing: 'b' } } },
        { as: 'b', kind: 'Organisation', name: column('B'), properties: { parent: { thing: 'a' } } },
      ],
    },
    'tables[0]',
    '“a”, “b”, “a”',
  ],
  [
    'gives a text for another thing',
    { things: [{ ...service, properties: { organisation: column('Org') } }] },
    'tables[0].things[0].properties.organisation',
    'is another thing',
  ],
  [
    'gives another thing for a text',
    { things: [named, { ...service, properties: { users: { thing: 'it' } } }] },
    'tables[0].things[1].properties.users',
    'holds a integer',
  ],
  [
    'gives a thing of another kind',
    { things: [named, { ...service, properties: { organisation: { thing: 'it' } } }] },
    'tables[0].things[1].properties.organisation',
    'is a Organisation, not a Supplier',
  ],
  [
    'gives a constant that is no value',
    { things: [{ ...service, properties: { criticality: { value: 'zeer' } } }] },
    'tables[0].things[0].properties.criticality',
    '“zeer” is no value',
  ],
  [
    'translates a word into no value',
    { things: [{ ...service, properties: { criticality: column('Prio', { values: { Hoog: 'high-ish' } }) } }] },
    'tables[0].things[0].properties.criticality.values',
    '“high-ish”',
  ],
  [
    'splits what holds one value',
    { things: [{ ...service, properties: { users: column('U', { split: ';' }) } }] },
    'tables[0].things[0].properties.users',
    'holds one value',
  ],
];

describe('a profile is refused that', () => {
  it.each(cases.map(([title, table, at, words]) => ({ title, table, at, words })))('$title', ({ table, at, words }) => {
    const fault = refused(table);
    expect([fault.code, fault.exit, fault.details.at, fault.more.at]).toEqual(['bad-mapping', 1, at, at]);
    for (const language of ['en', 'nl'] as const) expect(describeFault(fault, language).message).toContain(at);
    expect(describeFault(fault).message).toContain(words);
  });

  it('is of another version, of another format, or no profile at all', () => {
    const good = { format: 'ketenzicht-mapping', version: 1, name: 'x', tables: [{ file: '*', things: [named] }] };
    expect(parseProfile(good, 'x').open).toEqual([]);
    for (const data of [{ ...good, version: 2 }, { ...good, format: 'ketenzicht-graph' }, [], 'x', null, 17, { ...good, tables: [] }, { ...good, more: 1 }])
      expect(faultOf(() => parseProfile(data, 'p.json'))).toMatchObject({ code: 'bad-mapping', value: 'p.json', exit: 1 });
    expect(describeFault(faultOf(() => parseProfile({ ...good, version: 2 }, 'p.json'))).message).toContain('version');
  });
});

it('a profile that still asks is refused with its questions', () => {
  const open = [{ at: 'tables[0].things[0].key', question: 'What is the key?', choices: [] }];
  const fault = faultOf(() => refuseOpen({ ...profileOf({ things: [named] }), open }));
  expect(fault).toMatchObject({ code: 'mapping-open', exit: 1, more: { open: [{ at: open[0]?.at, question: 'What is the key?' }] } });
  expect(() => refuseOpen(profileOf({ things: [named] }))).not.toThrow();
});

it('the kinds of a thing are those that its words stand for', () => {
  expect(kindsOf({ kind: { column: 'T', values: { a: 'Service', b: 'Component', c: 'Service' } } })).toEqual(['Service', 'Component']);
});

it('a relation that some rows may have is allowed', () => {
  const item = { as: 'item', kind: { column: 'T', values: { d: 'Service', t: 'Technology' } }, name: column('N') };
  expect(() => checkProfile(profileOf({ things: [item, named], relations: [{ type: 'PROVIDED_BY', from: 'item', to: 'it' }] }))).not.toThrow();
});
