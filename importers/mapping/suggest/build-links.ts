// Builds the relations between the things of a row, its countries and the organisation that it belongs to.
import { nodeKindSpec } from '../../../server/model/vocabulary';
import { readCountry } from '../../reading/countries';
import { type Building, cellOf, noteHomeless, roleAt } from './building';
import { countryLink, type Link } from './links';
import { say, together } from './reasons';

const endIn = (end: string, { self }: Building) => (end === 'self' ? self : end);

export function proposeLink(link: Link, building: Building): void {
  const { draft, places } = building;
  const [from, to] = [endIn(link.from, building), endIn(link.to, building)];
  const recipient = link.properties?.recipient;
  const properties = recipient
    ? { recipient: { thing: endIn(typeof recipient === 'object' && 'thing' in recipient ? String(recipient.thing) : '', building) } }
    : link.properties;
  const isThere = places.has(link.from) && (places.has(link.to) || link.to.toLowerCase().endsWith('country'));
  if (!isThere) return;
  draft.proposeRelation({
    value: { type: link.type, from, to, ...(properties && { properties }) },
    use: `${link.type} ${from} → ${to}`,
    certainty: link.certainty,
    reason: link.reason,
  });
}

export function addCountries(building: Building): void {
  const { draft, topic, places } = building;
  for (const meaning of ['ESTABLISHED_IN', 'operation', 'dataAtRest', 'processing']) {
    const role = roleAt(building, `country.${meaning}`);
    const link = role && countryLink(topic.kind, meaning, (as) => places.has(as));
    if (!role) continue;
    if (!link) {
      noteHomeless(building, role.column.title, say('nothing in the row that a country can belong to', 'niets in de rij waar een land bij kan horen'));
      continue;
    }
    const as = meaning === 'ESTABLISHED_IN' ? 'country' : `${meaning}Country`;
    const place = draft.addThing({ as, kind: 'Country' });
    const { value, ask, note } = cellOf(role.column, building, (cell) => readCountry(cell) !== null);
    const question = say(
      `Is “${role.column.title}” a country that the ${endIn(link.from, building)} belongs to?`,
      `Is “${role.column.title}” een land waar ${endIn(link.from, building)} bij hoort?`,
    );
    const certainty = Math.min(role.certainty, link.certainty);
    const isTaken = draft.propose(`${place}.key`, {
      value: [value],
      use: role.column.title,
      certainty,
      reason: together(role.reason, link.reason, note),
      question,
      columns: [role.column.title],
    });
    if (ask && isTaken) draft.propose(`${place}.key[0].split`, ask);
    proposeLink({ ...link, to: as, certainty: Math.max(link.certainty, 0.65) }, building);
  }
}

/** The organisation that a row belongs to is a property of what the row is about. */
export function proposeOrganisation(building: Building): void {
  const { draft, places, topic } = building;
  if (!places.has('organisation')) return;
  const own = nodeKindSpec(topic.kind)?.properties.some(({ name }) => name === 'organisation')
    ? 'self'
    : ['contract', 'service', 'component'].find((as) => places.has(as));
  const place = own && places.get(own);
  if (!place) return;
  draft.propose(`${place}.properties.organisation`, {
    value: { thing: 'organisation' },
    use: 'organisation',
    certainty: 0.8,
    reason: say('the organisation of the same row', 'de organisatie van dezelfde rij'),
  });
}
