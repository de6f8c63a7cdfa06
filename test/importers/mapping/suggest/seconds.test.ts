// A second column in one role: further things, the same said again, or a text that names nothing.
import { expect, it } from 'vitest';
import { KnownNames } from '../../../../importers/mapping/suggest/names';
import { rolesOf } from '../../../../importers/mapping/suggest/roles';
import { topicsOf } from '../../../../importers/mapping/suggest/topic';
import { dialect, facts } from './suggested';

function secondsIn(...rows: readonly string[]) {
  const table = facts('systemen.csv', ...rows);
  const [topic] = topicsOf(table);
  if (!topic) throw new Error('no topic');
  const { seconds, leftOut } = rolesOf({ facts: table, topic, names: new KnownNames(), dialect });
  return [seconds.map(({ as, column }) => `${as} ${column.title}`), leftOut.map(({ column, isSaid }) => `${column.title} ${isSaid}`)];
}

it.each([
  ['other suppliers', ['Applicatie;Leverancier;Vendor', 'a;x;y', 'b;x;z'], [['supplier Vendor'], []]],
  ['a supplier where the first has none', ['Applicatie;Leverancier;Vendor', 'a;x;', 'b;;z', 'c;y;'], [['supplier Vendor'], []]],
  ['the same, in another case', ['Applicatie;Leverancier;Vendor', 'a;x;X', 'b;y;'], [[], ['Vendor true']]],
  ['nothing but words for nothing', ['Applicatie;Leverancier;Vendor', 'a;x;n.v.t.', 'b;y;-'], [[], ['Vendor true']]],
  ['a text beside a name', ['Applicatie;Omschrijving;Leverancier', 'a;voor de post;x', 'b;voor de mail;x'], [[], ['Omschrijving false']]],
  ['another of its own kind', ['Applicatie;Server;Leverancier', 'a;s1;x', 'b;s2;x', 'c;s2;x'], [['self Server'], []]],
] as const)('%s', (_, rows, found) => {
  expect(secondsIn(...rows)).toEqual(found);
});
