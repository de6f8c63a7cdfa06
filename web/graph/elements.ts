// Makes the elements that Cytoscape draws: an invisible node under each card or pill, and one edge per line.
import type { ElementDefinition } from 'cytoscape';
import { curveOf, type Ends } from './curves';
import type { Box, Link, PlacedPill, Placement } from './types';

/** From this many cards on, lines are straight: curves cost too much. */
const straightFrom = 300;

function endElement(id: string, { x, y, width, height }: Box): ElementDefinition {
  return { data: { id, boxWidth: width, boxHeight: height }, position: { x, y } };
}

function lineElement(link: Link, ends: Ends, isStraight: boolean): ElementDefinition {
  const classes = [link.family, link.status, link.isOnPath ? 'on-path' : '', isStraight ? 'straight' : ''];
  return { data: { id: link.id, source: link.from, target: link.to, ...curveOf(ends) }, classes: classes.join(' ') };
}

type BoxOf = (id: string) => (Box & { readonly lane: string }) | undefined;

/** One line from the dependent to the pill, and from the pill a line to each member. */
function pillElements(pill: PlacedPill, boxOf: BoxOf, isStraight: boolean): ElementDefinition[] {
  const dependent = boxOf(pill.dependent);
  if (!dependent) return [];
  const [first] = pill.lines;
  const isOnPath = pill.lines.some((line) => line.isOnPath);
  const status = pill.status === 'ok' ? (first?.status ?? 'ok') : pill.status;
  const stem = {
    data: { id: `stem ${pill.id}`, source: pill.dependent, target: pill.id, ...curveOf({ from: dependent, to: pill }) },
    classes: `${first?.family ?? 'depends'} ${status} ${isOnPath ? 'on-path' : ''} to-pill straight`,
  };
  const fan = pill.lines.flatMap((line) => {
    const member = boxOf(line.to);
    return member ? [lineElement({ ...line, id: `fan ${line.id}`, from: pill.id }, { from: pill, to: member }, isStraight)] : [];
  });
  return [endElement(pill.id, pill), stem, ...fan];
}

export interface ElementsInput {
  readonly placement: Placement;
  readonly links: readonly Link[];
}

/** All lines with their ends; lines whose ends are not placed are left out. */
export function toElements({ placement, links }: ElementsInput): ElementDefinition[] {
  const items = new Map(placement.items.map((item) => [item.id, item]));
  const boxOf: BoxOf = (id) => items.get(id);
  const isStraight = placement.items.length >= straightFrom;
  const lines = links.flatMap((link) => {
    const [from, to] = [boxOf(link.from), boxOf(link.to)];
    return from && to ? [lineElement(link, { from, to }, isStraight)] : [];
  });
  const pills = placement.pills.flatMap((pill) => pillElements(pill, boxOf, isStraight));
  return [...placement.items.map((item) => endElement(item.id, item)), ...lines, ...pills];
}
