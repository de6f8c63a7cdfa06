// Finds which ServiceNow table a file is, and which field each of its columns holds: by field name (CSV) or label (English, Dutch).
import { HeaderMap } from '../reading/headers';

/** What a file holds: configuration items, their relations, companies, contracts, or links of contracts to items. */
export type FileRole = 'item' | 'relation' | 'company' | 'contract' | 'contractItem';

type Labels = Readonly<Record<string, readonly string[]>>;

const shared: Labels = {
  name: ['Name', 'Naam', 'Display name'],
  sysId: ['sys_id', 'Sys ID', 'Systeem-ID'],
  company: ['Company', 'Bedrijf', 'Organisatie'],
  vendor: ['Vendor', 'Leverancier'],
};

const labels: Readonly<Record<FileRole, Labels>> = {
  item: {
    ...shared,
    class: ['sys_class_name', 'Class', 'Klasse'],
    operationalStatus: ['operational_status', 'Operational status', 'Operationele status'],
    installStatus: ['install_status', 'Status'],
    lifeCycleStage: ['life_cycle_stage', 'Life cycle stage'],
    lifeCycleStageStatus: ['life_cycle_stage_status', 'Life cycle stage status'],
    criticality: ['busines_criticality', 'business_criticality', 'Business criticality', 'Bedrijfskritikaliteit'],
    manufacturer: ['manufacturer', 'Fabrikant'],
    location: ['location', 'Locatie'],
    environment: ['environment', 'Environment', 'used_for', 'Used for', 'Omgeving'],
    city: ['city', 'Plaats'],
    country: ['country', 'Land'],
  },
  relation: {
    parent: ['parent', 'Bovenliggend'],
    type: ['type'],
    child: ['child', 'Onderliggend'],
    parentClass: ['parent.sys_class_name', 'parent_class', 'Parent Class'],
    childClass: ['child.sys_class_name', 'child_class', 'Child Class'],
    sysId: ['sys_id', 'Sys ID'],
  },
  company: {
    ...shared,
    country: ['country', 'Country / Region', 'Land'],
    manufacturer: ['manufacturer', 'Fabrikant'],
    customer: ['customer', 'Klant'],
    stockSymbol: ['stock_symbol', 'Stock symbol'],
  },
  contract: {
    ...shared,
    number: ['number', 'Number', 'Nummer'],
    vendorNumber: ['vendor_contract', 'Contract number', 'Contractnummer'],
    title: ['short_description', 'Name', 'Description', 'Naam'],
    parent: ['parent', 'Parent contract'],
    starts: ['starts', 'Start date', 'Begindatum'],
    ends: ['ends', 'End date', 'Einddatum'],
    state: ['state', 'Status'],
    substate: ['substate'],
    model: ['contract_model', 'Contract model'],
    administrator: ['contract_administrator', 'Contract administrator'],
  },
  contractItem: {
    contract: ['contract', 'Contract'],
    item: ['ci_item', 'ci', 'configuration_item', 'Configuration item', 'Configuratie-item', 'ci_item.name'],
    sysId: ['sys_id', 'Sys ID'],
  },
};

const roles: readonly FileRole[] = ['relation', 'contractItem', 'contract', 'company', 'item'];

function headersOf(role: FileRole): HeaderMap<string> {
  const headers = new HeaderMap<string>();
  for (const [field, spellings] of Object.entries(labels[role])) headers.add(field, spellings);
  return headers;
}

const headersByRole = new Map(roles.map((role) => [role, headersOf(role)]));

/** Fields without which a file is not of a role; of each list one is enough. */
const needed: Readonly<Record<FileRole, readonly (readonly string[])[]>> = {
  relation: [['parent'], ['type'], ['child']],
  contractItem: [['contract'], ['item']],
  contract: [
    ['number', 'vendorNumber', 'sysId'],
    ['starts', 'ends', 'model', 'administrator', 'vendorNumber'],
  ],
  company: [['name'], ['customer', 'stockSymbol', 'vendor', 'manufacturer', 'sysId']],
  item: [['name'], ['class', 'sysId', 'operationalStatus', 'installStatus', 'criticality']],
};

function fieldsOf(role: FileRole, cells: readonly string[]): Set<string> {
  const headers = headersByRole.get(role);
  return new Set(cells.flatMap((cell) => headers?.get(cell) ?? []));
}

/** How many columns of a role a header has; 0 when it lacks one that is needed. */
function countFields(role: FileRole, cells: readonly string[]): number {
  const fields = fieldsOf(role, cells);
  return needed[role].every((anyOf) => anyOf.some((field) => fields.has(field))) ? fields.size : 0;
}

/** The score of a record as a header of any of the tables. */
export function scoreHeader(cells: readonly string[]): number {
  return Math.max(...roles.map((role) => countFields(role, cells)));
}

const namesOfTables = /(?:^|[^a-z])(cmdb_rel_ci|contract_rel_ci|core_company|ast_contract|(?:u_)?cmdb_ci[a-z_]*|service_offering)/;

/** The table that a file name tells (`cmdb_ci_service (2).csv` → cmdb_ci_service); null: none. */
export function tableOfName(fileName: string): string | null {
  const base = (fileName.split(/[\\/]/).at(-1) ?? '').toLowerCase().replace(/\.[a-z]+$/, '');
  return namesOfTables.exec(base)?.[1]?.replace(/(?<!_)_+$/, '') ?? null;
}

/** The role of a table by its name; null: no name. */
function roleOfTable(table: string | null): FileRole | null {
  if (table === null) return null;
  if (table === 'contract_rel_ci') return 'contractItem';
  if (table.startsWith('cmdb_rel_ci')) return 'relation';
  if (table === 'core_company') return 'company';
  return table === 'ast_contract' ? 'contract' : 'item';
}

/** The role that a file name tells; an item when it tells none. */
export function roleOfName(fileName: string): FileRole {
  return roleOfTable(tableOfName(fileName)) ?? 'item';
}

export interface KnownFile {
  readonly role: FileRole;
  /** The table that the file name tells; null: the header alone told the role. */
  readonly table: string | null;
}

/** The role of a file: the name decides where the header fits it, else the header that fits best; null: none fits. */
export function recogniseFile(fileName: string, header: readonly string[]): KnownFile | null {
  const table = tableOfName(fileName);
  const named = roleOfTable(table);
  const isKnown = (role: FileRole) => countFields(role, header) > 0;
  const best = [...roles].sort((a, b) => countFields(b, header) - countFields(a, header))[0];
  const role = named && isKnown(named) ? named : best && isKnown(best) ? best : null;
  return role && { role, table: role === named ? table : null };
}

/** The fields of a file's columns. */
export function headersOfRole(role: FileRole): HeaderMap<string> {
  return headersByRole.get(role) ?? new HeaderMap<string>();
}
