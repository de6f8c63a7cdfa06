// Gives each column of a table its role, once it is known what a row is about: one role has one column, the rest is left out with a reason.
import { type Bilingual, type NodeKind, nodeKindSpec } from '../../../server/model/vocabulary';
import { agreement, namesThings, propertySpec, weighShare } from './agreement';
import { byCells } from './by-cells';
import { type Column, hasShape, shareOf } from './column-facts';
import { companyShare } from './companies';
import { noticeNotInDays } from './notice';
import { personsIn } from './persons';
import type { Meaning } from './read-title';
import { aKind, percentage, rounded, say, together } from './reasons';
import type { LeftOut, Option, Role, RoleContext } from './role';
import { type Second, secondOf, takenBy } from './seconds';
import type { Topic } from './topic';

export interface Roles {
  readonly bySlot: ReadonlyMap<string, Role>;
  /** Columns that name things in a role that another column has, and other ones. */
  readonly seconds: readonly Second[];
  readonly leftOut: readonly LeftOut[];
}

/** Aliases of things that may have a property of their own in a row about something else, the likeliest first. */
const owners: readonly { readonly as: string; readonly kind: NodeKind }[] = [
  { as: 'contract', kind: 'Contract' },
  { as: 'supplier', kind: 'Supplier' },
  { as: 'service', kind: 'Service' },
  { as: 'datacenter', kind: 'Datacenter' },
  { as: 'technology', kind: 'Technology' },
];

function titleSays({ title }: Column): Bilingual {
  return say(`the title is “${title}”`, `de titel is “${title}”`);
}

function topicKinds({ kind, classes }: Topic): readonly NodeKind[] {
  return classes ? [...new Set(Object.values(classes.values))] : [kind];
}

/** The alias of the thing that has a property; null: nothing in the row has it. */
function ownerOf(meaning: Meaning, { facts, topic }: RoleContext): { as: string; kind: NodeKind } | null {
  const kinds = meaning.kinds ?? [];
  if (meaning.as && meaning.kind)
    return meaning.kind === topic.kind && meaning.as === aliasOf(topic.kind) ? { as: 'self', kind: topic.kind } : { as: meaning.as, kind: meaning.kind };
  const own = topicKinds(topic).find((kind) => kinds.includes(kind));
  if (own) return { as: 'self', kind: own };
  const inRow = new Set(facts.columns.map(({ meanings: [first] }) => (first?.means === 'thing' || first?.kind ? first?.as : undefined)));
  return owners.find(({ as, kind }) => inRow.has(as) && kinds.includes(kind)) ?? null;
}

/** The alias of what a row is about, by its kind. */
export function aliasOf(kind: NodeKind): string {
  return kind.toLowerCase();
}

function propertyOption(column: Column, meaning: Meaning, context: RoleContext): Option | null {
  const owner = ownerOf(meaning, context);
  const spec = owner && meaning.property ? propertySpec(owner.kind, meaning.property) : undefined;
  if (!owner || !spec) return null;
  const agreed = agreement(column, { certainty: meaning.certainty, spec, dialect: context.dialect });
  const far = owner.as === 'self' || meaning.as ? 1 : 0.95;
  return { slot: `${owner.as}.${spec.name}`, certainty: agreed.certainty * far, reason: together(titleSays(column), agreed.reason), kind: owner.kind };
}

function thingOption(column: Column, meaning: Meaning, { topic, names }: RoleContext): Option | null {
  const { as = '', kind } = meaning;
  if (!kind) return null;
  const isOwn = as === aliasOf(topic.kind) || topicKinds(topic).some((one) => aliasOf(one) === as);
  const agreed = namesThings(column, meaning.certainty);
  const { share, kinds } = names.namedIn(column);
  const isKnown = !isOwn && share >= 0.5 && kinds.includes(kind);
  const known = isKnown ? say(`${percentage(share)} of its cells name items`, `${percentage(share)} van de cellen noemt items`) : null;
  const certainty = isKnown ? Math.max(agreed.certainty, 0.8) : agreed.certainty;
  return { slot: isOwn ? 'self.@name' : `${as}.@name`, certainty, reason: together(titleSays(column), agreed.reason, known), kind };
}

