// Finds the columns of a list of sub-processors by what they hold, in the words of privacy pages and trackers (formats §14).
import type { Recognition } from '../importer';
import { type Mark, weigh } from '../reading/certainty';
import { foldHeader, HeaderMap } from '../reading/headers';
import type { TableSample } from '../reading/table-sample';

const spellings = {
  id: ['id', 'identifier', 'sleutel'],
  service: ['service', 'product', 'service name', 'product name', 'name', 'application', 'app', 'dienst', 'dienstnaam', 'productnaam', 'naam', 'applicatie'],
  company: ['company', 'company name', 'vendor', 'provider', 'controller', 'processor', 'legal entity', 'bedrijf', 'leverancier', 'aanbieder', 'verwerker'],
  country: [
    ...['country HQ', 'HQ country', 'HQ', 'headquarters', 'country of the company', 'company country', 'country of establishment', 'country'],
    ...['land', 'vestigingsland', 'land van vestiging', 'hoofdkantoor'],
  ],
  subProcessors: [
    ...[
      'sub-processor',
      'sub-processors',
      'sub-processor name',
      'name of sub-processor',
      'hosting provider',
      'hosting providers',
      'sub-contractor',
      'sub-contractors',
    ],
    ...[
      'entity name',
      'third party',
      'third parties',
      'subverwerker',
      'subverwerkers',
      'naam subverwerker',
      'hostingprovider',
      'hostingproviders',
      'onderaannemer',
    ],
  ],
  purpose: [
    ...[
      'purpose',
      'purposes',
      'category',
      'categories',
      'purpose of processing',
      'nature of processing',
      'services provided',
      'service provided',
      'description of service',
    ],
    ...['doel', 'doeleinde', 'doel van de verwerking', 'categorie', 'categorieën', 'aard van de verwerking', 'soort dienst'],
  ],
  processing: [
    ...[
      'country of processing',
      'countries of processing',
      'processing location',
      'location of processing',
      'processing locations',
      'location',
      'locations',
      'region',
      'country/region',
    ],
    ...['entity country', 'sub-processor country', 'processing country', 'place of processing', 'places of processing', 'location of data processing'],
    ...['place of data processing', 'processing place', 'where processed', 'land van verwerking', 'landen van verwerking', 'land verwerking'],
    ...['verwerkingsland', 'locatie', 'locatie van verwerking', 'locatie verwerking', 'locatie van de verwerking', 'verwerkingslocatie'],
    ...['plaats van verwerking', 'plaats verwerking', 'land subverwerker', 'regio'],
  ],
  dataCenters: [
    ...[
      'data center',
      'data centers',
      'data centre',
      'data centres',
      'data center region',
      'data center regions',
      'data location',
      'data residency',
      'storage location',
    ],
    ...['hosting location', 'datacentra', 'rekencentrum', 'rekencentra', 'opslaglocatie', 'locatie van de gegevens', 'data at rest'],
  ],
} as const;

export type Column = keyof typeof spellings;

const headers = new HeaderMap<Column>();
for (const column of Object.keys(spellings)) if (isColumn(column)) headers.add(column, spellings[column]);

function isColumn(word: string): word is Column {
  return word in spellings;
}

export function columnOf(header: string): Column | undefined {
  return headers.get(header);
}

/** How many columns of the format a header has; 0 without a service or company and a sub-processor. */
export function scoreHeader(cells: readonly string[]): number {
  const found = new Set(cells.map(columnOf));
  found.delete(undefined);
  return (found.has('service') || found.has('company')) && found.has('subProcessors') ? found.size : 0;
}

/** Words of a header that names sub-*processors*: a list with “third parties” or “subcontractors” may be another kind of list (formats §14). */
const processorWords = /subprocessor|subverwerker|hostingprovider/;

/**
 * How sure it is that a file is such a list: a column that names sub-processors, and one that says whose they are. Behind the
 * sub-processor a “service” may as well be what that one does for an unnamed company, so without a company it must stand before it.
 */
export function weighList({ header, seen }: TableSample): Recognition {
  const columns = header.map((cell) => ({ cell, column: columnOf(cell) }));
  const at = (wanted: Column) => columns.findIndex(({ column }) => column === wanted);
  const isNamed = columns.some(({ cell, column }) => column === 'subProcessors' && processorWords.test(foldHeader(cell)));
  const hasOwner = at('service') !== -1 || at('company') !== -1;
  const isBehind = at('company') === -1 && at('subProcessors') !== -1 && at('service') > at('subProcessors');
  const processor = { en: 'a column that names sub-processors, such as “Sub-processor”', nl: 'een kolom met subverwerkers, zoals “Subverwerker”' };
  const owner = { en: 'before it column “Service” or “Company”', nl: 'daarvoor kolom “Dienst” of “Bedrijf”' };
  const marks: Mark[] = [
    { isSeen: isNamed, isNeeded: at('subProcessors') === -1, missing: processor },
    { isSeen: hasOwner && !isBehind, isNeeded: !hasOwner, missing: owner },
  ];
  return weigh(marks, { table: 'sub-processors', ...seen });
}
