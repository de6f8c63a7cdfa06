// Builds the entry of one table from the roles of its columns: things, what makes each one thing, properties, relations.
import { proposeNamed, proposeNeeds, proposeStatus } from './build-cells';
import { addCountries, proposeLink, proposeOrganisation } from './build-links';
import { proposePlace } from './build-place';
import { byTitle, leaveOutOrAsk, proposeSeconds } from './build-strays';
import { addSelf, addThing } from './build-things';
import type { Building } from './building';
import type { Draft } from './draft';
import { linksOf } from './links';
import { say } from './reasons';
import type { LeftOut, RoleContext } from './role';
import { aliasOf, rolesOf } from './roles';
import { thingTitles } from './titles/things';

/** Alias of rows of which a column says the kind. */
const mixed = 'item';

const kindOfAlias = new Map(thingTitles.map(({ as, kind }) => [as, kind]));
/** The order in which the things of a row stand in a profile. */
const aliases = [...new Set(thingTitles.map(({ as }) => as))];

/** Builds the entry of a table whose rows are about `context.topic`. */
export function buildTable(context: RoleContext, draft: Draft): Draft {
  const roles = rolesOf(context);
  const { topic, facts } = context;
  const self = topic.classes && new Set(Object.values(topic.classes.values)).size > 1 ? mixed : aliasOf(topic.kind);
  const building: Building = { ...context, roles, draft, self, places: new Map(), used: new Set(), homeless: new Map() };
  addSelf(building);
  for (const as of aliases) if (as !== self) addThing(as, kindOfAlias.get(as) ?? 'Supplier', building);
  for (const link of linksOf(topic.kind, (as) => building.places.has(as))) proposeLink(link, building);
  proposeOrganisation(building);
  addCountries(building);
  proposeNeeds(building);
  proposePlace(building);
  proposeNamed(building);
  proposeStatus(building);
  proposeSeconds(building);
  const homeless = say('nothing in the row that it can belong to', 'niets in de rij waar het bij kan horen');
  const unplaced = [...roles.bySlot.values()].map(({ column }) => ({
    ...(building.homeless.get(column.title) ?? { certainty: 0.65, reason: homeless }),
    column,
  }));
  for (const { column, isPersons, isSaid, ...why } of byTitle<LeftOut>([...roles.leftOut, ...unplaced])) {
    if (building.used.has(column.title)) continue;
    if (isPersons || isSaid) draft.leaveOut(column.title, why.certainty, why.reason);
    else leaveOutOrAsk(column, why, building);
  }
  draft.finish();
  draft.entry.unused = facts.columns.map(({ title }) => title).filter((title) => draft.entry.unused.includes(title));
  return draft;
}