const countrySlots: Readonly<Record<string, string>> = {
  country: 'country.ESTABLISHED_IN',
  operates: 'country.operation',
  dataAtRest: 'country.dataAtRest',
  processing: 'country.processing',
};

function countryOption(column: Column, meaning: Meaning): Option {
  const agreed = weighShare(column, meaning.certainty, { share: hasShape(column, 'country'), isTelltale: true });
  return { slot: countrySlots[meaning.means] ?? 'country.ESTABLISHED_IN', certainty: agreed.certainty, reason: together(titleSays(column), agreed.reason) };
}

/** From this part of its cells on a place is a company; from `all` on without a word. */
const areCompanies = { most: 0.6, all: 0.9 } as const;

/** A place that companies are named in is who hosts, when the title says hosting; else it is asked. */
function hostingOption(column: Column, context: RoleContext): Option | null {
  const share = companyShare(column, context);
  if (share < areCompanies.most) return null;
  const certainty = /host|cloud/i.test(column.title) && share >= areCompanies.all ? 0.75 : 0.55;
  const part = percentage(share);
  const reason = together(titleSays(column), say(`${part} of its cells name companies`, `${part} van de cellen noemt bedrijven`));
  return { slot: 'hosting.@name', certainty, reason, kind: 'Supplier' };
}

function markOption(column: Column, meaning: Meaning, context: RoleContext): Option | null {
  const { topic } = context;
  const isOther = meaning.as !== undefined && meaning.as !== aliasOf(topic.kind);
  const reason = titleSays(column);
  if (meaning.means === 'key')
    return { slot: isOther ? `${meaning.as}.@key` : 'self.@key', certainty: meaning.certainty, reason, ...(meaning.kind && { kind: meaning.kind }) };
  if (meaning.means === 'name') {
    const isTitle = /^(?:omschrijving|description|titel|title)$/i.test(column.title) && topic.kind === 'Contract';
    if (isTitle && !isOther) return { slot: 'self.title', certainty: 0.85, reason, kind: 'Contract' };
    const isText = /^(?:omschrijving|description)$/i.test(column.title);
    return {
      slot: isOther ? `${meaning.as}.@name` : 'self.@name',
      certainty: isText ? 0.5 : meaning.certainty,
      reason,
      ...(meaning.kind && { kind: meaning.kind }),
    };
  }
  if (meaning.means === 'lot') return topic.kind === 'Contract' && !isOther ? { slot: 'self.@lot', certainty: 0.85, reason, kind: 'Contract' } : null;
  if (meaning.means === 'class' || meaning.means === 'status') return isOther ? null : { slot: `self.@${meaning.means}`, certainty: meaning.certainty, reason };
  const hosting = meaning.means === 'place' ? hostingOption(column, context) : null;
  if (hosting) return hosting;
  if (meaning.means === 'needs' || meaning.means === 'neededBy' || meaning.means === 'place' || meaning.means === 'serviceType')
    return { slot: `@${meaning.means}`, certainty: meaning.certainty, reason };
  return meaning.means in countrySlots ? countryOption(column, meaning) : null;
}

function optionOf(column: Column, meaning: Meaning, context: RoleContext): Option | null {
  if (meaning.means === 'property') return propertyOption(column, meaning, context);
  if (meaning.means === 'thing') return thingOption(column, meaning, context);
  if (meaning.means === 'owner')
    return { slot: 'organisation.@name', certainty: 0.7, reason: say('its cells name organisations', 'de cellen noemen organisaties'), kind: 'Organisation' };
  return markOption(column, meaning, context);
}

const byCertainty = (a: Role, b: Role) =>
  b.certainty - a.certainty || b.column.cells.length - a.column.cells.length || (a.column.title < b.column.title ? -1 : 1);

