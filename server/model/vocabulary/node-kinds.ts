// Declares the eight node kinds (semantics §1) once. Validation, templates, API schema and README derive from this.
import { clausePropertySpecs } from './clauses';
import { choice, date, legalEntityIdentifiers, property, sharedNodeProperties, text } from './common-properties';
import { criticalities } from './criticality';
import type { Bilingual, PropertySpec } from './types';

export const nodeKindNames = ['Organisation', 'Service', 'Component', 'Contract', 'Supplier', 'Datacenter', 'Country', 'Technology'] as const;
export type NodeKind = (typeof nodeKindNames)[number];

export interface NodeKindSpec {
  readonly kind: NodeKind;
  /** Prefix of ids that importers make (semantics §5). */
  readonly prefix: string;
  readonly title: Bilingual;
  readonly plural: Bilingual;
  readonly description: Bilingual;
  readonly properties: readonly PropertySpec[];
}

const organisation = property('organisation', { type: 'node', kinds: ['Organisation'] }, [
  'Organisation',
  'Organisatie',
  'The organisation it belongs to; does not propagate failure.',
  'De organisatie waar het bij hoort; geeft geen uitval door.',
]);
type Words = readonly [enTitle: string, nlTitle: string, en: string, nl: string];
const hours = (name: string, words: Words) => property(name, { type: 'number', minimum: 0, unit: 'hours' }, words);

const serviceProperties: readonly PropertySpec[] = [
  organisation,
  property('criticality', choice(...criticalities), ['Criticality', 'Kritikaliteit', 'How much depends on it.', 'Hoeveel ervan afhangt.']),
  property('criticalityBasis', text, [
    'Basis of criticality',
    'Grondslag kritikaliteit',
    'Text of the framework: BIO, NIS2/Cbw, VIRBI, DORA …',
    'Tekst van het kader: BIO, NIS2/Cbw, VIRBI, DORA …',
  ]),
  property('subDomain', { type: 'integer', minimum: 1, maximum: 17 }, [
    'Sub-domain',
    'Sub-domein',
    'One of the 17 kinds of IT service.',
    'Een van de 17 soorten IT-dienst.',
  ]),
  property('deliveryForm', { type: 'integer', minimum: 1, maximum: 8 }, [
    'Delivery form',
    'Leveringsvorm',
    'One of the 8 ways to deliver.',
    'Een van de 8 leveringsvormen.',
  ]),
  property('regime', choice('regular', 'enhanced'), ['Regime', 'Regime', 'How strictly it is controlled.', 'Hoe streng de beheersing is.']),
  property('users', { type: 'integer', minimum: 0, unit: 'people' }, [
    'Users',
    'Gebruikers',
    'Number of people that use it.',
    'Aantal mensen dat het gebruikt.',
  ]),
  hours('rtoHours', ['RTO (hours)', 'Maximale hersteltijd (uren)', 'Recovery time objective.', 'Maximale hersteltijd (RTO).']),
  hours('mtpdHours', [
    'MTPD (hours)',
    'Maximaal toelaatbare uitvalsduur (uren)',
    'Maximum tolerable period of disruption.',
    'Maximaal toelaatbare uitvalsduur.',
  ]),
  hours('rpoHours', ['RPO (hours)', 'Maximaal dataverlies (uren)', 'Recovery point objective.', 'Maximaal toegestaan dataverlies (RPO).']),
  property('lastRiskAnalysis', date, ['Last risk analysis', 'Laatste risicoanalyse', 'Date of the last risk analysis.', 'Datum van de laatste risicoanalyse.']),
];

const contractProperties: readonly PropertySpec[] = [
  organisation,
  property('agreement', text, ['Agreement', 'Overeenkomst', 'The agreement that this lot belongs to.', 'De overeenkomst waar dit perceel bij hoort.']),
  property('title', text, ['Title', 'Titel', 'Subject of the contract.', 'Onderwerp van het contract.']),
  property('start', date, ['Start', 'Ingangsdatum', 'First day.', 'Eerste dag.']),
  property('end', date, [
    'End',
    'Einddatum',
    'Last day; a contract past it still carries what it carried.',
    'Laatste dag; een verlopen contract draagt nog wat het droeg.',
  ]),
  property('annualValueEur', { type: 'number', minimum: 0, unit: 'euro per year' }, [
    'Annual value (EUR)',
    'Jaarwaarde (EUR)',
    'Value per year in euro.',
    'Waarde per jaar in euro.',
  ]),
  property('noticeDays', { type: 'integer', minimum: 0, unit: 'days' }, ['Notice (days)', 'Opzegtermijn (dagen)', 'Notice period.', 'Opzegtermijn.']),
  property('chainDeclared', choice('complete', 'partial'), [
    'Chain declared',
    'Keten opgegeven',
    'complete: no subcontractors beyond those listed.',
    'complete: geen onderaannemers buiten de genoemde.',
  ]),
  property('substitutability', text, ['Substitutability', 'Vervangbaarheid', 'How hard it is to replace.', 'Hoe moeilijk het te vervangen is.']),
  property('reintegration', text, [
    'Reintegration',
    'Terughalen in eigen beheer',
    'How hard it is to take back in house.',
    'Hoe moeilijk het in eigen beheer terug te halen is.',
  ]),
  property('discontinuationImpact', text, ['Impact of ending', 'Gevolg van beëindigen', 'What ending it would mean.', 'Wat beëindigen zou betekenen.']),
  property('lastAudit', date, ['Last audit', 'Laatste audit', 'Date of the last audit.', 'Datum van de laatste audit.']),
  property('alternatives', text, ['Alternatives', 'Alternatieven', 'Known alternatives.', 'Bekende alternatieven.']),
  ...clausePropertySpecs,
];

