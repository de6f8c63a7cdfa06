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
  readonly table: string;
  readonly location: string;
  /** Items that it runs on. */
  readonly runsOn: readonly string[];
}

// name | table of the CMDB | location | runs on
const itemLines = `
SRV-TZ-01|server|Terpzijde|
SRV-TZ-02|server|Terpzijde|
SRV-TZ-03|server|Terpzijde|
SRV-BR-01|server|Bosrand|
SRV-BR-02|server|Bosrand|
SRV-HV-01|server|Hoogveld|
SRV-HV-02|server|Hoogveld|
SRV-HV-03|server|Hoogveld|
SRV-ZK-01|server|Zuidkade|
SRV-ZK-02|server|Zuidkade|
DB-UR-01|database||SRV-TZ-03
DB-TH-01|database||SRV-ZK-01
DB-RG-01|database||Cluster Data B
DB-DH-01|database||Cluster Data A
DB-DH-02|database||SRV-HV-03
DB-ALG-01|database||
DB-ALG-01|database||
Cluster Data A|cluster||
Cluster Data B|cluster||
Rijksnetwerk kern|netgear||
Merenland meldnet|netgear||
Koppelpunt Noord|netgear||
Aanmeldportaal|appl||
Rechtenregister|appl||
Sleutelkast|appl||
Berichtenbus|appl||SRV-HV-01
Printstraat|appl||SRV-ZK-02
Tijdserver|netgear||
Beheerwerkplek|appl||
`;

/** What is below the applications. `DB-ALG-01` stands there twice: two databases with one name, as happens. */
export const items: readonly SampleItem[] = itemLines
  .trim()
  .split('\n')
  .map((line) => {
    const [name = '', table = '', location = '', runsOn = ''] = line.split('|');
    return { name, table: `cmdb_ci_${table}`, location, runsOn: runsOn === '' ? [] : runsOn.split(', ') };
  });

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