/** Why a column is left out of which we know nothing. */
function unknown(column: Column, { topic }: RoleContext): LeftOut {
  const { meanings } = column;
  const kind = nodeKindSpec(topic.kind)?.title ?? { en: topic.kind, nl: topic.kind };
  if (meanings.length === 0)
    return { column, certainty: 0.7, reason: say('nothing in the model that we know by this title', 'niets in het model dat wij onder deze titel kennen') };
  const [owner] = meanings.flatMap(({ kind, kinds = [] }) => kind ?? kinds);
  if (owner && meanings[0]?.means === 'property' && owner !== topic.kind) {
    const [en, nl] = [aKind(owner).en, aKind(owner).nl];
    const reason = say(`it belongs to ${en}, and no column names one`, `het hoort bij ${nl}, en geen kolom noemt er een`);
    return { column, certainty: 0.7, reason };
  }
  return { column, certainty: 0.7, reason: say(`nothing that a row about “${kind.en}” can have`, `niets wat een rij over “${kind.nl}” kan hebben`) };
}

/** “Contract” beside “Contractnaam” is its number, when it looks like one. */
function splitNumberAndName(claimed: Map<string, Role[]>): void {
  const names = [...(claimed.get('self.@name') ?? [])].sort(byCertainty);
  if (names.length < 2 || claimed.has('self.@key')) return;
  const isBare = ({ column }: Role) => column.meanings[0]?.means === 'thing';
  const number = names.find((role) => isBare(role) && shareOf(role.column, (cell) => /\d/.test(cell) && cell.length <= 40) >= 0.8);
  if (!number || !names.some((role) => !isBare(role) && role.column.cells.length > 0)) return;
  claimed.set(
    'self.@name',
    names.filter((role) => role !== number),
  );
  const reason = together(
    number.reason,
    say('its cells look like numbers, and another column has the names', 'de cellen lijken nummers, en een andere kolom heeft de namen'),
  );
  claimed.set('self.@key', [{ ...number, slot: 'self.@key', certainty: 0.8, reason }]);
}

/** Two columns that may both name what a row is about, and say different things: which of them does is asked. */
function lessenRivals(claimed: Map<string, Role[]>): void {
  const [first, second, ...others] = [...(claimed.get('self.@name') ?? [])].sort(byCertainty);
  if (!first || !second || first.certainty - second.certainty > 0.05 || second.column.different.size === 0) return;
  if ([...second.column.different.keys()].every((cell) => first.column.different.has(cell))) return;
  const rival = second.column.title;
  const reason = together(first.reason, say(`“${rival}” may name it as well`, `“${rival}” noemt het misschien ook`));
  claimed.set('self.@name', [
    { ...first, certainty: Math.min(first.certainty, 0.55), reason, rivals: [second.column] },
    { ...second, certainty: 0.5 },
    ...others,
  ]);
}

/** Gives each column its role. */
export function rolesOf(context: RoleContext): Roles {
  const leftOut: LeftOut[] = [];
  const claimed = new Map<string, Role[]>();
  const isOrganisation = (name: string) => context.names.kindsOf(name).includes('Organisation');
  for (const column of context.facts.columns) {
    const persons = personsIn(column, isOrganisation);
    if (persons) {
      leftOut.push({ column, isPersons: true, ...persons });
      continue;
    }
    const notInDays = noticeNotInDays(column);
    if (notInDays) {
      leftOut.push({ column, certainty: 0.9, reason: notInDays });
      continue;
    }
    const options = column.meanings.flatMap((meaning) => optionOf(column, meaning, context) ?? []);
    const best = [...options].sort((a, b) => b.certainty - a.certainty || (a.slot < b.slot ? -1 : 1))[0] ?? byCells(column, context);
    if (!best) leftOut.push(unknown(column, context));
    else claimed.set(best.slot, [...(claimed.get(best.slot) ?? []), { ...best, column, certainty: rounded(best.certainty) }]);
  }
  splitNumberAndName(claimed);
  lessenRivals(claimed);
  const bySlot = new Map<string, Role>();
  const seconds: Second[] = [];
  for (const [slot, roles] of claimed) {
    const [first, ...others] = roles.sort(byCertainty);
    if (!first) continue;
    bySlot.set(slot, first);
    for (const other of others) {
      const second = secondOf(other, first, context);
      if (second) seconds.push(second);
      else leftOut.push(takenBy(first.column, other.column, context));
    }
  }
  return { bySlot, seconds, leftOut };
}
