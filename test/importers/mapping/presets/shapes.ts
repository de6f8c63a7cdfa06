// Files of the shape of every preset, in every language that it says, with what they become. All names are invented.
export interface Shape {
  readonly preset: string;
  readonly language: 'nl' | 'en' | 'de' | 'fr';
  readonly files: Readonly<Record<string, string>>;
  /** Kind and name of every node; of a contract its title. */
  readonly nodes: readonly string[];
  /** Type and the names of both ends. */
  readonly relations: readonly string[];
}

const csv = (...lines: readonly string[]) => `${lines.join('\r\n')}\r\n`;

const topdesk = {
  nodes: ['Component DB-01', 'Component Zaaksysteem', 'Contract CTR-1', 'Country country:NL', 'Service Burgerzaken', 'Supplier Zaakhost B.V.'],
  relations: [
    'DEPENDS_ON Burgerzaken → Zaaksysteem',
    'DEPENDS_ON Zaaksysteem → DB-01',
    'ESTABLISHED_IN Zaakhost B.V. → country:NL',
    'PROVIDED_BY Zaaksysteem → CTR-1',
    'PROVIDED_BY Zaaksysteem → Zaakhost B.V.',
    'SUPPLIED_BY CTR-1 → Zaakhost B.V.',
  ],
};
const register = {
  nodes: ['Contract Hosting', 'Organisation Gemeente Wold', 'Service Burgerzaken', 'Supplier Zaakhost B.V.'],
  relations: ['PROVIDED_BY Burgerzaken → Hosting', 'SUPPLIED_BY Hosting → Zaakhost B.V.'],
};
const applications = {
  nodes: ['Component Zaaksysteem', 'Country country:NL', 'Supplier Zaakhost B.V.'],
  relations: ['ESTABLISHED_IN Zaakhost B.V. → country:NL', 'PROVIDED_BY Zaaksysteem → Zaakhost B.V.'],
};
const suppliers = {
  nodes: ['Country country:NL', 'Service Burgerzaken', 'Supplier Polder N.V.', 'Supplier Sluis B.V.', 'Supplier Zaakhost B.V.'],
  relations: [
    'ESTABLISHED_IN Zaakhost B.V. → country:NL',
    'PROVIDED_BY Burgerzaken → Zaakhost B.V.',
    'SUBCONTRACTED_TO Zaakhost B.V. → Polder N.V.',
    'SUBCONTRACTED_TO Zaakhost B.V. → Sluis B.V.',
  ],
};
const services = {
  nodes: ['Component Zaaksysteem', 'Organisation Gemeente Wold', 'Service Burgerzaken', 'Supplier Zaakhost B.V.'],
  relations: ['DEPENDS_ON Burgerzaken → Zaaksysteem', 'PROVIDED_BY Burgerzaken → Zaakhost B.V.'],
};
const subProcessors = {
  nodes: ['Country country:DE', 'Service Zaakhost B.V.', 'Supplier Sluis B.V.', 'Supplier Zaakhost B.V.'],
  relations: ['OPERATES_FROM Sluis B.V. → country:DE', 'PROVIDED_BY Zaakhost B.V. → Zaakhost B.V.', 'SUBCONTRACTED_TO Zaakhost B.V. → Sluis B.V.'],
};
const glpi = {
  nodes: ['Component SRV-1', 'Component Zaaksysteem', 'Contract Hosting', 'Country country:NL', 'Supplier Zaakhost B.V.'],
  relations: ['DEPENDS_ON Zaaksysteem → SRV-1', 'ESTABLISHED_IN Zaakhost B.V. → country:NL', 'SUPPLIED_BY Hosting → Zaakhost B.V.'],
};
const itop = {
  nodes: ['Component SRV-1', 'Component Zaaksysteem', 'Contract Hosting', 'Organisation Gemeente Wold', 'Supplier Zaakhost B.V.'],
  relations: ['DEPENDS_ON Zaaksysteem → SRV-1', 'PROVIDED_BY SRV-1 → Hosting', 'SUPPLIED_BY Hosting → Zaakhost B.V.'],
};