const kind = (
  [name, prefix]: readonly [kind: NodeKind, prefix: string],
  words: readonly [en: string, enPlural: string, nl: string, nlPlural: string, en: string, nl: string],
  own: readonly PropertySpec[],
): NodeKindSpec => ({
  kind: name,
  prefix,
  title: { en: words[0], nl: words[2] },
  plural: { en: words[1], nl: words[3] },
  description: { en: words[4], nl: words[5] },
  properties: [...sharedNodeProperties, ...own],
});

/** All node kinds in the order in which the chain is read, left to right. */
export const nodeKinds: readonly NodeKindSpec[] = [
  kind(
    ['Organisation', 'org'],
    [
      'Organisation',
      'Organisations',
      'Organisatie',
      'Organisaties',
      'A public body or company that uses services; may itself provide.',
      'Een overheidsorganisatie of bedrijf dat diensten gebruikt; kan zelf ook leveren.',
    ],
    [
      property('parent', { type: 'node', kinds: ['Organisation'] }, [
        'Parent',
        'Onderdeel van',
        'The organisation it is part of.',
        'De organisatie waar zij onderdeel van is.',
      ]),
      property('sector', text, ['Sector', 'Sector', 'Sector of the organisation.', 'Sector van de organisatie.']),
      ...legalEntityIdentifiers,
    ],
  ),
  kind(
    ['Service', 'svc'],
    [
      'Service',
      'Services',
      'Dienst',
      'Diensten',
      'A business or IT service that an organisation delivers or uses.',
      'Een bedrijfs- of IT-dienst die een organisatie levert of gebruikt.',
    ],
    serviceProperties,
  ),
  kind(
    ['Component', 'cmp'],
    [
      'Component',
      'Components',
      'Component',
      'Componenten',
      'A configuration item: application, server, database, network.',
      'Een configuratie-item: applicatie, server, database, netwerk.',
    ],
    [
      property('class', text, ['Class', 'Klasse', 'Class in the source system.', 'Klasse in het bronsysteem.']),
      organisation,
      property('environment', text, ['Environment', 'Omgeving', 'Production, test …', 'Productie, test …']),
    ],
  ),
  kind(
    ['Contract', 'con'],
    ['Contract', 'Contracts', 'Contract', 'Contracten', 'An agreement, or one lot of it.', 'Een overeenkomst, of één perceel ervan.'],
    contractProperties,
  ),
  kind(
    ['Supplier', 'sup'],
    [
      'Supplier',
      'Suppliers',
      'Leverancier',
      'Leveranciers',
      'A company; subcontractor is a role, not a kind.',
      'Een bedrijf; onderaannemer is een rol, geen soort.',
    ],
    [
      ...legalEntityIdentifiers,
      property('failureProbability', { type: 'number', minimum: 0, maximum: 1, unit: 'per year' }, [
        'Failure probability',
        'Faalkans',
        'Probability of failure per year, 0 to 1.',
        'Kans op uitval per jaar, 0 tot 1.',
      ]),
      property('financialRating', text, ['Financial rating', 'Financiële beoordeling', 'As given by the source.', 'Zoals de bron die geeft.']),
      property('ownershipDeclared', choice('complete'), [
        'Ownership declared',
        'Eigendom opgegeven',
        'complete: no owners beyond those listed.',
        'complete: geen eigenaren buiten de genoemde.',
      ]),
    ],
  ),
  kind(
    ['Datacenter', 'dc'],
    ['Datacenter', 'Datacenters', 'Datacenter', 'Datacenters', 'A site where things run.', 'Een locatie waar dingen draaien.'],
    [property('city', text, ['City', 'Plaats', 'City of the site.', 'Plaats van de locatie.'])],
  ),
  kind(
    ['Country', 'country'],
    ['Country', 'Countries', 'Land', 'Landen', 'A country by its ISO 3166-1 alpha-2 code.', 'Een land met zijn ISO 3166-1 alpha-2-code.'],
    [
      property('code', text, [
        'Code',
        'Code',
        'ISO 3166-1 alpha-2; absent: the id without “country:”.',
        'ISO 3166-1 alpha-2; zonder code: het id zonder “country:”.',
      ]),
    ],
  ),
  kind(
    ['Technology', 'tec'],
    [
      'Technology',
      'Technologies',
      'Technologie',
      'Technologieën',
      'A product or platform that many things share.',
      'Een product of platform dat veel dingen delen.',
    ],
    [property('version', text, ['Version', 'Versie', 'Version of the product.', 'Versie van het product.'])],
  ),
];

const byKind = new Map<string, NodeKindSpec>(nodeKinds.map((spec) => [spec.kind, spec]));

/** The declaration of a kind; undefined for a word that is not a kind. */
export function nodeKindSpec(name: string): NodeKindSpec | undefined {
  return byKind.get(name);
}

export function isNodeKind(name: string): name is NodeKind {
  return byKind.has(name);
}
