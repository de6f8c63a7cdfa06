// Declares the relation types (semantics §1) once. Every relation points from the dependent to what it needs.
// One legal entity is one node: an Organisation may stand wherever a Supplier may, so every Supplier end allows it.
import { choice, date, property, text } from './common-properties';
import type { NodeKind } from './node-kinds';
import type { Bilingual, PropertySpec } from './types';

export const relationTypeNames = [
  'USES',
  'DEPENDS_ON',
  'PROVIDED_BY',
  'SUPPLIED_BY',
  'SUBCONTRACTED_TO',
  'HOSTED_IN',
  'MADE_BY',
  'LOCATED_IN',
  'OPERATES_FROM',
  'ESTABLISHED_IN',
  'OWNED_BY',
  'FALLS_BACK_TO',
] as const;
export type RelationType = (typeof relationTypeNames)[number];

export const impacts = ['fails', 'degrades', 'none'] as const;
export type Impact = (typeof impacts)[number];

export const activities = ['operation', 'dataAtRest', 'processing'] as const;
export type Activity = (typeof activities)[number];

/** What the failure of the target does: see semantics §1. */
export type Propagation = 'fails' | 'degrades' | 'affects' | 'physical' | 'physicalAndLegal' | 'legal' | 'control' | 'recovery';

export interface RelationTypeSpec {
  readonly type: RelationType;
  /** Allowed pairs: each entry is a list of dependents and a list of targets. */
  readonly between: readonly { readonly from: readonly NodeKind[]; readonly to: readonly NodeKind[] }[];
  readonly propagation: Propagation;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly properties: readonly PropertySpec[];
}

const group = property('group', text, [
  'Group',
  'Groep',
  'Relations of one dependent with the same group form a redundancy group.',
  'Relaties van één afhankelijke met dezelfde groep vormen een redundantiegroep.',
]);
const required: PropertySpec = {
  ...property('required', { type: 'required' }, [
    'Required',
    'Nodig',
    'How many members must work: an integer from 1, or a percentage “1%” to “100%”.',
    'Hoeveel leden moeten werken: een geheel getal vanaf 1, of een percentage “1%” tot “100%”.',
  ]),
  defaultValue: 1,
};
const impact: PropertySpec = {
  ...property('impact', choice(...impacts), [
    'Impact',
    'Gevolg',
    'What losing it does: fails, degrades or none.',
    'Wat verlies ervan doet: fails (valt uit), degrades (verzwakt) of none (niets).',
  ]),
  defaultValue: 'fails',
};
const toleranceHours: PropertySpec = {
  ...property('toleranceHours', { type: 'number', minimum: 0, unit: 'hours' }, [
    'Tolerance (hours)',
    'Overbruggingstijd (uren)',
    'How long the dependent lasts without it.',
    'Hoe lang men het zonder kan stellen.',
  ]),
  defaultValue: 0,
};
const serviceType = property('serviceType', text, ['Kind of service', 'Soort dienst', 'What is delivered.', 'Wat er wordt geleverd.']);
const propagating = [group, required, impact, toleranceHours] as const;

/** Declares one relation type: name and effect, words, then the ends and properties it has. */
const relation = (
  [type, propagation]: readonly [RelationType, Propagation],
  words: readonly [enTitle: string, nlTitle: string, en: string, nl: string],
  [between, properties]: readonly [RelationTypeSpec['between'], readonly PropertySpec[]],
): RelationTypeSpec => ({ type, propagation, between, properties, title: { en: words[0], nl: words[1] }, description: { en: words[2], nl: words[3] } });