/** GLPI: suppliers, contracts, appliances and computers, with the titles of one language. */
function glpiFiles([name, entity, third, country, contracts, suppliersOf, start, end, items, maker]: readonly string[]) {
  return {
    'suppliers.csv': csv(`"${name}";"ID";"${entity}";"${third}";"${country}";"${contracts}"`, '"Zaakhost B.V.";"3";"Root";"Hosting";"NL";"Hosting"'),
    'contracts.csv': csv(`"${name}";"ID";"${entity}";"${suppliersOf}";"${start}";"${end}"`, '"Hosting";"7";"Root";"Zaakhost B.V.";"2025-01-01";"2027-12-31"'),
    'appliances.csv': csv(`"${name}";"ID";"${entity}";"${items}"`, '"Zaaksysteem";"12";"Root";"SRV-1"'),
    'computers.csv': csv(`"${name}";"ID";"${entity}";"${maker}"`, '"SRV-1";"21";"Root";"Molenbouw"'),
  };
}

/** iTop: items, contracts, and both lists of links, with the titles of one language. */
function itopFiles([name, organisation, critical, high, provider, customer, start, end, application, item, contract]: readonly string[]) {
  return {
    'ApplicationSolution.csv': csv(`"${name}","${organisation}","${critical}"`, `"Zaaksysteem","Gemeente Wold","${high}"`),
    'ProviderContract.csv': csv(
      `"${name}","${customer}","${provider}","${start}","${end}"`,
      '"Hosting","Gemeente Wold","Zaakhost B.V.","2025-01-01","2027-12-31"',
    ),
    'lnkApplicationSolutionToFunctionalCI.csv': csv(`"${application}","${item}"`, '"Zaaksysteem","SRV-1"'),
    'lnkFunctionalCIToProviderContract.csv': csv(`"${item}","${contract}"`, '"SRV-1","Hosting"'),
  };
}

