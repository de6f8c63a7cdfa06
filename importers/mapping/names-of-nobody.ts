// Knows names that stand for nobody in a column of companies, or for all in one of services. They count as the mapping says, for a company may be called so; the person
// is told.
import { foldName } from '../../server/model/normal-form';
import type { NodeKind } from '../../server/model/vocabulary';
import type { MessageCode } from '../../server/model/vocabulary/messages';

/** Names in a column of companies that say “we ourselves”, “several” or “not known yet”. */
const nobody: ReadonlySet<string> = new Set(
  [
    ...['eigen beheer', 'in eigen beheer', 'eigen organisatie', 'eigen hosting', 'intern', 'zelf', 'zelfbouw', 'eigen ontwikkeling', 'eigen datacenter'],
    ...['divers', 'diverse', 'diversen', 'diverse leveranciers', 'meerdere', 'meerdere leveranciers', 'verschillende', 'overig', 'overige', 'nader te bepalen'],
    ...['in-house', 'in house', 'inhouse', 'internal', 'self-hosted', 'self hosted', 'on-premise', 'on premise', 'on-premises', 'own', 'various', 'multiple'],
    ...['other', 'others', 'to be determined', 'eigenbetrieb', 'sonstige', 'verschiedene', 'interne', 'en interne', 'plusieurs', 'autres'],
  ].map(foldName),
);

/** Names in a column of services that stand for all of them: “all services” is no service. */
const everything: ReadonlySet<string> = new Set(
  [
    ...[
      'all services',
      'all',
      'all products',
      'all our services',
      'every service',
      'alle diensten',
      'alle',
      'alle producten',
      'alle dienste',
      'tous les services',
    ],
  ].map(foldName),
);

const companies: ReadonlySet<NodeKind> = new Set(['Supplier', 'Organisation']);

/** What to say of a name that stands for no one thing of its kind; null: nothing. */
export function standIn(kind: NodeKind, name: string): MessageCode | null {
  if (name.length >= 24) return null;
  if (companies.has(kind)) return nobody.has(foldName(name)) ? 'name-of-nobody' : null;
  return kind === 'Service' && everything.has(foldName(name)) ? 'name-of-everything' : null;
}
