// Builds the things of a row: what it is about, and the other things that its columns name, with keys, names and properties.
import { type NodeKind, nodeKindSpec } from '../../../server/model/vocabulary';
import { type Building, cellOf, roleAt } from './building';
import type { Column } from './column-facts';
import { byName, byNumber, candidates, type Identity, keyChoice, keyOf, withLot } from './identity';
import { aKind, kindWord, say, together } from './reasons';
import type { Role, RoleContext } from './role';
import type { Roles } from './roles';
import { wordsFor } from './value-words';

/** Properties of a thing, in the order of the model. */
function proposeProperties(as: string, { kinds, place }: { kinds: readonly NodeKind[]; place: string }, building: Building): void {
  const specs = new Map(kinds.flatMap((kind) => nodeKindSpec(kind)?.properties ?? []).map((spec) => [spec.name, spec]));
  for (const spec of specs.values()) {
    const { name, title } = spec;
    const role = roleAt(building, `${as}.${name}`);
    if (!role) continue;
    const several = severalOf(name, as, building);
    const words = wordsFor(role.column, spec, building.dialect);
    const of = kindWord(role.kind ?? kinds[0] ?? '');
    building.draft.propose(`${place}.properties.${name}`, {
      value: { column: role.column.title, ...(words && { values: words.values }), ...(several && { several: several.which }) },
      ...{ use: role.column.title, columns: [role.column.title] },
      certainty: words ? Math.min(words.certainty, Math.max(role.certainty, titleCertainty(role, name))) : role.certainty,
      reason: together(words ? null : role.reason, words?.reason ?? null, several?.reason ?? null),
      question: say(`Is “${role.column.title}” the “${title.en}” of the ${of.en}?`, `Is “${role.column.title}” de “${title.nl}” van: ${of.nl}?`),
    });
  }
}

/** How certain a property is by its title alone: its cells cannot be read as they are, but their words can. */
function titleCertainty({ column }: Role, property: string): number {
  return Math.max(0, ...column.meanings.map((meaning) => (meaning.property === property ? meaning.certainty : 0)));
}

/** Of a contract that stands in several rows the first day and the last one count. */
function severalOf(name: string, as: string, { roles }: Building) {
  const key = roles.bySlot.get(`${as}.@key`) ?? roles.bySlot.get(`${as}.@name`);
  if (!key || key.column.different.size === key.column.cells.length) return null;
  if (name === 'end')
    return { which: 'greatest', reason: say('some stand in several rows: the latest counts', 'sommige staan in meer rijen: de laatste telt') };
  return name === 'start'
    ? { which: 'least', reason: say('some stand in several rows: the earliest counts', 'sommige staan in meer rijen: de vroegste telt') }
    : null;
}

function proposeName(place: string, role: Role | undefined, building: Building): void {
  if (!role) return;
  const { draft } = building;
  const { value, ask, note } = cellOf(role.column, building);
  const word = aKind(role.kind ?? building.topic.kind);
  const isTaken = draft.propose(`${place}.name`, {
    ...{ value, use: role.column.title, certainty: role.certainty, reason: together(role.reason, note), columns: [role.column.title] },
    question: say(`Does “${role.column.title}” name ${word.en}?`, `Noemt “${role.column.title}” ${word.nl}?`),
    others: (role.rivals ?? []).map(({ title }) => ({
      value: { column: title },
      certainty: 0.5,
      reason: say(`the title is “${title}”`, `de titel is “${title}”`),
    })),
  });
  if (ask && isTaken) draft.propose(`${place}.name.split`, ask);
}

/** Columns that name other things than the row is about. */
function relatedColumns({ roles }: RoleContext & { roles: Roles }): Column[] {
  return [...roles.bySlot].flatMap(([slot, { column }]) =>
    slot.startsWith('@') || slot.startsWith('country') || (slot.endsWith('.@name') && !slot.startsWith('self')) ? [column] : [],
  );
}

function identityOf(building: Building): Identity | null {
  const { facts, roles } = building;
  const key = roleAt(building, 'self.@key');
  const lot = roles.bySlot.get('self.@lot');
  if (key && lot && lot.column.cells.length > 0) {
    building.used.add(lot.column.title);
    return withLot(facts, byNumber(facts, key), lot.column);
  }
  if (key) return byNumber(facts, key);
  const name = roles.bySlot.get('self.@name');
  if (!name) return null;
  return byName(facts, name.column, { classes: roles.bySlot.get('self.@class')?.column, related: relatedColumns(building) });
}

