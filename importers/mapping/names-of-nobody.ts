// Knows names in a column of companies that stand for nobody. They count as the mapping says, for a company may be called so; the person
// is told.
import { foldName } from '../../server/model/normal-form';

/** Names in a column of companies that say “we ourselves”, “several” or “not known yet”. */
const nobody: ReadonlySet<string> = new Set(
  [
    ...['eigen beheer', 'in eigen beheer', 'eigen organisatie', 'eigen hosting', 'intern', 'zelf', 'zelfbouw', 'eigen ontwikkeling', 'eigen datacenter'],
    ...['divers', 'diverse', 'diversen', 'diverse leveranciers', 'meerdere', 'meerdere leveranciers', 'verschillende', 'overig', 'overige', 'nader te bepalen'],
    ...['in-house', 'in house', 'inhouse', 'internal', 'self-hosted', 'self hosted', 'on-premise', 'on premise', 'on-premises', 'own', 'various', 'multiple'],
    ...['other', 'others', 'to be determined', 'eigenbetrieb', 'sonstige', 'verschiedene', 'interne', 'en interne', 'plusieurs', 'autres'],
  ].map(foldName),
);

/** Whether a name in a column of companies stands for no company. */
export function isNobody(name: string): boolean {
  return name.length < 24 && nobody.has(foldName(name));
}
