// Datacenters of the sample, what runs in them, shared technology, and the configuration items below the applications.

export interface SampleDatacenter {
  readonly name: string;
  readonly city: string;
  readonly country: string;
  readonly operator: string;
  /** True: the CMDB knows it; false: only suppliers named it. */
  readonly inCmdb: boolean;
}

const datacenterLines = `
Bosrand|Veldhaven|NL|Hoefijzer Vastgoed|cmdb
Terpzijde|Noorderbrug|NL|Koelwater|cmdb
Hoogveld|Waterlo-Oost|NL|Hoefijzer Vastgoed|cmdb
Zuidkade|Sluizerdam|NL|Koelwater|cmdb
Meerkant 1|Merenburg|NL|Dieptelood|
Meerkant 2|Sluizerdam|NL|Dieptelood|
Polderhof|Elzerveen|NL|Koelwater|
Kleiweg|Noorderbrug|NL|Hoefijzer Vastgoed|
Stuifzand|Veldhaven|NL|Koelwater|
Eiberg|Eiberg|DE|Rheinbogen RZ|
Doornwald|Doornwald|DE|Nordhall|
Glenmorrow|Glenmorrow|IE|Glenmorrow Data|
Aubier|Aubier|FR|Fontrouge|
Kallbo|Kallbo|SE|Nordhall|
`;

/** The fourteen sites. All invented. */
export const datacenters: readonly SampleDatacenter[] = datacenterLines
  .trim()
  .split('\n')
  .map((line) => {
    const [name = '', city = '', country = '', operator = '', where = ''] = line.split('|');
    return { name, city, country, operator, inCmdb: where === 'cmdb' };
  });

export const countries: readonly (readonly [code: string, name: string])[] = [
  ['BE', 'België'],
  ['DE', 'Duitsland'],
  ['FR', 'Frankrijk'],
  ['IE', 'Ierland'],
  ['LU', 'Luxemburg'],
  ['NL', 'Nederland'],
  ['SE', 'Zweden'],
  ['US', 'Verenigde Staten'],
];

/** Supplier, site, group: what suppliers said about where they run. */
export const hosting: readonly (readonly [supplier: string, datacenter: string, group: string])[] = [
  ['Sluismeer Hosting', 'Meerkant 1', 'locaties'],
  ['Sluismeer Hosting', 'Meerkant 2', 'locaties'],
  ['Kwelderwerk', 'Hoogveld', 'locaties'],
  ['Kwelderwerk', 'Zuidkade', 'locaties'],
  ['Korenbloem Cloud', 'Eiberg', 'zones'],
  ['Korenbloem Cloud', 'Doornwald', 'zones'],
  ['Zeegras Platform', 'Kallbo', ''],
  ['Veenpluis', 'Polderhof', ''],
  ['Ferroluct', 'Polderhof', ''],
  ['Vlierbos', 'Kleiweg', ''],
  ['Zilverklip', 'Stuifzand', ''],
  ['Morgenster Data', 'Aubier', ''],
  ['Palingkade', 'Glenmorrow', ''],
];

/** Supplier or contract, country, activity. */
export const operations: readonly (readonly [what: string, country: string, activity: string])[] = [
  ['Sluismeer Hosting', 'NL', 'dataAtRest'],
  ['Korenbloem Cloud', 'DE', 'dataAtRest'],
  ['Palingkade', 'IE', 'processing'],
  ['Zeegras Platform', 'SE', 'dataAtRest'],
  ['Akelei Keys', 'IE', 'operation'],
  ['Grutto Monitoring', 'US', 'processing'],
  ['Havik Codebeheer', 'US', 'operation'],
  ['C-1185', 'NL', 'dataAtRest'],
  ['C-1185', 'US', 'operation'],
  ['C-1629', 'NL', 'processing'],
  ['Wilgenroos', 'NL', 'operation'],
];

