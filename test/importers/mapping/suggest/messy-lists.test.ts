// Lists as organisations have them: nothing wrong is taken unasked. Each case was taken wrongly once.
import { describe, expect, it } from 'vitest';
import { lines, suggested } from './suggested';

describe('a register of processing activities', () => {
  const { table, asks, decisions } = suggested({
    'Verwerkingsregister.csv': lines(
      'Nr;Naam verwerking;Verwerker;Locatie verwerking;Verantwoordelijke afdeling;Applicatie',
      '1;Uitgifte paspoorten;Zaakhost B.V.;Nederland;Burgerzaken;Burgerzakensysteem',
      '2;Salarissen;Loonstrook N.V.;Duitsland;HR;HR-systeem',
      '3;Verkiezingen;Zaakhost B.V.;Nederland;Burgerzaken;Verkiezingssysteem',
    ),
  });

  it('the count of its rows is no key without a word: two rows may be about one application', () => {
    expect(table.things[0]?.key).toBeUndefined();
    expect(asks).toContain('tables[0].things[0].key');
  });

  it('asks whether an activity is a service, and reads where it takes place', () => {
    expect(asks).toContain('tables[0].things[0].name');
    expect(decisions.some(({ use }) => use === 'Locatie verwerking')).toBe(true);
  });
});

it('a list of servers with the application of each: which of both a row is about is asked', () => {
  const { table, open } = suggested({
    'servers.csv': lines('Hostname;Omgeving;Applicatie', 'srv001;Productie;Zaaksysteem', 'srv002;Test;Zaaksysteem', 'srv003;Test;DMS'),
  });
  expect(table.things[0]?.name).toBeUndefined();
  const question = open.find(({ at }) => at === 'tables[0].things[0].name');
  expect(
    question?.choices
      .flatMap(({ value }) => (value ? [value] : []))
      .map((value) => JSON.stringify(value))
      .sort(),
  ).toEqual(['{"column":"Applicatie"}', '{"column":"Hostname"}']);
});

describe('an application list with what only a service or a contract has', () => {
  const { decisions, open, table } = suggested({
    'Applicatielijst.csv': lines(
      'Applicatie;Vendor;BIV;Kritiek;Jaarwaarde (excl. btw);Bedrag per jaar',
      'EPD;Zorgsoft B.V.;3-3-3;Ja;€ 1.200,-;5',
      'LIS;Lab B.V.;2-2-3;Nee;9;6',
    ),
  });

  it('leaves it out with that reason', () => {
    const why = (title: string) => decisions.find(({ use, at }) => use === title && at.endsWith('unused'))?.reason.en;
    expect(why('Jaarwaarde (excl. btw)')).toBe('it belongs to a contract, and no column names one');
    expect(why('Kritiek')).toBe('it belongs to a service, and no column names one');
    expect([table.things.map(({ as }) => as), open]).toEqual([['component', 'supplier'], []]);
  });
});

it('“Kritiek” with yes and no is asked, and “3-3-3” is no criticality', () => {
  const { open } = suggested({
    'diensten.csv': lines('Dienst;Leverancier;BIV;Kritiek', 'Zaken;Alfa B.V.;3-3-3;Ja', 'Post;Beta B.V.;1-2-3;Nee', 'Pers;Beta B.V.;1-1-1;Nee'),
  });
  const question = open.find(({ at }) => at.endsWith('criticality'));
  expect(question?.choices[0]?.value).toEqual({ column: 'Kritiek', values: { Ja: 'critical', Nee: 'supporting' } });
});

it.each([
  ['Jaarwaarde (excl. btw)', 'annualValueEur'],
  ['Bedrag per jaar', 'annualValueEur'],
  ['Jaarwaarde incl. BTW', 'annualValueEur'],
  ['Kosten per jaar (€)', 'annualValueEur'],
  ['Einddatum*', 'end'],
  ['Einddatum (dd-mm-jjjj)', 'end'],
])('the title %s is read', (title, property) => {
  const cell = property === 'end' ? '31-12-2026' : '€ 1.200,-';
  const { table } = suggested({ 'contracten.csv': lines(`Contractnr;Leverancier;${title}`, `C1;Alfa B.V.;${cell}`, `C2;Beta B.V.;${cell}`) });
  expect(table.things[0]?.properties).toMatchObject({ [property]: { column: title } });
});

it('lists of GLPI in German and French have names, types and makers', () => {
  const { table } = suggested({ 'rechner.csv': lines('Name;Status;Typ;Standort', 'PC-1;Aktiv;Laptop;Rathaus', 'PC-2;Aktiv;Server;Rathaus') });
  expect(table.things[0]).toMatchObject({ name: { column: 'Name' }, kind: { column: 'Typ' } });
  const french = suggested({
    'contrats.csv': lines('Nom;Fournisseur;Date de début;Date de fin', 'Hosting;Alfa B.V.;2026-01-01;2027-01-01', 'Copie;Beta B.V.;2026-01-01;2027-01-01'),
  });
  expect(french.table.things.map(({ kind, name }) => [kind, name])).toEqual([
    ['Contract', { column: 'Nom' }],
    ['Supplier', { column: 'Fournisseur' }],
  ]);
});