export const relationTypes: readonly RelationTypeSpec[] = [
  relation(
    ['USES', 'affects'],
    [
      'uses',
      'gebruikt',
      'An organisation uses a service; reported, does not propagate.',
      'Een organisatie gebruikt een dienst; wordt gemeld, geeft niets door.',
    ],
    [[{ from: ['Organisation'], to: ['Service'] }], []],
  ),
  relation(
    ['DEPENDS_ON', 'fails'],
    ['depends on', 'hangt af van', 'Needs the target to work.', 'Heeft het doel nodig om te werken.'],
    [
      [
        {
          from: ['Service', 'Component', 'Contract', 'Supplier', 'Organisation', 'Datacenter'],
          to: ['Service', 'Component', 'Contract', 'Datacenter', 'Technology'],
        },
      ],
      propagating,
    ],
  ),
  relation(
    ['PROVIDED_BY', 'fails'],
    [
      'is provided by',
      'wordt geleverd door',
      'Delivered under a contract or by a company; of a datacenter: its operator, power, network.',
      'Geleverd onder een contract of door een bedrijf; bij een datacenter: exploitant, stroom, netwerk.',
    ],
    [[{ from: ['Service', 'Component', 'Datacenter'], to: ['Contract', 'Supplier', 'Organisation'] }], propagating],
  ),
  relation(
    ['SUPPLIED_BY', 'fails'],
    ['is supplied by', 'gesloten met', 'The contracted supplier (rank 1).', 'De gecontracteerde leverancier (rang 1).'],
    [[{ from: ['Contract'], to: ['Supplier', 'Organisation'] }], [...propagating, serviceType]],
  ),
  relation(
    ['SUBCONTRACTED_TO', 'fails'],
    [
      'subcontracts to',
      'besteedt uit aan',
      'From a contract: scoped to it. From a supplier: all that it delivers.',
      'Vanaf een contract: alleen daaronder. Vanaf een leverancier: alles wat hij levert.',
    ],
    [
      [{ from: ['Contract', 'Supplier', 'Organisation'], to: ['Supplier', 'Organisation'] }],
      [
        property('rank', { type: 'integer', minimum: 1 }, [
          'Rank',
          'Rang',
          'Place in the chain; 2 = subcontractor of the contracted supplier.',
          'Plaats in de keten; 2 = onderaannemer van de gecontracteerde leverancier.',
        ]),
        property('recipient', { type: 'node', kinds: ['Supplier', 'Organisation'] }, [
          'Recipient',
          'Ontvanger',
          'The provider that it delivers to under this contract.',
          'De partij aan wie hij onder dit contract levert.',
        ]),
        serviceType,
        ...propagating,
      ],
    ],
  ),
  relation(
    ['HOSTED_IN', 'fails'],
    ['is hosted in', 'draait in', 'Runs at this site.', 'Draait op deze locatie.'],
    [[{ from: ['Service', 'Component', 'Contract', 'Supplier', 'Organisation'], to: ['Datacenter'] }], propagating],
  ),
  relation(
    ['MADE_BY', 'degrades'],
    ['is made by', 'gemaakt door', 'The maker of a technology; its failure degrades it.', 'De maker van een technologie; valt die uit, dan verzwakt zij.'],
    [[{ from: ['Technology'], to: ['Supplier', 'Organisation'] }], [toleranceHours]],
  ),
  relation(
    ['LOCATED_IN', 'physical'],
    ['is located in', 'ligt in', 'The country of a datacenter.', 'Het land van een datacenter.'],
    [[{ from: ['Datacenter'], to: ['Country'] }], []],
  ),
  relation(
    ['OPERATES_FROM', 'physicalAndLegal'],
    ['operates from', 'werkt vanuit', 'Works or keeps data in this country.', 'Werkt of bewaart gegevens in dit land.'],
    [
      [{ from: ['Supplier', 'Contract', 'Organisation'], to: ['Country'] }],
      [
        property('activity', choice(...activities), [
          'Activity',
          'Activiteit',
          'operation, dataAtRest or processing.',
          'operation (uitvoering), dataAtRest (opslag) of processing (verwerking).',
        ]),
        group,
        required,
      ],
    ],
  ),
  relation(
    ['ESTABLISHED_IN', 'legal'],
    ['is established in', 'gevestigd in', 'The country whose law applies.', 'Het land onder wiens recht het valt.'],
    [[{ from: ['Supplier', 'Organisation'], to: ['Country'] }], []],
  ),
  relation(
    ['OWNED_BY', 'control'],
    ['is owned by', 'eigendom van', 'The owner, with its share.', 'De eigenaar, met zijn aandeel.'],
    [
      [{ from: ['Supplier', 'Organisation'], to: ['Supplier', 'Organisation'] }],
      [
        property('share', { type: 'number', minimum: 0, maximum: 100, unit: 'percent' }, [
          'Share (%)',
          'Aandeel (%)',
          'Percentage owned; absent: unknown.',
          'Percentage in eigendom; zonder waarde: onbekend.',
        ]),
      ],
    ],
  ),
  relation(
    ['FALLS_BACK_TO', 'recovery'],
    ['falls back to', 'wijkt uit naar', 'Used when it fails; recovery only.', 'Wordt gebruikt bij uitval; telt alleen voor herstel.'],
    [
      [{ from: ['Service', 'Component', 'Contract'], to: ['Service', 'Component', 'Contract', 'Supplier', 'Organisation', 'Datacenter'] }],
      [
        property('activationHours', { type: 'number', minimum: 0, unit: 'hours' }, [
          'Activation (hours)',
          'Inschakeltijd (uren)',
          'Time until the fallback works.',
          'Tijd tot de uitwijk werkt.',
        ]),
        property('testedOn', date, ['Tested on', 'Getest op', 'Date of the last test.', 'Datum van de laatste test.']),
        property('testResult', choice('passed', 'partly', 'failed'), [
          'Test result',
          'Uitkomst test',
          'Result of the last test.',
          'Uitkomst van de laatste test.',
        ]),
      ],
    ],
  ),
];

const byType = new Map<string, RelationTypeSpec>(relationTypes.map((spec) => [spec.type, spec]));

/** The declaration of a relation type; undefined for a word that is not one. */
export function relationTypeSpec(name: string): RelationTypeSpec | undefined {
  return byType.get(name);
}

const propertyNames = new Map<string, ReadonlySet<string>>(relationTypes.map(({ type, properties }) => [type, new Set(properties.map(({ name }) => name))]));

/** Whether relations of this type have a property of this name. */
export function hasProperty(type: string, name: string): boolean {
  return propertyNames.get(type)?.has(name) ?? false;
}

export function isRelationType(name: string): name is RelationType {
  return byType.has(name);
}

/** Properties that are part of a relation's identity, in order (semantics §1). */
export const identityProperties = ['group', 'recipient', 'serviceType', 'activity'] as const;

/** Types whose relations fail or degrade their dependent (DEPENDS_ON … HOSTED_IN, MADE_BY). */
export const propagatingTypes: ReadonlySet<RelationType> = new Set(
  relationTypes.filter((spec) => spec.propagation === 'fails' || spec.propagation === 'degrades').map((spec) => spec.type),
);

/** Types that `needs(s)` follows (semantics §3). */
export const needsTypes: ReadonlySet<RelationType> = new Set(['DEPENDS_ON', 'PROVIDED_BY', 'SUPPLIED_BY', 'SUBCONTRACTED_TO', 'HOSTED_IN']);
