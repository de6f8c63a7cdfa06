// Titles of the keys of answers in both languages, and how their numbers are written. A key that is not here is shown as it is.
import type { Bilingual } from '../../../server/model/vocabulary';

/** How a number is shown; null means unknown unless it says “none”: then there is nothing to know. */
export type Unit = 'share' | 'hours' | 'euro' | 'probability';

export interface Title extends Bilingual {
  readonly unit?: Unit;
  /** Null is “not applicable” here, not “unknown”. */
  readonly canBeNone?: boolean;
}

export const titles: Readonly<Record<string, Title>> = {
  alreadyDown: { nl: 'Al eerder uit', en: 'Already down' },
  among: { nl: 'Soorten die de oorzaak mogen zijn', en: 'Kinds that may be the cause' },
  apparentNumber: { nl: 'Schijnbaar aantal leveranciers', en: 'Apparent number of suppliers' },
  atHours: { nl: 'Uit na', en: 'Down after', unit: 'hours' },
  atRisk: { nl: 'Kwetsbaar', en: 'At risk' },
  before: { nl: 'Zonder de wijzigingen', en: 'Without the changes' },
  betweenness: { nl: 'Ligt op kortste wegen', en: 'On shortest ways', unit: 'share' },
  byCriticality: { nl: 'Naar kritikaliteit', en: 'By criticality' },
  byKind: { nl: 'Naar soort', en: 'By kind' },
  bySubDomain: { nl: 'Naar deelgebied', en: 'By sub-domain' },
  causes: { nl: 'Oorzaken', en: 'Causes' },
  classes: { nl: 'Klassen', en: 'Classes' },
  commonCauses: { nl: 'Gemeenschappelijke oorzaken', en: 'Common causes' },
  complete: { nl: 'Volledig', en: 'Complete' },
  connectedNodes: { nl: 'Verbonden onderdelen', en: 'Connected items' },
  contractValueEur: { nl: 'Contractwaarde per jaar', en: 'Contract value a year' },
  counts: { nl: 'Aantal per orde (1, 2, 3)', en: 'Number by order (1, 2, 3)' },
  cutSets: { nl: 'Combinaties die samen uitval geven', en: 'Combinations that fail it together' },
  degraded: { nl: 'Verzwakt', en: 'Degraded' },
  degradedServices: { nl: 'Verzwakte diensten', en: 'Degraded services' },
  density: { nl: 'Dichtheid', en: 'Density', unit: 'share' },
  dependencies: { nl: 'Afhankelijkheden', en: 'Dependencies' },
  dependent: { nl: 'Afhankelijk onderdeel', en: 'Dependent' },
  directShare: { nl: 'Direct aandeel', en: 'Direct share', unit: 'share' },
  effectiveNumber: { nl: 'Werkelijk aantal', en: 'Effective number' },
  failed: { nl: 'Uit', en: 'Down' },
  failedServices: { nl: 'Diensten uit', en: 'Services down' },
  falseRedundancies: { nl: 'Schijnredundantie', en: 'False redundancy' },
  figures: { nl: 'Kerngetallen', en: 'Key figures' },
  file: { nl: 'Bestand', en: 'File' },
  found: { nl: 'Gevonden', en: 'Found' },
  from: { nl: 'Van', en: 'From' },
  given: { nl: 'Beschouwd als al uit', en: 'Taken as already down' },
  group: { nl: 'Groep', en: 'Group', canBeNone: true },
  held: { nl: 'Wat standhield', en: 'What held' },
  hhi: { nl: 'HHI', en: 'HHI' },
  hidden: { nl: 'Verborgen concentratie', en: 'Hidden concentration' },
  hiddenShare: { nl: 'Verborgen aandeel', en: 'Hidden share', unit: 'share' },
  hours: { nl: 'Na', en: 'After', unit: 'hours' },
  id: { nl: 'Naam', en: 'Name' },
  kind: { nl: 'Soort', en: 'Kind' },
  largestPart: { nl: 'Grootste deel', en: 'Largest part' },
  layer: { nl: 'Laag', en: 'Layer' },
  layers: { nl: 'Lagen van de keten', en: 'Layers of the chain' },
  left: { nl: 'Over', en: 'Left' },
  lost: { nl: 'Verloren', en: 'Lost' },
  maxOrder: { nl: 'Hoogstens zoveel tegelijk', en: 'Most failures together' },
  members: { nl: 'Leden', en: 'Members' },
  mostNeeded: { nl: 'Het meest nodig', en: 'Most needed' },
  mostPassed: { nl: 'Het meest gepasseerd', en: 'Most passed' },
  neededBy: { nl: 'Nodig voor', en: 'Needed by' },
  network: { nl: 'Het netwerk', en: 'The network' },
  nodes: { nl: 'Onderdelen', en: 'Items' },
  noneShare: { nl: 'Aandeel zonder', en: 'Share without', unit: 'share' },
  organisations: { nl: 'Geraakte organisaties', en: 'Organisations hit' },
  ownMembers: { nl: 'Eigen leden', en: 'Own members' },
  ownership: { nl: 'Zeggenschap', en: 'Control' },
  partlyUnknownShare: { nl: 'Deels onbekend aandeel', en: 'Partly unknown share', unit: 'share' },
  parts: { nl: 'Losse delen', en: 'Separate parts' },
  passed: { nl: 'Via', en: 'By way of' },
  path: { nl: 'Pad', en: 'Path' },
  paths: { nl: 'Paden', en: 'Paths' },
  providers: { nl: 'Leveranciers', en: 'Providers' },
  recipient: { nl: 'Levert aan', en: 'Delivers to' },
  relations: { nl: 'Relaties', en: 'Relations' },
  relianceShare: { nl: 'Aandeel dat erop leunt', en: 'Share that relies on it', unit: 'share' },
  required: { nl: 'Nodig', en: 'Required' },
  row: { nl: 'Regel', en: 'Row', canBeNone: true },
  scenario: { nl: 'Scenario', en: 'Scenario', canBeNone: true },
  scope: { nl: 'Waarover', en: 'About' },
  service: { nl: 'Dienst of onderdeel', en: 'Service or item' },
  services: { nl: 'Diensten', en: 'Services' },
  servicesDown: { nl: 'Diensten uit', en: 'Services down' },
  servicesDownOnPaper: { nl: 'Diensten uit, alles op papier werkt', en: 'Services down, all on paper works' },
  servicesDownTested: { nl: 'Diensten uit, geteste maatregelen', en: 'Services down, tested measures' },
  servicesWithSinglePoint: { nl: 'Diensten met een storingspunt', en: 'Services with a single point' },
  share: { nl: 'Aandeel', en: 'Share', unit: 'share' },
  shared: { nl: 'Gedeelde oorzaken', en: 'Shared causes' },
  sheet: { nl: 'Blad', en: 'Sheet', canBeNone: true },
  singlePoints: { nl: 'Enkelvoudige storingspunten', en: 'Single points of failure' },
  source: { nl: 'Bron', en: 'Source' },
  sources: { nl: 'Bronnen', en: 'Sources' },
  status: { nl: 'Stand', en: 'Status' },
  steps: { nl: 'Stappen', en: 'Steps' },
  sum: { nl: 'Som', en: 'Sum' },
  takesDown: { nl: 'Haalt onderuit', en: 'Takes down' },
  timeline: { nl: 'Verloop in de tijd', en: 'Over time' },
  to: { nl: 'Naar', en: 'To' },
  top: { nl: 'Zwaarste', en: 'Heaviest' },
  totals: { nl: 'Totalen', en: 'Totals' },
  type: { nl: 'Relatie', en: 'Relation' },
  unknown: { nl: 'Onbekend', en: 'Unknown' },
  unknownShare: { nl: 'Onbekend aandeel', en: 'Unknown share', unit: 'share' },
  users: { nl: 'Gebruikers', en: 'Users' },
  via: { nl: 'Via', en: 'By way of' },
  vitalServicesWithSinglePoint: { nl: 'Vitale diensten met een storingspunt', en: 'Vital services with a single point' },
  weight: { nl: 'Gewicht', en: 'Weight' },
  withoutEffect: { nl: 'Zonder gevolg', en: 'Without effect' },
  withoutWeight: { nl: 'Zonder bekend gewicht', en: 'Without a known weight' },
};

/** The unit of a key: as declared, else as its ending says. */
export function unitOf(key: string): Unit | undefined {
  const declared = titles[key];
  if (declared) return declared.unit;
  if (/share$/i.test(key)) return 'share';
  if (/hours$/i.test(key)) return 'hours';
  if (/eur$/i.test(key)) return 'euro';
  return /probability$/i.test(key) ? 'probability' : undefined;
}

/** Words for values that are choices of a question and no words of the model. */
export const valueWords: Readonly<Record<string, Bilingual>> = {
  count: { nl: 'elke dienst telt 1', en: 'each service counts 1' },
  criticality: { nl: 'kritikaliteit', en: 'criticality' },
  users: { nl: 'gebruikers', en: 'users' },
  value: { nl: 'contractwaarde', en: 'contract value' },
};
