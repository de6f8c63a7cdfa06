// The three registers of the sample: contracts, what suppliers said about their chains, and who owns whom.
import { contracts } from './contracts';
import { countries, datacenters, hosting, operations } from './places';
import { siteId } from './servicenow';
import { applicationName, services } from './services';
import { ownership, ownershipComplete, type SampleSupplier, suppliers } from './suppliers';
import { dutchDate, dutchFile, dutchMoney, madeUpKvk, madeUpLei, type SampleFile, seeded, slug } from './writing';

export const supplierId = (name: string) => `sup:${slug(name)}`;
export const contractId = (number: string) => `con:${number}`;
export const datacenterId = (name: string) => (datacenters.find((one) => one.name === name)?.inCmdb ? siteId(name) : `dc:${slug(name)}`);

type Row = (string | number)[];

const clauseHeaders = ['Exitplan', 'Exitplan: getest op', 'Exitplan: uitkomst test', 'Escrow', 'Step-in-recht', 'Auditrecht', 'Wijziging van zeggenschap'];

/** What the register knows of continuity: seeded, thin, and mostly never tested. */
function clauses(random: () => number): string[] {
  const answer = () => (random() < 0.3 ? '' : random() < 0.7 ? 'Ja' : 'Nee');
  const exitPlan = answer();
  const tested = exitPlan === 'Ja' && random() < 0.4;
  const date = tested ? dutchDate(`202${random() < 0.6 ? 6 : 4}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 9)}`) : '';
  return [exitPlan, date, tested ? 'geslaagd' : '', answer(), answer(), answer(), answer()];
}

function contractRow(contract: (typeof contracts)[number], random: () => number): Row {
  const start = `20${22 + Math.floor(random() * 4)}-0${1 + Math.floor(random() * 9)}-01`;
  const isOpen = random() < 0.15;
  const end = contract.number === 'C-1718' ? '31-02-2026' : isOpen ? '31-12-9999' : dutchDate(`20${26 + Math.floor(random() * 4)}-12-31`);
  const title = contract.number === 'C-1711' ? '=B31' : contract.title;
  const declared = { '': '', partial: 'gedeeltelijk', complete: 'volledig' }[contract.chainDeclared];
  const money = `€ ${dutchMoney(contract.annualValueEur)}`;
  const notice = [30, 90, 180, 365][Math.floor(random() * 4)] ?? 90;
  const organisation = contract.organisation;
  return [
    ...[contractId(contract.number), contract.number, title, organisation, supplierId(contract.supplier), dutchDate(start), end, money, notice, declared],
    ...clauses(random),
    random() < 0.1 ? 'zie dossier' : '',
  ];
}

function contractFile(): SampleFile {
  const random = seeded(1037);
  const rows = contracts.map((contract) => contractRow(contract, random));
  const header = ['id', 'Naam', 'Titel', 'Organisatie', 'Leverancier', 'Ingangsdatum', 'Einddatum', 'Jaarwaarde (EUR)', 'Opzegtermijn (dagen)'];
  const full = [...header, 'Keten opgegeven', ...clauseHeaders, 'Opm. inkoop'];
  const again: Row = [...(rows.find(([id]) => id === 'con:C-1636') ?? [])];
  again[2] = 'Passagierslijsten (oud)';
  const nameless: Row = ['', '', 'Raamovereenkomst drukwerk', 'Documentenhuis', '', '01-01-2025', '', '', '', '', '', '', '', '', '', '', '', ''];
  const cut: Row = ['con:C-2900', 'C-2900', 'Afgebroken regel'];
  const titleLine: Row = ['Contractregister, stand 12-10-2026 (verzonnen voorbeeld)', ...full.slice(1).map(() => '')];
  return dutchFile('table/contractregister/contracts.csv', [titleLine, full, ...rows, again, nameless, cut], 'windows-1252');
}

function registerSupplierFile(): SampleFile {
  const known = suppliers.filter(({ role }) => role === 'contracted' || role === 'namesake');
  const rows = known.map((supplier) => {
    const kvk = supplier.country === 'NL' ? madeUpKvk(supplier.name + (supplier.role === 'namesake' ? supplier.legalForm : '')) : '';
    return [registerId(supplier), supplier.name, kvk.replace(/^0/, ''), `${supplier.name} ${supplier.legalForm}`, supplier.country];
  });
  return dutchFile('table/contractregister/suppliers.csv', [['id', 'Naam', 'KvK', 'Andere namen', 'country'], ...rows], 'windows-1252');
}

function registerId({ name, legalForm, role }: SampleSupplier): string {
  return role === 'namesake' ? `sup:${slug(`${name} ${legalForm}`).replace(/-$/, '')}` : supplierId(name);
}

/** Which application is delivered under which contract, by the name of the application. */
function deliveryFile(): SampleFile {
  const rows = services.flatMap((service) =>
    service.applications.flatMap((carriers, at) =>
      carriers.map((carrier) => {
        const impact = carrier.impact === 'degrades' ? 'verzwakt' : '';
        return [applicationName(service.name, at), contractId(carrier.contract), carrier.toleranceHours || '', impact];
      }),
    ),
  );
  const below: Row[] = [
    ['Rijksnetwerk kern', contractId('C-3001'), '', ''],
    ['Cluster Data A', contractId('C-3010'), 8, ''],
    ['Cluster Data B', contractId('C-3010'), 8, ''],
    ['Toepassing Faxloket', contractId('C-1131'), '', ''],
  ];
  return dutchFile('table/contractregister/provided-by.csv', [['from', 'to', 'toleranceHours', 'impact'], ...rows, ...below], 'windows-1252');
}

