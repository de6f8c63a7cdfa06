// The CMDB of the sample as a ServiceNow export: services, items, sites, companies and what depends on what.
import { clusters, datacenters, items } from './places';
import { applicationName, organisations, type SampleService, services } from './services';
import { suppliers } from './suppliers';
import { type SampleFile, serviceNowFile, sysId } from './writing';

/** Source name of the CMDB; it is part of the ids of everything in it. */
export const cmdb = 'cmdb';

export const serviceId = (name: string) => `svc:${cmdb}/${sysId('cmdb_ci_service', name)}`;
export const applicationId = (name: string) => `cmp:${cmdb}/${sysId('cmdb_ci_appl', name)}`;
export const organisationId = (name: string) => `org:${cmdb}/${sysId('core_company', name)}`;
export const siteId = (name: string) => `dc:${cmdb}/${sysId('cmdb_ci_datacenter', name)}`;

const numbered = (prefix: string, at: number) => `${prefix}${String(at + 1001).padStart(7, '0')}`;
const criticalities = new Map([
  ['critical', '1 - most critical'],
  ['important', '2 - somewhat critical'],
  ['supporting', '3 - less critical'],
]);

/** The CMDB's own idea of criticality: it has no word for vital, and it is wrong about one service. */
function criticalityOf(service: SampleService): string {
  if (service.name === 'Website') return '1 - most critical';
  return criticalities.get(service.criticality) ?? '';
}

function serviceFile(): SampleFile {
  const header = 'name,number,sys_class_name,busines_criticality,operational_status,company,owned_by,short_description,sys_id'.split(',');
  const rows = services.map((service, at) => [
    ...[service.name, numbered('BSN', at), 'Business Service', criticalityOf(service), 'Operational', service.organisation, 'R. Verzonnen'],
    ...[`${service.name} – dienst van ${service.organisation}`, sysId('cmdb_ci_service', service.name)],
  ]);
  const gone = ['Faxloket', 'Telexdienst'].map((name, at) => [
    ...[name, numbered('BSN', 90 + at), 'Business Service', '4 - not critical', 'Retired', 'Documentenhuis', ''],
    ...['Gestopt in 2024, ‘niet meer gebruiken’', sysId('cmdb_ci_service', name)],
  ]);
  return serviceNowFile('servicenow/cmdb_ci_service.csv', header, [...rows, ...gone]);
}

const itemHeader = 'name,sys_class_name,company,location,environment,manufacturer,vendor,operational_status,short_description,sys_id'.split(',');
const classNames = new Map([
  ['cmdb_ci_appl', 'Application'],
  ['cmdb_ci_server', 'Server'],
  ['cmdb_ci_database', 'Database'],
  ['cmdb_ci_cluster', 'Cluster'],
  ['cmdb_ci_netgear', 'Network Gear'],
]);

function itemFiles(): SampleFile[] {
  return [...classNames].map(([table, className]) => {
    const own = items.filter((item) => item.table === table);
    const rows = own.map((item, at) => {
      const maker = table === 'cmdb_ci_server' ? 'Zandgolf Systems' : '';
      const vendor = item.name === 'Berichtenbus' ? 'IJzerdraad Opslag' : '';
      const key = item.name === 'DB-ALG-01' ? `${item.name} ${at}` : item.name;
      return [item.name, className, '', item.location, 'Production', maker, vendor, 'Operational', '', sysId(table, key)];
    });
    return serviceNowFile(`servicenow/${table}.csv`, itemHeader, table === 'cmdb_ci_appl' ? [...applicationRows(), ...rows] : rows);
  });
}

function applicationRows(): string[][] {
  return services.flatMap((service) =>
    service.applications.map((_, at) => {
      const name = applicationName(service.name, at);
      return [name, 'Application', service.organisation, '', 'Production', '', '', 'Operational', '', sysId('cmdb_ci_appl', name)];
    }),
  );
}

