// No column of companies or of names of items is left out without a question, whatever its title.
import { describe, expect, it } from 'vitest';
import { lines, suggested } from './suggested';

const questions = (files: Readonly<Record<string, string>>, options = {}) => {
  const { open, table } = suggested(files, options);
  return { asked: open.map(({ question }) => question.en), table };
};

describe('a second column of companies', () => {
  it.each(['Beheerpartij', 'Onderhoudspartij', 'Implementatiepartner', 'Technisch beheer door', 'Hardware-leverancier'])('%s is asked', (title) => {
    const { asked, table } = questions({
      'systemen.csv': lines(`Applicatie;Leverancier;${title}`, 'Loket;Grutto Software;Kiekendief Cloud', 'Betalen;Duitendief;Torenvalk Centra'),
    });
    expect(asked).toHaveLength(1);
    expect(table.unused).not.toContain(title);
    expect(table.relations).toContainEqual({ type: 'PROVIDED_BY', from: 'component', to: 'party' });
  });

  it.each([
    ['contracten', 'Contract ID'],
    ['applicaties', 'Applicatie'],
    ['diensten', 'Dienst'],
    ['locaties', 'Datacenter'],
  ])('beside one of suppliers is asked in rows about: %s', (name, own) => {
    const { asked, table } = questions({ [`${name}.csv`]: lines(`${own};Leverancier;Vendor`, 'A-1;Grutto B.V.;Kiekendief N.V.', 'A-2;Duitendief;Torenvalk') });
    expect(asked.filter((question) => question.includes('Vendor'))).toEqual(['“Vendor” names further suppliers: are they needed too?']);
    const { as } = table.things.at(-1) ?? {};
    expect(table.relations.some(({ to }) => to === as)).toBe(true);
  });

  it('with a title that says nothing is asked by its cells', () => {
    const { asked } = questions({
      'systemen.csv': lines('Applicatie;Leverancier;Kolom X', 'Loket;Grutto B.V.;Kiekendief N.V.', 'Betalen;Duitendief;Torenvalk B.V.', 'Post;Grutto B.V.;-'),
    });
    expect(asked).toEqual(['Does “Kolom X” name a supplier?']);
  });

  it('is a party to the contract of the row', () => {
    const { table } = questions({ 'contracten.csv': lines('Contractnr;Leverancier;Beheerpartij', 'A-1;Grutto B.V.;Kiekendief N.V.') });
    expect(table.relations).toContainEqual({ type: 'SUBCONTRACTED_TO', from: 'contract', to: 'party', properties: { recipient: { thing: 'supplier' } } });
  });

  it('under a title of persons is asked, as long as it names companies only', () => {
    const file = (first: string, second: string) => ({
      'systemen.csv': lines('Applicatie;Leverancier;Functioneel beheerder', `Loket;Grutto B.V.;${first}`, `Betalen;Duitendief;${second}`),
    });
    expect(questions(file('Kiekendief N.V.', 'Torenvalk B.V.')).asked).toHaveLength(1);
    expect(questions(file('Jan de Vries', 'Petra Bakker')).asked).toEqual([]);
  });

  it('is taken by who takes every suggestion', () => {
    const { table } = questions({ 'a.csv': lines('Applicatie;Leverancier;Vendor', 'Loket;Grutto;Kiekendief', 'Post;Duitendief;Torenvalk') }, { all: true });
    expect([table.things.at(-1), table.unused]).toEqual([{ as: 'supplier2', kind: 'Supplier', name: { column: 'Vendor' } }, []]);
  });

  it('that says the same in each row is not asked', () => {
    const { asked, table } = questions({ 'a.csv': lines('Applicatie;Leverancier;Vendor', 'Loket;Grutto;grutto', 'Post;Duitendief;') });
    expect([asked, table.unused]).toEqual([[], ['Vendor']]);
  });
});

describe('a second column of other things', () => {
  it('is asked: “Uitwijklocatie” beside “Datacenter”', () => {
    const { asked, table } = questions({ 'a.csv': lines('Applicatie;Datacenter;Uitwijklocatie', 'Loket;DC Ede;DC Wold', 'Post;DC Ede;DC Zijl') });
    expect(asked).toEqual(['“Uitwijklocatie” names further datacenters: are they needed too?']);
    expect(table.relations).toContainEqual({ type: 'HOSTED_IN', from: 'component', to: 'datacenter2' });
  });

  it('needs what is of its own kind: a server beside an application', () => {
    const { asked, table } = questions({ 'a.csv': lines('Applicatie;Leverancier;Server', 'Loket;Grutto;srv1', 'Post;Grutto;srv2', 'Mail;Grutto;srv2') });
    expect(asked.some((question) => question.includes('“Server”'))).toBe(true);
    expect(table.relations).toContainEqual({ type: 'DEPENDS_ON', from: 'component', to: 'component2' });
  });

  it('a text beside a name is left out, and not said to be the same', () => {
    const { decisions, open } = suggested({ 'a.csv': lines('Applicatie;Omschrijving;Leverancier', 'Loket;Voor de burger;Grutto', 'Post;Van de bode;Grutto') });
    expect(open).toEqual([]);
    expect(decisions.find(({ use }) => use === 'Omschrijving')?.reason.en).toBe('“Applicatie” is taken for this, and it has one place');
  });
});

describe('a column without a place', () => {
  it.each([
    ['a relation that the kind cannot have', 'Heeft nodig'],
    ['a title that says nothing', 'Kolom X'],
  ])('is asked when half of its cells name items, several in one cell too: %s', (_, title) => {
    const { asked } = questions({
      'systemen.csv': lines(`Applicatie;Leverancier;${title}`, 'Loket;Grutto;Post, Betalen', 'Post;Grutto;Mail, Fax', 'Betalen;Grutto;'),
    });
    expect(asked.some((question) => question.includes(title))).toBe(title === 'Kolom X');
  });

  it('is asked when it names companies of the graph', () => {
    const { asked } = questions(
      { 'a.csv': lines('Applicatie;Leverancier;Kolom X', 'Loket;Grutto;Kiekendief', 'Post;Duitendief;Torenvalk') },
      { kindsNamed: (name: string) => (name === 'Kiekendief' ? ['Supplier'] : []) },
    );
    expect(asked).toEqual(['Does “Kolom X” name a supplier?']);
  });
});
