// Paints cards, tiles and pills on a canvas at once, from paths and texts only. No image has to be fetched or decoded before the picture
// shows.

import { getOrMake } from '../../server/model/get-or-make';
import { type Glyph, glyphOf, kindGlyphs, type Status, statusGlyphs } from '../components/glyphs';
import { type Look, lookOf } from './looks';
import type { Palette } from './palette';
import { silhouette } from './silhouettes';
import { cardFont } from './style';
import type { PlacedItem, PlacedPill } from './types';

type Pen = CanvasRenderingContext2D;

const paths = new Map<string, Path2D>();

/** A path from its data, made once. */
function pathOf(data: string): Path2D {
  return getOrMake(paths, data, () => new Path2D(data));
}

interface Stroke {
  readonly colour: string;
  readonly width: number;
  readonly dash?: string | undefined;
}

function strokePath(pen: Pen, path: Path2D, { colour, width, dash }: Stroke): void {
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.setLineDash(dash ? dash.split(' ').map(Number) : []);
  pen.stroke(path);
}

function fillPath(pen: Pen, path: Path2D, colour: string): void {
  pen.fillStyle = colour;
  pen.fill(path);
}

/** Does something at another place and size, and comes back. */
function at(pen: Pen, { x, y, scale = 1 }: { readonly x: number; readonly y: number; readonly scale?: number }, act: () => void): void {
  pen.save();
  pen.translate(x, y);
  if (scale !== 1) pen.scale(scale, scale);
  act();
  pen.restore();
}

interface GlyphBox {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
  readonly cut: string;
}

function paintGlyph(pen: Pen, glyph: Glyph, { x, y, size, colour, cut }: GlyphBox): void {
  at(pen, { x, y, scale: size / 16 }, () => {
    pen.lineCap = 'round';
    pen.lineJoin = 'round';
    if (glyph.fill) fillPath(pen, pathOf(glyph.fill), colour);
    if (glyph.stroke) strokePath(pen, pathOf(glyph.stroke), { colour, width: glyph.width ?? 1.6, dash: glyph.dash });
    if (glyph.cut) strokePath(pen, pathOf(glyph.cut), { colour: cut, width: 1.9 });
  });
}

const isDown = (status: Status) => status === 'failed' || status === 'degraded' || status === 'origin';
const tile = 'M3 0H17A3 3 0 0 1 20 3V17A3 3 0 0 1 17 20H3A3 3 0 0 1 0 17V3A3 3 0 0 1 3 0Z';

function paintTile(pen: Pen, item: PlacedItem, look: Look): void {
  const fill = look.block ?? look.fill;
  const outline = pathOf(tile);
  if (item.isGroup) {
    at(pen, { x: 2.5, y: 2.5 }, () => {
      fillPath(pen, outline, look.fill);
      strokePath(pen, outline, { colour: look.border, width: 1 });
    });
  }
  fillPath(pen, outline, fill);
  strokePath(pen, outline, { colour: look.border, width: look.width, dash: look.dash });
  paintGlyph(pen, kindGlyphs[glyphOf(item.kind, item.rank)], { x: 4.5, y: 4.5, size: 11, colour: look.glyph, cut: fill });
}

/** The cross of a card that is down stands on its own: in the list it is cut out of a square. */
const cross: Glyph = { stroke: 'M3.5 3.5l9 9M12.5 3.5l-9 9', width: 2 };
/** Width of the coloured block behind the glyph of a card that is down. */
const blockWidth = 26;

function paintBody(pen: Pen, item: PlacedItem, look: Look): void {
  const { width, height } = item;
  const outline = pathOf(silhouette(item.kind, width, height));
  for (const by of item.isGroup ? [5, 2.5] : []) {
    at(pen, { x: by, y: by }, () => {
      fillPath(pen, outline, look.fill);
      strokePath(pen, outline, { colour: look.border, width: 1 });
    });
  }
  fillPath(pen, outline, look.fill);
  if (look.block !== undefined) {
    pen.save();
    pen.clip(outline);
    pen.fillStyle = look.block;
    pen.fillRect(0, 0, blockWidth, height);
    pen.restore();
  }
  strokePath(pen, outline, { colour: look.border, width: look.width, dash: look.dash });
}