function siteFile(): SampleFile {
  const rows = datacenters
    .filter(({ inCmdb }) => inCmdb)
    .map(({ name, city }) => [name, 'Data Center', city, 'Operational', sysId('cmdb_ci_datacenter', name)]);
  return serviceNowFile('servicenow/cmdb_ci_datacenter.csv', ['name', 'sys_class_name', 'city', 'operational_status', 'sys_id'], rows);
}

function companyFile(): SampleFile {
  const header = ['name', 'vendor', 'manufacturer', 'customer', 'city', 'country', 'phone', 'notes', 'sys_id'];
  const bodies = organisations.map(({ name, city }) => [name, 'false', 'false', 'true', city, 'Nederland', '', '', sysId('core_company', name)]);
  const makers = suppliers
    .filter(({ role }) => role === 'hardware')
    .map(({ name }) => [name, 'true', 'true', 'false', '', '', "'+31 00 000 0000", '', sysId('core_company', name)]);
  const nobody = ['Drukkerij Hazelaar', 'Koffiebranderij De Mok'].map((name) => [
    ...[name, 'true', 'false', 'false', 'Veldhaven', 'Nederland', '', 'Geen IT; prijs ± € 40', sysId('core_company', name)],
  ]);
  return serviceNowFile('servicenow/core_company.csv', header, [...bodies, ...makers, ...nobody]);
}

/** Relations by display name, as ServiceNow exports them by default; every seventh has its halves the other way round. */
function relationRows(): string[][] {
  const rows: string[][] = [];
  const add = (parent: string, type: string, child: string) => {
    const [forward = '', backward = ''] = type.split('::');
    rows.push(rows.length % 7 === 6 ? [child, `${backward}::${forward}`, parent] : [parent, type, child]);
  };
  for (const service of services) {
    const first = applicationName(service.name, 0);
    if (service.applications.length === 1) add(service.name, 'Depends on::Used by', first);
    for (const name of service.infrastructure) add(first, name.startsWith('SRV') ? 'Runs on::Runs' : 'Depends on::Used by', name);
  }
  for (const item of items) for (const host of item.runsOn) add(item.name, 'Runs on::Runs', host);
  return rows;
}

/** The ring of three that hold each other up, a dependency between services, and rows that cannot be right. */
const furtherRows: readonly (readonly string[])[] = [
  ['Aanmeldportaal', 'Depends On :: Used by', 'Rechtenregister'],
  ['Rechtenregister', 'Depends on::Used by', 'Sleutelkast'],
  ['Aanmeldportaal', 'Used by::Depends on', 'Sleutelkast'],
  ['Reisdocumentcheck', 'Depends on::Used by', 'Reisdocumentregister'],
  ['Parkeerbeheer', 'Depends on::Used by', 'Adresonderzoek'],
  ['Rechtshulpwijzer', 'Depends on::Used by', 'Adresonderzoek'],
  ['Klantcontact', 'Depends on::Used by', 'Uitkeringsaanvraag'],
  ['Toepassing Zorgloket', 'Depends on::Used by', 'DB-ALG-01'],
  ['Toepassing Waterkaart', 'Runs on::Runs', 'SRV-OUD-07'],
  ['Berichtenbus', 'Exchanges data with::Exchanges data with', 'Printstraat'],
];

function relationFiles(): SampleFile[] {
  const members = clusters.flatMap(([cluster, own]) =>
    own.map((member) => [sysId('cmdb_ci_cluster', cluster), 'Cluster of::Cluster', sysId('cmdb_ci_server', member)]),
  );
  const header = ['parent', 'type', 'child'];
  return [
    serviceNowFile('servicenow/cmdb_rel_ci.csv', header, [...relationRows(), ...furtherRows]),
    serviceNowFile('servicenow/cmdb_rel_ci_clusters.csv', header, members),
  ];
}

/** All files of the CMDB. */
export function serviceNowFiles(): SampleFile[] {
  return [serviceFile(), ...itemFiles(), siteFile(), companyFile(), ...relationFiles()];
}