/** Names under which suppliers appear in the chain declarations: own ids, one company through its KvK number. */
const declaredId = (name: string) => (['Halmstroom', 'Tandemar', 'Oeverzicht'].includes(name) ? `${supplierId(name)}-keten` : supplierId(name));

const kindsOfService = new Map([
  ['Sluismeer Hosting', 'hosting'],
  ['Akelei Keys', 'sleutelbeheer'],
  ['Glasvleugel', 'netwerk'],
  ['Basaltnet', 'platform'],
  ['Cirruswerk', 'platform'],
  ['Ooibos Data', 'platform'],
]);

function chainFile(): SampleFile {
  const header = ['from', 'to', 'rank', 'recipient', 'serviceType', 'group', 'required'];
  const rows = contracts.flatMap(({ chain }) =>
    chain.map((link) => {
      const kind = kindsOfService.get(link.supplier) ?? link.serviceType;
      return [contractId(link.contract), supplierId(link.supplier), link.rank, declaredId(link.recipient), kind, link.group, link.group === '' ? '' : 1];
    }),
  );
  const odd: Row[] = [
    [contractId('C-2331'), supplierId('Havik Codebeheer'), 4, supplierId('Glasvleugel'), 'codebeheer', '', ''],
    [contractId('C-1888'), supplierId('Waterjuffer Sms'), 3, supplierId('Bosbes Apps'), 'berichten', '', ''],
    [contractId('C-2325'), 'Lindetak', 2, supplierId('Quistad IT'), 'beheer', '', ''],
    [contractId('C-9999'), supplierId('Sluismeer Hosting'), 2, '', 'hosting', '', ''],
  ];
  return dutchFile('table/ketenopgave/subcontracted-to.csv', [header, ...rows, ...odd]);
}

function chainSupplierFile(): SampleFile {
  const known = suppliers.filter(({ role }) => role === 'subcontractor' || role === 'operator' || role === 'vendor');
  const twice = ['Halmstroom', 'Tandemar', 'Oeverzicht'].map((name) => [declaredId(name), name, madeUpKvk(name), '']);
  const rows = known.map(({ name, country }) => [supplierId(name), name, country === 'NL' ? madeUpKvk(name) : '', country]);
  return dutchFile('table/ketenopgave/suppliers.csv', [['id', 'name', 'kvk', 'country'], ...rows, ...twice]);
}

function siteFiles(): SampleFile[] {
  const own = datacenters.filter(({ inCmdb }) => !inCmdb);
  const rows = own.map(({ name, city, country, operator }) => [datacenterId(name), name, city, country, supplierId(operator)]);
  const ofCmdb = datacenters.filter(({ inCmdb }) => inCmdb);
  const power: Row[] = [
    ['Bosrand', supplierId('Stroomdal Energie'), 'stroom', 1],
    ['Bosrand', supplierId('Vonkweide Noodstroom'), 'stroom', 1],
    ['Terpzijde', supplierId('Kabelgoot'), '', ''],
  ];
  return [
    dutchFile('table/ketenopgave/datacenters.csv', [['id', 'name', 'city', 'country', 'operator'], ...rows]),
    dutchFile('table/ketenopgave/located-in.csv', [['from', 'to'], ...ofCmdb.map(({ name, country }) => [name, `country:${country}`])]),
    dutchFile('table/ketenopgave/provided-by.csv', [
      ['from', 'to', 'group', 'required'],
      ...ofCmdb.map(({ name, operator }) => [name, supplierId(operator), '', '']),
      ...power,
    ]),
  ];
}

function chainFiles(): SampleFile[] {
  const hosted = hosting.map(([supplier, site, group]) => [supplierId(supplier), datacenterId(site), group, group === '' ? '' : 1]);
  const operated = operations.map(([what, country, activity]) => [what.startsWith('C-') ? contractId(what) : supplierId(what), `country:${country}`, activity]);
  return [
    chainSupplierFile(),
    chainFile(),
    ...siteFiles(),
    dutchFile('table/ketenopgave/hosted-in.csv', [['from', 'to', 'group', 'required'], ...hosted]),
    dutchFile('table/ketenopgave/operates-from.csv', [['from', 'to', 'activity'], ...operated]),
    dutchFile('table/ketenopgave/countries.csv', [['id', 'name'], ...countries.map(([code, name]) => [`country:${code}`, name])]),
  ];
}

function ownershipFiles(): SampleFile[] {
  const named = new Set(ownershipComplete);
  for (const [company, owner] of ownership) named.add(company).add(owner);
  const rows = suppliers
    .filter(({ name, otherCountry }) => named.has(name) || otherCountry !== '')
    .map(({ name, country, otherCountry }) => {
      const complete = ownershipComplete.includes(name) ? 'complete' : '';
      return [supplierId(name), name, country === 'NL' ? madeUpKvk(name) : '', madeUpLei(name), otherCountry || country, complete];
    });
  const owned = ownership.map(([company, owner, share]) => [supplierId(company), supplierId(owner), share]);
  return [
    dutchFile('table/eigendomsregister/suppliers.csv', [['id', 'name', 'kvk', 'lei', 'country', 'ownershipDeclared'], ...rows]),
    dutchFile('table/eigendomsregister/owned-by.csv', [['from', 'to', 'share'], ...owned]),
  ];
}

/** All tables of the three registers. */
export function registerFiles(): SampleFile[] {
  return [contractFile(), registerSupplierFile(), deliveryFile(), ...chainFiles(), ...ownershipFiles()];
}
