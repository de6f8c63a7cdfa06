// Computes where every card stands: lanes run from left to right, and barycentre sweeps order the cards of each lane, ties by id.
// Method: layered drawing with the layers given (Sugiyama, Tagawa, Toda 1981).

import { addTo } from '../../server/model/group-by';
import { compareText } from '../../server/model/text-order';
import { breakToFit, leastLabelWidth, type Measure } from './labels';
import { foldOrder } from './lanes';
import { placePills } from './pills';
import { type Drawing, type Item, type LaneName, laneNames, type PlacedItem, type PlacedLane, type Placement } from './types';

export const foldedWidth = 42;
/** Between two lanes; a pill fits in it. */
const gap = 34;
const [leastWidth, mostWidth, padding] = [112, 200, 6];
const [cardHeight, tallHeight, originHeight, tileSize] = [22, 34, 36, 20];
const rowGap = 4;
/** Lanes fold while those that are open have less than this on average. */
const foldsBelow = 148;
/** A lane is not made smaller than this when its names need it. */
const readableWidth = 180;
const sweeps = 6;

export interface LayoutOptions {
  /** Width that there is, in pixels. */
  readonly width: number;
  readonly measure: Measure;
  /** Lanes that the reader folded (true) or unfolded (false). */
  readonly folds: ReadonlyMap<LaneName, boolean>;
}

/** Lane of items in their order from top to bottom. */
interface Lane {
  readonly name: LaneName;
  items: Item[];
}

function lanesOf(drawing: Drawing): Lane[] {
  return laneNames.map((name) => ({ name, items: drawing.items.filter(({ lane }) => lane === name) })).filter(({ items }) => items.length > 0);
}

/** Folds lanes until the rest has room for its names; what the reader chose stands. `room` is what is left for the others together. */
function chooseFolds(lanes: readonly Lane[], { width, folds }: LayoutOptions): { readonly folded: ReadonlySet<LaneName>; readonly room: number } {
  const folded = new Set<LaneName>(lanes.flatMap(({ name }) => (folds.get(name) === true ? [name] : [])));
  const hasOrigin = (lane: Lane) => lane.items.some(({ status }) => status === 'origin');
  const room = () => width - folded.size * foldedWidth - (lanes.length - 1) * gap;
  const laneWidth = () => room() / Math.max(1, lanes.length - folded.size);
  for (const name of foldOrder) {
    const lane = lanes.find((one) => one.name === name);
    if (laneWidth() >= foldsBelow) break;
    if (lane && !hasOrigin(lane) && folds.get(name) !== false) folded.add(name);
  }
  return { folded, room: room() };
}

/** Room around a label: glyph at the left; at the right its count or the sign of its status. */
function labelRoom(item: Item, measure: Measure): number {
  const left = item.kind === 'Organisation' ? 26 : 32;
  const right = item.count !== undefined ? 12 + measure(item.count) : item.status === 'ok' ? 12 : 24;
  return left + right + 2 * padding;
}

/** Width at which every name of a lane can be read whole, in two lines at most. */
function wantedWidth({ items }: Lane, measure: Measure): number {
  return Math.max(...items.map((item) => labelRoom(item, measure) + leastLabelWidth(item.label, measure)));
}

/** Widths of the lanes that are not folded: each what its names ask for; what is left over is shared, what is short as well. */
function shareRoom(lanes: readonly Lane[], { room, measure }: { readonly room: number; readonly measure: Measure }): ReadonlyMap<LaneName, number> {
  const wanted = lanes.map((lane) => Math.max(leastWidth, Math.min(mostWidth, wantedWidth(lane, measure))));
  const left = (room - wanted.reduce((sum, width) => sum + width, 0)) / Math.max(1, lanes.length);
  // Names come before fitting: where there is no room for them the drawing is wider than the window, and moves.
  return new Map(
    lanes.map(({ name }, at) => [name, Math.max(Math.min(wanted[at] ?? leastWidth, readableWidth), Math.min(mostWidth, (wanted[at] ?? 0) + left))]),
  );
}

function neighbourTable(drawing: Drawing): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, string[]>();
  for (const { from, to } of drawing.links) {
    addTo(table, from, to);
    addTo(table, to, from);
  }
  return table;
}

/** Orders each lane by the mean position of its neighbours in other lanes, sweeping to and fro. O(sweeps × links). */
function orderLanes(lanes: readonly Lane[], neighbours: ReadonlyMap<string, readonly string[]>): void {
  const position = new Map<string, number>();
  const note = (lane: Lane) => {
    for (const [at, item] of lane.items.entries()) position.set(item.id, (at + 0.5) / lane.items.length);
  };
  for (const lane of lanes) note(lane);
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    for (const lane of sweep % 2 === 0 ? lanes : [...lanes].reverse()) {
      const own = new Set(lane.items.map(({ id }) => id));
      const wish = new Map(lane.items.map(({ id }) => [id, meanPosition(id, { neighbours, position, own })]));
      lane.items = [...lane.items].sort((a, b) => (wish.get(a.id) ?? 0) - (wish.get(b.id) ?? 0) || compareText(a.id, b.id));
      note(lane);
    }
  }
}