describe('lots of a contract', () => {
  const header = 'Zaaknummer;Perceel;Onderwerp;Opdrachtnemer;Einddatum';

  it.each(['Perceel', 'Lot', 'Kavel', 'Perceelnummer'])('are a part of its key: %s', (title) => {
    const rows = ['Z/1;1;Hosting;Grutto B.V.;31-12-2026', 'Z/1;2;Beheer;Zijl B.V.;31-12-2026', 'Z/2;1;Post;Grutto B.V.;31-12-2026'];
    const { table, open } = suggested({ 'contracten.csv': lines(header.replace('Perceel', title), ...rows) });
    expect([table.things[0]?.key, table.things[0]?.name, open]).toEqual([[{ column: 'Zaaknummer' }, { column: title }], undefined, []]);
  });

  it('are asked where some rows have none, as those would make nothing', () => {
    const rows = ['Z/1;1;Hosting;Grutto B.V.;31-12-2026', 'Z/1;2;Beheer;Zijl B.V.;31-12-2026', 'Z/2;;Post;Grutto B.V.;31-12-2026'];
    const { open } = suggested({ 'contracten.csv': lines(header, ...rows) });
    expect(open.map(({ at, choices }) => [at, choices.map(({ value }) => value)])).toEqual([
      ['tables[0].things[0].key', [[{ column: 'Zaaknummer' }, { column: 'Perceel' }], [{ column: 'Zaaknummer' }], null]],
    ]);
  });
});

it.each(['Proces', 'Bedrijfsproces'])('a business impact analysis by “%s” has services, with their times', (title) => {
  const { table } = suggested({ 'bia.csv': lines(`${title};RTO (uur);MTPD (uur);Afhankelijk van`, 'Uitkeren;24;72;Zaaksysteem', 'Innen;48;96;Betaalstraat') });
  expect(table.things[0]).toMatchObject({
    kind: 'Service',
    name: { column: title },
    properties: { rtoHours: { column: 'RTO (uur)' }, mtpdHours: { column: 'MTPD (uur)' } },
  });
});

it('a list of servers has their host names and types, and asks whether “Ondersteunt dienst” names services that need them', () => {
  const { table, open } = suggested({
    'servers.csv': lines('Hostnaam;Type CI;Ondersteunt dienst', 'srv1;Server;Burgerzaken', 'srv2;Server;Burgerzaken', 'srv3;Database;Belastingen'),
  });
  expect(table.things[0]).toMatchObject({ name: { column: 'Hostnaam' }, properties: { class: { column: 'Type CI' } } });
  expect(open.map(({ at }) => at)).toEqual(['tables[0].things[1].name']);
  expect(table.relations).toContainEqual({ type: 'DEPENDS_ON', from: 'service', to: 'component' });
});

it('a list of sub-processors keeps the country in which each is registered', () => {
  const { open } = suggested({
    'subs.csv': lines('Sub-processor;Purpose;Services;Registered country', 'Grutto Inc;mail;All services;United States', 'Zijl Ltd;chat;Chat;Ireland'),
  });
  const values = JSON.stringify(open[0]?.choices ?? []);
  expect(values).toContain('{"type":"ESTABLISHED_IN","from":"subcontractor","to":"country"}');
});

it('a list of contracts of GLPI in German is one, with number, supplier and day of start; its notice period is in months', () => {
  const { table, decisions } = suggested({
    'vertraege.csv': lines(
      'Name;Einrichtung;Nummer;Vertragstyp;Lieferant;Anfangsdatum;Kündigungsfrist',
      'Klinik;Root > Odilia;V-100;Wartung;Eisvogel GmbH;2023-01-01;3 Monate',
      'Labor;Root > Labor;V-101;Hosting;Haubentaucher AG;2022-07-01;12 Monate',
    ),
  });
  expect(table.things.slice(0, 2)).toMatchObject([
    { kind: 'Contract', key: [{ column: 'Nummer' }], name: { column: 'Name' }, properties: { start: { column: 'Anfangsdatum' } } },
    { kind: 'Supplier', name: { column: 'Lieferant' } },
  ]);
  expect(decisions.some(({ use, at }) => use === 'Kündigungsfrist' && at.endsWith('unused'))).toBe(true);
});

it('a list of software of GLPI in French has components and who delivers them', () => {
  const { table } = suggested({
    'logiciels.csv': lines(
      'Nom;Entité;Statut;Fournisseur;Version;Environnement;Lieu',
      'Dossier patient;Racine;Production;Bergeronnette SAS;4.2;Production;Lille',
      'Imagerie;Racine;Production;Héron SARL;11;Production;Lille',
    ),
  });
  expect(table.things.slice(0, 2)).toMatchObject([
    { kind: 'Component', name: { column: 'Nom' } },
    { kind: 'Supplier', name: { column: 'Fournisseur' } },
  ]);
});