export interface SampleItem {
  readonly name: string;
  /** Table of the CMDB. */
  readonly table: 'cmdb_ci_server' | 'cmdb_ci_database' | 'cmdb_ci_cluster' | 'cmdb_ci_netgear' | 'cmdb_ci_appl';
  readonly location: string;
  /** Items that it runs on. */
  readonly runsOn: readonly string[];
}

const item = (name: string, table: SampleItem['table'], location = '', ...runsOn: string[]): SampleItem => ({ name, table, location, runsOn });

/** What is below the applications. `DB-ALG-01` stands there twice: two databases with one name, as happens. */
export const items: readonly SampleItem[] = [
  item('SRV-TZ-01', 'cmdb_ci_server', 'Terpzijde'),
  item('SRV-TZ-02', 'cmdb_ci_server', 'Terpzijde'),
  item('SRV-TZ-03', 'cmdb_ci_server', 'Terpzijde'),
  item('SRV-BR-01', 'cmdb_ci_server', 'Bosrand'),
  item('SRV-BR-02', 'cmdb_ci_server', 'Bosrand'),
  item('SRV-HV-01', 'cmdb_ci_server', 'Hoogveld'),
  item('SRV-HV-02', 'cmdb_ci_server', 'Hoogveld'),
  item('SRV-HV-03', 'cmdb_ci_server', 'Hoogveld'),
  item('SRV-ZK-01', 'cmdb_ci_server', 'Zuidkade'),
  item('SRV-ZK-02', 'cmdb_ci_server', 'Zuidkade'),
  item('DB-UR-01', 'cmdb_ci_database', '', 'SRV-TZ-03'),
  item('DB-TH-01', 'cmdb_ci_database', '', 'SRV-ZK-01'),
  item('DB-RG-01', 'cmdb_ci_database', '', 'Cluster Data B'),
  item('DB-DH-01', 'cmdb_ci_database', '', 'Cluster Data A'),
  item('DB-DH-02', 'cmdb_ci_database', '', 'SRV-HV-03'),
  item('DB-ALG-01', 'cmdb_ci_database'),
  item('DB-ALG-01', 'cmdb_ci_database'),
  item('Cluster Data A', 'cmdb_ci_cluster'),
  item('Cluster Data B', 'cmdb_ci_cluster'),
  item('Rijksnetwerk kern', 'cmdb_ci_netgear'),
  item('Merenland meldnet', 'cmdb_ci_netgear'),
  item('Koppelpunt Noord', 'cmdb_ci_netgear'),
  item('Aanmeldportaal', 'cmdb_ci_appl'),
  item('Rechtenregister', 'cmdb_ci_appl'),
  item('Sleutelkast', 'cmdb_ci_appl'),
  item('Berichtenbus', 'cmdb_ci_appl', '', 'SRV-HV-01'),
  item('Printstraat', 'cmdb_ci_appl', '', 'SRV-ZK-02'),
  item('Tijdserver', 'cmdb_ci_netgear'),
  item('Beheerwerkplek', 'cmdb_ci_appl'),
];

/** Clusters with the servers that they are made of. */
export const clusters: readonly (readonly [cluster: string, members: readonly string[]])[] = [
  ['Cluster Data A', ['SRV-TZ-03', 'SRV-HV-02']],
  ['Cluster Data B', ['SRV-HV-02', 'SRV-ZK-02']],
];

/** Technology, maker, version, and the items that need it. */
export const technologies: readonly (readonly [name: string, vendor: string, version: string, neededBy: readonly string[]])[] = [
  ['Vlakglas Hypervisor', 'Vlakglas', '8.2', ['Cluster Data A', 'Cluster Data B']],
  ['Poortwacht Toegang', 'Poortwacht Software', '24', ['Toepassing Passagierslijsten', 'Toepassing Loketafspraken', 'Beheerwerkplek']],
  ['Waakhond Agent', 'Waakhond Security', '7.1', ['Toepassing Peilbeheer', 'Uitwijktoepassing Peilbeheer', 'Toepassing Waterkaart']],
];