function paintSigns(pen: Pen, item: PlacedItem, look: Look): void {
  const { kind, status, width, height } = item;
  const y = height / 2 - 6;
  const x = kind === 'Organisation' && !isDown(status) ? 6 : 9;
  paintGlyph(pen, kindGlyphs[glyphOf(kind, item.rank)], { x, y, size: 12, colour: look.glyph, cut: look.fill });
  if (status === 'ok' || item.count !== undefined) return;
  paintGlyph(pen, status === 'failed' ? cross : statusGlyphs[status], { x: width - 21, y, size: 12, colour: look.sign, cut: look.fill });
}

const lineHeight = 13.2;

function paintTexts(pen: Pen, item: PlacedItem, look: Look): void {
  const { kind, status, width, height, count } = item;
  const left = kind === 'Organisation' && !isDown(status) ? 24 : 31;
  const lines = item.text.split('\n');
  pen.fillStyle = look.text;
  pen.textBaseline = 'middle';
  pen.textAlign = 'left';
  pen.font = `${isDown(status) ? 600 : 500} 12px ${cardFont}`;
  for (const [row, line] of lines.entries()) pen.fillText(line, left, height / 2 + (row - (lines.length - 1) / 2) * lineHeight);
  if (count === undefined) return;
  pen.textAlign = 'right';
  pen.font = `600 11px ${cardFont}`;
  pen.fillText(count, width - (kind === 'Supplier' ? 12 : 8), height / 2);
}

/** The ring of a chosen node follows its outline, 4 px outside. */
function paintRing(pen: Pen, item: PlacedItem, palette: Palette): void {
  const outline = silhouette(item.isTile ? 'Tile' : item.kind, item.width + 8, item.height + 8);
  at(pen, { x: -4, y: -4 }, () => strokePath(pen, pathOf(outline), { colour: palette.accent, width: 2.5 }));
}

export interface ItemLook {
  readonly isChosen: boolean;
  readonly palette: Palette;
}

/** A card or tile with all that stands on it, at its place in the drawing. */
export function paintItem(pen: Pen, item: PlacedItem, { isChosen, palette }: ItemLook): void {
  const look = lookOf(item.status, palette);
  at(pen, { x: item.x - item.width / 2, y: item.y - item.height / 2 }, () => {
    if (isChosen) paintRing(pen, item, palette);
    if (item.isTile) {
      paintTile(pen, item, look);
      return;
    }
    paintBody(pen, item, look);
    paintSigns(pen, item, look);
    paintTexts(pen, item, look);
  });
}

function pillLook({ status }: PlacedPill, palette: Palette): { readonly fill: string; readonly border: string; readonly text: string; readonly dash?: string } {
  if (status === 'failed') return { fill: palette.failed, border: palette.failed, text: palette['on-failed'] };
  if (status === 'atRisk') return { fill: palette.risk, border: palette['risk-line'], text: palette['on-risk'], dash: '4 2.5' };
  return { fill: palette.surface, border: palette['line-strong'], text: palette.ink };
}

/** A redundancy group: how many work of how many. */
export function paintPill(pen: Pen, pill: PlacedPill, palette: Palette): void {
  const look = pillLook(pill, palette);
  const { width, height } = pill;
  at(pen, { x: pill.x - width / 2, y: pill.y - height / 2 }, () => {
    const outline = new Path2D();
    outline.roundRect(0, 0, width, height, height / 2);
    fillPath(pen, outline, look.fill);
    strokePath(pen, outline, { colour: look.border, width: 1.3, dash: look.dash });
    pen.fillStyle = look.text;
    pen.textBaseline = 'middle';
    pen.textAlign = 'center';
    pen.font = `600 12px ${cardFont}`;
    pen.fillText(pill.label, width / 2, height / 2);
  });
}