function proposeKind(place: string, building: Building): void {
  const { draft, topic } = building;
  const { classes } = topic;
  if (!classes) {
    draft.note(`${place}.kind`, topic.kind, topic.reason);
    return;
  }
  building.used.add(classes.column.title);
  const kind = { column: classes.column.title, values: classes.values };
  if (classes.unknown.length === 0) {
    draft.propose(`${place}.kind`, { value: kind, use: classes.column.title, certainty: topic.certainty, reason: topic.reason });
    return;
  }
  const shown = classes.unknown
    .slice(0, 5)
    .map((word) => `“${word}”`)
    .join(', ');
  const others = Object.fromEntries(classes.unknown.map((word) => [word, topic.kind]));
  draft.entry.things[0] = { ...draft.entry.things[0], kind };
  draft.propose(`${place}.kind`, {
    value: { column: kind.column, values: { ...classes.values, ...others } },
    use: kind.column,
    certainty: 0.5,
    reason: say(`the other rows are mostly this: ${topic.kind}`, `de andere rijen zijn meestal dit: ${topic.kind}`),
    question: say(`Of which kind are the rows with ${shown} in “${kind.column}”?`, `Van welke soort zijn de rijen met ${shown} in “${kind.column}”?`),
    others: [
      {
        value: kind,
        certainty: 0.45,
        reason: say('make nothing of these rows; each is counted in a warning', 'niets van deze rijen maken; ze worden geteld in een waarschuwing'),
      },
    ],
    leaveOut: 0,
  });
}

/** Neither a number nor a name: what a row is, only a person can say. */
function askIdentity(place: string, { draft, facts, roles, topic, used }: Building): void {
  const persons = roles.leftOut.flatMap(({ column, isPersons }) => (isPersons ? [column.title] : []));
  const taken = new Set([...persons, ...[...roles.bySlot.values()].map(({ column }) => column.title)]);
  const word = kindWord(topic.kind);
  const offered = candidates(facts, ({ title }) => taken.has(title));
  const isTaken = draft.propose(`${place}.key`, {
    ...{ value: undefined, use: topic.kind, certainty: 0, leaveOut: 0.1, others: offered.map((column) => keyChoice(column, 0.4)) },
    reason: say('no column has a number or a name', 'geen kolom heeft een nummer of een naam'),
    question: say(`Which column says which ${word.en} a row is about?`, `Welke kolom zegt over welke ${word.nl} een rij gaat?`),
  });
  if (isTaken && offered[0]) used.add(offered[0].title);
}

export function addSelf(building: Building): void {
  const { draft, topic, self, places } = building;
  const place = draft.addThing({ as: self, kind: topic.classes ? { column: topic.classes.column.title, values: topic.classes.values } : topic.kind });
  places.set('self', place);
  proposeKind(place, building);
  const identity = identityOf(building);
  if (identity) {
    const named = identity.key ?? [];
    draft.propose(`${place}.key`, {
      value: identity.key && keyOf(identity.key),
      use: named.map(({ title }) => title).join(' | ') || 'name',
      certainty: identity.certainty,
      reason: identity.reason,
      question: say(`What makes a row one thing? ${identity.reason.en}.`, `Wat maakt een rij tot één ding? ${identity.reason.nl}.`),
      others: identity.others,
      leaveOut: identity.key ? 0.3 : 0,
    });
  }
  if (!identity) askIdentity(place, building);
  proposeName(place, roleAt(building, 'self.@name'), building);
  const kinds = topic.classes ? [...new Set(Object.values(topic.classes.values))] : [topic.kind];
  proposeProperties('self', { kinds, place }, building);
  proposeClass(place, building);
}

/** The class of a component is kept beside its kind. */
function proposeClass(place: string, building: Building): void {
  const { topic, draft, roles } = building;
  const kinds = topic.classes ? Object.values(topic.classes.values) : [topic.kind];
  const role = roles.bySlot.get('self.@class');
  if (!role || !kinds.includes('Component')) return;
  building.used.add(role.column.title);
  draft.propose(`${place}.properties.class`, {
    value: { column: role.column.title },
    use: role.column.title,
    certainty: 0.8,
    reason: role.reason,
    columns: [role.column.title],
  });
}

/** A number that is all that a row says of a thing is its key. */
const numbers = ['kvk', 'lei', 'vat', 'duns', 'rsin', 'oin', 'euid'];

export function addThing(as: string, kind: NodeKind, building: Building): void {
  const { draft, places, roles } = building;
  const name = roleAt(building, `${as}.@name`);
  const number = numbers.map((scheme) => roles.bySlot.get(`${as}.${scheme}`)).find((role) => role !== undefined);
  const key = roleAt(building, `${as}.@key`) ?? (name ? undefined : number);
  if (!name && !key) return;
  const place = draft.addThing({ as, kind });
  places.set(as, place);
  if (key) {
    const only =
      name || key !== number
        ? null
        : say(
            'nothing else names it, so the number as given is its key and its name',
            'niets anders noemt het, dus het nummer zoals gegeven is sleutel en naam',
          );
    draft.propose(`${place}.key`, {
      value: keyOf([key.column]),
      use: key.column.title,
      certainty: key.certainty,
      reason: together(key.reason, only),
      columns: [key.column.title],
    });
  }
  proposeName(place, name, building);
  proposeProperties(as, { kinds: [kind], place }, building);
}