interface Neighbourhood {
  readonly neighbours: ReadonlyMap<string, readonly string[]>;
  readonly position: ReadonlyMap<string, number>;
  readonly own: ReadonlySet<string>;
}

function meanPosition(id: string, { neighbours, position, own }: Neighbourhood): number {
  const others = (neighbours.get(id) ?? []).filter((other) => !own.has(other));
  if (others.length === 0) return position.get(id) ?? 0.5;
  return others.reduce((sum, other) => sum + (position.get(other) ?? 0.5), 0) / others.length;
}

interface Sized {
  readonly item: Item;
  readonly text: string;
  readonly width: number;
  readonly height: number;
  readonly isTile: boolean;
}

function sizeOf(item: Item, { isFolded, laneWidth, measure }: { isFolded: boolean; laneWidth: number; measure: Measure }): Sized {
  if (isFolded) return { item, text: '', width: tileSize, height: tileSize, isTile: true };
  const inner = laneWidth - 2 * padding;
  const text = breakToFit(item.label, { width: laneWidth - labelRoom(item, measure), lines: 2, measure });
  const height = item.status === 'origin' ? originHeight : text.includes('\n') ? tallHeight : cardHeight;
  return { item, text, width: inner, height, isTile: false };
}

const heightOf = (sized: readonly Sized[]) => sized.reduce((sum, one) => sum + one.height + rowGap, 0);

/** Middles of a lane's rows: each as near to its wish as the order and the heights allow. */
export function spread(wishes: readonly number[], heights: readonly number[], total: number): number[] {
  const middles: number[] = [];
  let top = 0;
  for (const [at, wish] of wishes.entries()) {
    const height = (heights[at] ?? 0) + rowGap;
    const middle = Math.max(top + height / 2, wish);
    middles.push(middle);
    top = middle + height / 2;
  }
  let bottom = total;
  for (let at = middles.length - 1; at >= 0; at -= 1) {
    const height = (heights[at] ?? 0) + rowGap;
    const middle = Math.min(middles[at] ?? 0, bottom - height / 2);
    middles[at] = middle;
    bottom = middle - height / 2;
  }
  return middles;
}

/** Places the drawing in lanes. Rows of the longest lane stand close; the others stand near what they are tied to. */
export function placeDrawing(drawing: Drawing, options: LayoutOptions): Placement {
  const lanes = lanesOf(drawing);
  const { folded, room } = chooseFolds(lanes, options);
  const open = lanes.filter(({ name }) => !folded.has(name));
  const widths = shareRoom(open, { room, measure: options.measure });
  const laneWidthOf = (name: LaneName) => widths.get(name) ?? foldedWidth;
  const neighbours = neighbourTable(drawing);
  orderLanes(lanes, neighbours);
  const sized = lanes.map(({ name, items }) =>
    items.map((item) => sizeOf(item, { isFolded: folded.has(name), laneWidth: laneWidthOf(name), measure: options.measure })),
  );
  const height = Math.max(0, ...sized.map(heightOf));
  const middles = placeRows(sized, { neighbours, height });
  const placed: PlacedLane[] = [];
  const items: PlacedItem[] = [];
  let x = 0;
  for (const [at, { name }] of lanes.entries()) {
    const isFolded = folded.has(name);
    const width = laneWidthOf(name);
    const rows = sized[at] ?? [];
    placed.push({ name, x, width, isFolded, items: rows.length, nodes: rows.reduce((sum, { item }) => sum + item.members.length, 0) });
    const middle = x + width / 2;
    for (const { item, ...size } of rows) items.push({ ...item, ...size, x: middle, y: middles.get(item.id) ?? 0 });
    x += width + gap;
  }
  return { items, pills: placePills(drawing.pills, items, gap), lanes: placed, width: Math.max(0, x - gap), height };
}

/** Middles by item: the longest lane first, then the lanes beside it, outwards. */
function placeRows(
  sized: readonly (readonly Sized[])[],
  { neighbours, height }: { neighbours: ReadonlyMap<string, readonly string[]>; height: number },
): Map<string, number> {
  const middles = new Map<string, number>();
  const longest = sized.findIndex((rows) => heightOf(rows) === height);
  const order = sized.map((_, at) => at).sort((a, b) => Math.abs(a - longest) - Math.abs(b - longest) || a - b);
  for (const at of order) {
    const rows = sized[at] ?? [];
    const even = height / Math.max(1, rows.length);
    const wishes = rows.map(({ item }, row) => {
      const known = (neighbours.get(item.id) ?? []).flatMap((id) => middles.get(id) ?? []);
      return known.length === 0 ? (row + 0.5) * even : known.reduce((sum, y) => sum + y, 0) / known.length;
    });
    const spreadMiddles = spread(
      wishes,
      rows.map((row) => row.height),
      height,
    );
    for (const [row, { item }] of rows.entries()) middles.set(item.id, spreadMiddles[row] ?? 0);
  }
  return middles;
}