export const shapes: readonly Shape[] = [
  {
    ...{ preset: 'topdesk', language: 'nl', ...topdesk },
    files: {
      'Assets 2026-11.csv': csv(
        'Naam;Type;Status;Leverancier;Locatie;Gebruikt;Wordt gebruikt door;Contract',
        'Zaaksysteem;Applicatie;Operationeel;Zaakhost B.V.;Ede;DB-01;Burgerzaken;CTR-1',
        'DB-01;Database;Operationeel;;Ede;;Zaaksysteem;',
        'Burgerzaken;Dienst;Operationeel;;;Zaaksysteem;;',
        'Oud systeem;Applicatie;Afgevoerd;;;;;',
        'Oud archief;Applicatie;Uit gebruik;;;;;',
      ),
      'Leveranciers.csv': csv('Naam;Plaats;Land;KvK-nummer;Telefoon', 'Zaakhost B.V.;Ede;Nederland;01234567;0318-000000'),
    },
  },
  {
    ...{ preset: 'topdesk', language: 'en', ...topdesk },
    files: {
      'Assets.csv': csv(
        'Name,Template,Status,Supplier,Location,Uses,Used by,Contract',
        'Zaaksysteem,Application,Operational,Zaakhost B.V.,Ede,DB-01,Burgerzaken,CTR-1',
        'DB-01,Database,Operational,,Ede,,Zaaksysteem,',
        'Burgerzaken,Service,Operational,,,Zaaksysteem,,',
      ),
      'Suppliers.csv': csv('Name,City,Country,Phone', 'Zaakhost B.V.,Ede,Netherlands,0318-000000'),
    },
  },
  {
    ...{ preset: 'contract-register-rijk', language: 'nl' },
    files: {
      'open-data.csv': csv(
        'Contractnummer;Omschrijving;Kvk Nr Leverancier;Startdatum;Einddatum;Aantal Unieke Deelnemers',
        '4500000001;Hosting;01234567;01-01-2024;31-12-2027;3',
        '4500000001;Hosting;01234567;01-01-2023;31-12-2028;3',
      ),
    },
    nodes: ['Contract Hosting', 'Supplier 01234567'],
    relations: ['SUPPLIED_BY Hosting → 01234567'],
  },
  {
    ...{ preset: 'contract-register', language: 'nl', ...register },
    files: {
      'contracten.csv': csv(
        'Contractnummer;Omschrijving;Opdrachtgever;Dienst;Leverancier;Waarde per jaar;Ingangsdatum;Einddatum;Opzegtermijn (dagen);Contracteigenaar',
        'C-1;Hosting;Gemeente Wold;Burgerzaken;Zaakhost B.V.;12.500,00;01-01-2025;31-12-2027;90;A. de Vries',
      ),
    },
  },
  {
    ...{ preset: 'contract-register', language: 'en', ...register },
    files: {
      'contracts.csv': csv(
        'Contract number,Description,Customer,Service,Supplier,Annual value,Start date,End date,Notice (days),Contract owner',
        'C-1,Hosting,Gemeente Wold,Burgerzaken,Zaakhost B.V.,12500,2025-01-01,2027-12-31,90,A. de Vries',
      ),
    },
  },
  { preset: 'application-list', language: 'nl', ...applications, files: { 'apps.csv': csv('Naam;Leverancier;Land', 'Zaaksysteem;Zaakhost B.V.;NL') } },
  { preset: 'application-list', language: 'en', ...applications, files: { 'apps.csv': csv('Application,Supplier,Country', 'Zaaksysteem,Zaakhost B.V.,NL') } },
  {
    ...{ preset: 'supplier-list', language: 'nl', ...suppliers },
    files: { 'lijst.csv': csv('Leverancier;KvK;Land;Diensten;Onderaannemers', 'Zaakhost B.V.;01234567;NL;Burgerzaken;"Polder N.V.; Sluis B.V."') },
  },
  {
    ...{ preset: 'supplier-list', language: 'en', ...suppliers },
    files: { 'list.csv': csv('Supplier,LEI,Country,Services,Subcontractors', 'Zaakhost B.V.,,NL,Burgerzaken,"Polder N.V.\nSluis B.V."') },
  },
  {
    ...{ preset: 'service-list', language: 'nl', ...services },
    files: { 'diensten.csv': csv('Dienst;Organisatie;Kritikaliteit;Leverancier;Gebruikt', 'Burgerzaken;Gemeente Wold;Hoog;Zaakhost B.V.;Zaaksysteem') },
  },
  {
    ...{ preset: 'service-list', language: 'en', ...services },
    files: { 'services.csv': csv('Service,Organisation,Criticality,Supplier,Uses', 'Burgerzaken,Gemeente Wold,High,Zaakhost B.V.,Zaaksysteem') },
  },
  ...(
    [
      ['nl', 'Bedrijf;Subverwerker;Doel;Land', 'Duitsland'],
      ['en', 'Company;Subprocessor;Purpose;Country', 'Germany'],
      ['de', 'Auftragsverarbeiter;Unterauftragsverarbeiter;Zweck;Standort', 'Deutschland'],
      ['fr', 'Sous-traitant principal;Sous-traitant ultérieur;Finalité;Pays', 'Allemagne'],
    ] as const
  ).map(([language, header, country]) => ({
    ...{ preset: 'sub-processor-list', language, ...subProcessors },
    files: { 'lijst.csv': csv(header, `Zaakhost B.V.;Sluis B.V.;hosting;${country}`) },
  })),
  ...(
    [
      ['en', 'Name;Entity;Third party type;Country;Associated contracts;Associated suppliers;Start date;End date;Associated items;Manufacturer'],
      ['nl', 'Naam;Entiteit;Type derde partij;Land;Gekoppelde contracten;Gekoppelde leveranciers;Begindatum;Einddatum;Gekoppelde items;Fabrikant'],
      ['de', 'Name;Entität;Art des Drittanbieters;Land;Zugeordnete Verträge;Zugeordnete Lieferanten;Anfangsdatum;Enddatum;Zugeordnete Objekte;Hersteller'],
      ['fr', 'Nom;Entité;Type de tiers;Pays;Contrats associés;Fournisseurs associés;Date de début;Date de fin;Éléments associés;Fabricant'],
    ] as const
  ).map(([language, titles]) => ({ ...{ preset: 'glpi', language, ...glpi }, files: glpiFiles(titles.split(';')) })),
  ...(
    [
      [
        'en',
        'Name;Organization->Name;Business criticality;high;Provider->Name;Customer->Name;Start date;End date;Application solution->Name;CI->Name;Provider contract->Name',
      ],
      [
        'nl',
        'Naam;Organisatie->Naam;Bedrijfskritisch;Hoog;Leverancier->Naam;Klant->Naam;Startdatum;Einddatum;Applicatie-oplossing->Naam;CI->Naam;Leverancierscontract->Naam',
      ],
      [
        'de',
        'Name;Organisation->Name;Business-Kritikalität;hoch;Anbieter->Name;Kunde->Name;Anfangsdatum;Ablaufdatum;Anwendungslösung->Name;CI->Name;Provider-Vertrag->Name',
      ],
      [
        'fr',
        'Nom;Organisation->Nom;Criticité;haute;Fournisseur->Nom;Client->Nom;Date de début;Date de fin;Solution applicative->Nom;CI->Nom;Contrat fournisseur->Nom',
      ],
    ] as const
  ).map(([language, titles]) => ({ ...{ preset: 'itop', language, ...itop }, files: itopFiles(titles.split(';')) })),
];
