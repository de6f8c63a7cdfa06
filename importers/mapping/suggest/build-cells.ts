// Builds what single columns say beside the things of a row: what it needs and what needs it, its place, and whether it counts.
import { type NodeKind, relationTypeSpec } from '../../../server/model/vocabulary';
import { splitCell } from '../../reading/split-cell';
import { type Building, cellOf, noteHomeless, roleAt } from './building';
import { separatorsOfNames } from './by-cells';
import { say, together } from './reasons';
import type { Role } from './role';
import { isOutOfUse } from './states';
import type { Choice } from './suggestion';

function kindsFor(end: 'from' | 'to', found: readonly NodeKind[]): NodeKind[] {
  const allowed = new Set(relationTypeSpec('DEPENDS_ON')?.between.flatMap((pair) => pair[end]));
  const usual: NodeKind[] = ['Component', 'Service'];
  return [...new Set([...usual, ...found.filter((kind) => allowed.has(kind))])].sort();
}

/** What separates what cells need or are needed by: where one of both columns shows it, it holds for the other too. */
function needsSplit(building: Building): string | readonly string[] | undefined {
  const cells = ['@needs', '@neededBy'].flatMap((slot) => building.roles.bySlot.get(slot) ?? []).map(({ column }) => cellOf(column, building).value);
  return cells.find(({ split }) => split !== undefined)?.split;
}

/** What a cell names and needs, or is needed by. */
export function proposeNeeds(building: Building): void {
  const { draft, names, topic, self } = building;
  const split = needsSplit(building);
  for (const slot of ['@needs', '@neededBy'] as const) {
    const role = roleAt(building, slot);
    if (!role) continue;
    const { value, ask, note } = cellOf(role.column, building);
    const [topicEnd, otherEnd] = slot === '@needs' ? (['from', 'to'] as const) : (['to', 'from'] as const);
    if (!mayStand(topicEnd, topic.kind)) {
      noteHomeless(building, role.column.title, say(`a ${topic.kind} cannot have such a relation`, `een ${topic.kind} kan zo’n relatie niet hebben`));
      continue;
    }
    const { kinds } = names.namedIn(role.column, (cell) => splitCell(cell, separatorsOfNames));
    const end = { named: kindsFor(otherEnd, kinds), ...(split !== undefined && { split }), ...value };
    const relation = slot === '@needs' ? { type: 'DEPENDS_ON', from: self, to: end } : { type: 'DEPENDS_ON', from: end, to: self };
    const use = slot === '@needs' ? `DEPENDS_ON ${self} → ${role.column.title}` : `DEPENDS_ON ${role.column.title} → ${self}`;
    const reason = together(role.reason, note);
    const place = draft.proposeRelation({ value: relation, use, certainty: role.certainty, reason, columns: [role.column.title] });
    if (ask && place && split === undefined) draft.propose(`${place}.${otherEnd}.split`, ask);
  }
}

/** Whether what a row is about may stand at an end of such a relation. */
function mayStand(end: 'from' | 'to', kind: NodeKind): boolean {
  return relationTypeSpec('DEPENDS_ON')?.between.some((pair) => pair[end].includes(kind)) ?? false;
}

/** The relations that a column whose cells name items may state: the row needs them, or they need it. */
function namedRelations(role: Role, building: Building): Choice[] {
  const { names, topic, self } = building;
  const { value } = cellOf(role.column, building);
  const { kinds } = names.namedIn(role.column);
  const needed = { type: 'DEPENDS_ON', from: self, to: { named: kindsFor('to', kinds), ...value } };
  const needing = { type: 'DEPENDS_ON', from: { named: kindsFor('from', kinds), ...value }, to: self };
  const reverse = say('they need what the row is about', 'zij hebben nodig waar de rij over gaat');
  return [
    ...(mayStand('from', topic.kind) ? [{ value: needed, certainty: role.certainty, reason: role.reason }] : []),
    ...(mayStand('to', topic.kind) ? [{ value: needing, certainty: 0.3, reason: reverse }] : []),
  ];
}

/** Asks what the items are to the row that a column names; false: no relation can hold them. */
export function proposeNamedColumn(role: Role, building: Building): boolean {
  const { draft, self, used } = building;
  const { title } = role.column;
  const [first, ...others] = namedRelations(role, building);
  if (!first) return false;
  used.add(title);
  const question = say(`“${title}” names items: what are they to the row?`, `“${title}” noemt items: wat zijn die voor de rij?`);
  draft.proposeRelation({ ...first, others, use: `DEPENDS_ON ${self} → ${title}`, columns: [title], question });
  return true;
}

/** Columns with a title that tells nothing, whose cells name items. What no relation can hold is left out with the other columns without a place. */
export function proposeNamed(building: Building): void {
  for (const [slot, role] of [...building.roles.bySlot].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (slot.startsWith('@names:')) proposeNamedColumn(role, building);
}

/** A state says which rows count; what is out of use is asked. */
export function proposeStatus(building: Building): void {
  const { draft, roles } = building;
  const role = roles.bySlot.get('self.@status');
  if (!role) return;
  const { title, different } = role.column;
  building.used.add(title);
  const gone = [...different.keys()].filter((word) => isOutOfUse(word)).sort();
  if (gone.length === 0 || different.size > 100) {
    draft.leaveOut(
      title,
      0.7,
      say('no word in it says that something is out of use: all rows count', 'geen woord erin zegt dat iets buiten gebruik is: alle rijen tellen'),
    );
    return;
  }
  const words = gone
    .slice(0, 5)
    .map((word) => `“${word}”`)
    .join(', ');
  draft.propose('rows', {
    ...{ value: { only: [{ column: title, notIn: gone }] }, use: title, certainty: 0.55, columns: [title] },
    reason: say(`${words} say that the row is out of use`, `${words} zeggen dat de rij buiten gebruik is`),
    question: say(`Should rows with ${words} in “${title}” be left out?`, `Moeten rijen met ${words} in “${title}” worden weggelaten?`),
    leaveOut: 0.45,
    outReason: say('all rows count', 'alle rijen tellen'),
  });
}
