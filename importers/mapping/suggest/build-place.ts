// Builds what a column of places says: a site where things run, or who hosts them.
import { proposeLink } from './build-links';
import { askCompanies } from './build-strays';
import { type Building, noteHomeless, roleAt } from './building';
import { companyShare } from './companies';
import { percentage, say } from './reasons';
import type { Role } from './role';

const isHosting = (title: string) => /host|cloud/i.test(title);

/** Who hosts may stand where sites are expected. */
function askHosts({ column }: Role, share: number, building: Building): void {
  const part = percentage(share);
  const named = say(`${part} of its cells name companies`, `${part} van de cellen noemt bedrijven`);
  const titled = say('by its title it may name who hosts', 'naar de titel noemt het misschien wie het host');
  // Some cells may as well be sites: who takes every suggestion gets neither.
  askCompanies(column, { as: 'hosting', reason: share > 0 ? named : titled, certainty: 0.45, leaveOut: 0.5 }, building);
}

/** A place may be a site where things run, or only a city. */
export function proposePlace(building: Building): void {
  const { draft, topic, places } = building;
  const role = roleAt(building, '@place');
  if (!role) return;
  const { title } = role.column;
  if (places.has('datacenter') || !['Service', 'Component', 'Contract', 'Supplier'].includes(topic.kind)) {
    noteHomeless(building, title, say('a place of which the model keeps nothing here', 'een plaats waarvan het model hier niets bewaart'));
    return;
  }
  const companies = companyShare(role.column, building);
  const { different } = role.column;
  const isSite = different.size > 0 && [...different.keys()].every((cell) => /\bdc\b|data ?cent|rekencent/i.test(cell));
  if (!isSite && (companies > 0 || isHosting(title))) askHosts(role, companies, building);
  const place = draft.addThing({ as: 'datacenter', kind: 'Datacenter' });
  places.set('datacenter', place);
  draft.propose(`${place}.name`, {
    ...{ value: { column: title }, use: title, columns: [title] },
    certainty: isSite ? 0.75 : companies > 0 ? 0.4 : topic.kind === 'Component' || topic.kind === 'Service' ? 0.5 : 0.3,
    reason: isSite
      ? say('its cells name datacenters', 'de cellen noemen datacenters')
      : companies > 0
        ? say(
            `${percentage(companies)} of its cells name companies, the others may be sites`,
            `${percentage(companies)} van de cellen noemt bedrijven, de andere zijn misschien locaties`,
          )
        : say('a place where it may run: each would be a site that can fail', 'een plaats waar het kan draaien: elk wordt een locatie die kan uitvallen'),
    question: say(`Does “${title}” say at which site the items run?`, `Zegt “${title}” op welke locatie de items draaien?`),
    leaveOut: isSite ? 0.2 : 0.45,
  });
  proposeLink(
    {
      type: 'HOSTED_IN',
      from: 'self',
      to: 'datacenter',
      certainty: 0.85,
      reason: say('what runs at a site fails with it', 'wat op een locatie draait, valt ermee uit'),
    },
    building,
  );
}
