// Builds questions about columns that found no place and would be lost: further things in a role that another column has, and companies or
// names of items under a title that says nothing for a row of this kind.
import type { Bilingual, NodeKind } from '../../../server/model/vocabulary';
import { proposeNamedColumn } from './build-cells';
import { proposeLink } from './build-links';
import { type Building, cellOf } from './building';
import { byCells } from './by-cells';
import type { Column } from './column-facts';
import { type Link, linksOf, linksOfSecond } from './links';
import { kindWord, kindWords, say, together } from './reasons';

interface Asked {
  readonly as: string;
  readonly kind: NodeKind;
  readonly column: Column;
  readonly reason: Bilingual;
  readonly question: Bilingual;
  /** How certain it is that they are, and that they are nothing. */
  readonly certainty?: number;
  readonly leaveOut?: number;
  linksAs(name: string): readonly Link[];
}

function freeName(as: string, { places, self }: Building): string {
  const name = (at: number) => (at === 1 ? as : `${as}${at}`);
  let at = 1;
  while (places.has(name(at)) || name(at) === self) at += 1;
  return name(at);
}

/** In the same order, however the columns stand. */
export function byTitle<T extends { readonly column: Column }>(list: readonly T[]): T[] {
  return [...list].sort((a, b) => (a.column.title < b.column.title ? -1 : 1));
}

/** Asks whether a column names things that the row is related to; false: the model has no relation to such. */
function askThing({ as: wanted, kind, column, reason, question, certainty = 0.55, leaveOut = 0.3, linksAs }: Asked, building: Building): boolean {
  const { draft, places, used } = building;
  const { title } = column;
  const as = freeName(wanted, building);
  const links = linksAs(as);
  if (links.length === 0) return false;
  used.add(title);
  const place = draft.addThing({ as, kind });
  const { value, ask, note } = cellOf(column, building);
  const isTaken = draft.propose(`${place}.name`, {
    ...{ value, use: title, columns: [title], question },
    ...{ certainty, leaveOut, reason: together(reason, note) },
  });
  places.set(as, place);
  if (ask && isTaken) draft.propose(`${place}.name.split`, ask);
  for (const link of links) proposeLink(link, building);
  return true;
}

/** Further things in a role that another column has. */
export function proposeSeconds(building: Building): void {
  const { roles, topic, places, draft } = building;
  for (const { as, kind, column, reason } of byTitle(roles.seconds)) {
    const { title } = column;
    const word = kindWords(kind);
    const question = say(`“${title}” names further ${word.en}: are they needed too?`, `“${title}” noemt nog andere ${word.nl}: zijn die ook nodig?`);
    const linksAs = (second: string) => linksOfSecond(topic.kind, { as, second, has: (one) => places.has(one) });
    if (askThing({ as: as === 'self' ? kind.toLowerCase() : as, kind, column, reason, question, linksAs }, building)) continue;
    building.used.add(title);
    draft.leaveOut(title, 0.6, together(reason, say('a row has one place for it', 'een rij heeft er één plaats voor')));
  }
}

/** Companies in a column: who delivers, hosts or manages what the row is about. */
export function askCompanies(column: Column, asked: Pick<Asked, 'as' | 'reason' | 'certainty' | 'leaveOut'>, building: Building): boolean {
  const { topic, places } = building;
  const { as } = asked;
  const { title } = column;
  const question = say(
    `Does “${title}” name companies that the ${kindWord(topic.kind).en} of the row needs?`,
    `Noemt “${title}” bedrijven die nodig zijn voor: ${kindWord(topic.kind).nl} van de rij?`,
  );
  const linksAs = (name: string) => {
    const links = linksOf(topic.kind, (one) => one === as || places.has(one)).filter(({ from, to }) => from === as || to === as);
    const named = (end: string) => (end === as ? name : end);
    return links.map((link) => ({ ...link, from: named(link.from), to: named(link.to), certainty: Math.max(link.certainty, 0.65) }));
  };
  return askThing({ ...asked, kind: 'Supplier', column, question, linksAs }, building);
}

/** Leaves a column out that has no place, unless its cells name companies or items: then it is asked. */
export function leaveOutOrAsk(column: Column, { certainty, reason }: { readonly certainty: number; readonly reason: Bilingual }, building: Building): void {
  const { draft, used } = building;
  if (used.has(column.title)) return;
  const found = byCells(column, building);
  const isAsked =
    (found?.kind === 'Supplier' && askCompanies(column, { as: 'party', reason: found.reason }, building)) ||
    (found?.slot.startsWith('@names:') === true && proposeNamedColumn({ ...found, column }, building));
  if (isAsked) return;
  used.add(column.title);
  draft.leaveOut(column.title, certainty, reason);
}
