// The placed drawing as Cytoscape takes it: one node a card, one more for its count, one edge a line.
import type { ElementDefinition } from 'cytoscape';
import { cardPicture, lookOf, ringRoom } from './card';
import { curveOf } from './curves';
import type { Palette } from './palette';
import type { Link, PlacedItem, Placement } from './types';

/** From this many cards on, lines are straight: curves cost too much. */
const straightFrom = 300;

function cardElements(item: PlacedItem, chosen: ReadonlySet<string>, palette: Palette): ElementDefinition[] {
  const isChosen = item.members.some((id) => chosen.has(id));
  const look = lookOf(item.status, palette);
  const isDown = item.status === 'failed' || item.status === 'degraded';
  const textLeft = item.kind === 'Organisation' && !isDown && item.status !== 'origin' ? 24 : 31;
  const card: ElementDefinition = {
    data: {
      id: item.id,
      boxWidth: item.width + 2 * ringRoom,
      boxHeight: item.height + 2 * ringRoom,
      picture: cardPicture(item, { isChosen, palette }),
      text: item.text,
      colour: look.text,
      textMargin: -(item.width + ringRoom - textLeft),
    },
    position: { x: item.x, y: item.y },
    classes: isDown || item.status === 'origin' ? 'strong' : '',
  };
  if (item.count === undefined || item.isTile) return [card];
  const badge: ElementDefinition = {
    data: { id: `count ${item.id}`, boxWidth: 1, boxHeight: 1, text: item.count, colour: look.text, textMargin: 0, picture: 'none' },
    position: { x: item.x + item.width / 2 - (item.kind === 'Supplier' ? 12 : 8), y: item.y },
    classes: 'badge',
  };
  return [card, badge];
}

function lineElement(link: Link, ends: readonly [PlacedItem, PlacedItem], isStraight: boolean): ElementDefinition {
  const classes = [link.family, link.status, link.isOnPath ? 'on-path' : '', isStraight ? 'straight' : ''];
  return { data: { id: link.id, source: link.from, target: link.to, ...curveOf(ends[0], ends[1]) }, classes: classes.join(' ') };
}

export interface ElementsInput {
  readonly placement: Placement;
  readonly links: readonly Link[];
  readonly chosen: ReadonlySet<string>;
  readonly palette: Palette;
}

/** Cards, counts and lines; lines whose ends are not placed are left out. */
export function toElements({ placement, links, chosen, palette }: ElementsInput): ElementDefinition[] {
  const items = new Map(placement.items.map((item) => [item.id, item]));
  const isStraight = placement.items.length >= straightFrom;
  const lines = links.flatMap((link) => {
    const [from, to] = [items.get(link.from), items.get(link.to)];
    return from && to ? [lineElement(link, [from, to], isStraight)] : [];
  });
  return [...placement.items.flatMap((item) => cardElements(item, chosen, palette)), ...lines];
}
