// The placed drawing as Cytoscape takes it: one node a card, one more for its count, one edge a line, a pill for a redundancy group.
import type { ElementDefinition } from 'cytoscape';
import { cardPicture, lookOf, ringRoom } from './card';
import { curveOf } from './curves';
import { laneGap } from './layout';
import type { Palette } from './palette';
import type { Link, Pill, PlacedItem, Placement } from './types';

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

const pillSize = { width: 28, height: 18, pitch: 20 } as const;

/** The pill in the gap to the right of its dependent, one line to it, and from it a line to each member. */
function pillElements(pill: Pill, { items, at, isStraight }: { items: ReadonlyMap<string, PlacedItem>; at: number; isStraight: boolean }): ElementDefinition[] {
  const dependent = items.get(pill.dependent);
  if (!dependent) return [];
  const width = Math.max(pillSize.width, pill.label.length * 6.4 + 8);
  const x = dependent.x + dependent.width / 2 + laneGap / 2 + 4;
  const place: PlacedItem = { ...dependent, x, y: dependent.y + at * pillSize.pitch, width, height: pillSize.height };
  const body: ElementDefinition = {
    data: { id: pill.id, boxWidth: width, boxHeight: pillSize.height, text: pill.label, picture: 'none', textMargin: 0, colour: null },
    position: { x, y: place.y },
    classes: `pill ${pill.status}`,
  };
  const [first] = pill.lines;
  const isOnPath = pill.lines.some((line) => line.isOnPath);
  const status = pill.status === 'ok' ? (first?.status ?? 'ok') : pill.status;
  const stem = {
    data: { id: `stem ${pill.id}`, source: pill.dependent, target: pill.id, ...curveOf(dependent, place) },
    classes: `${first?.family ?? 'depends'} ${status} ${isOnPath ? 'on-path' : ''} to-pill straight`,
  };
  const fan = pill.lines.flatMap((line) => {
    const member = items.get(line.to);
    return member ? [lineElement({ ...line, id: `fan ${line.id}`, from: pill.id }, [place, member], isStraight)] : [];
  });
  return [body, stem, ...fan];
}

export interface ElementsInput {
  readonly placement: Placement;
  readonly links: readonly Link[];
  readonly pills: readonly Pill[];
  readonly chosen: ReadonlySet<string>;
  readonly palette: Palette;
}

/** Cards, counts and lines; lines whose ends are not placed are left out. */
export function toElements({ placement, links, pills, chosen, palette }: ElementsInput): ElementDefinition[] {
  const items = new Map(placement.items.map((item) => [item.id, item]));
  const isStraight = placement.items.length >= straightFrom;
  const lines = links.flatMap((link) => {
    const [from, to] = [items.get(link.from), items.get(link.to)];
    return from && to ? [lineElement(link, [from, to], isStraight)] : [];
  });
  const placeAmong = (pill: Pill) => pills.filter(({ dependent }) => dependent === pill.dependent).indexOf(pill);
  const groups = pills.flatMap((pill) => pillElements(pill, { items, at: placeAmong(pill), isStraight }));
  return [...placement.items.flatMap((item) => cardElements(item, chosen, palette)), ...lines, ...groups];
}
