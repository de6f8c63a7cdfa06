// Cards and tiles as SVG pictures: the silhouette says the kind, block, border and sign the status. One picture per look, cached.
import { type Glyph, glyphOf, kindGlyphs, type Status, statusGlyphs } from '../components/glyphs';
import type { Palette } from './palette';
import type { PlacedItem } from './types';

/** Room around a card for its ring. */
export const ringRoom = 7;

interface Look {
  readonly fill: string;
  readonly border: string;
  readonly width: number;
  readonly dash?: string;
  readonly block?: string;
  readonly glyph: string;
  readonly sign: string;
  readonly text: string;
}

/** How a status looks (design: graph grammar). */
export function lookOf(status: Status, palette: Palette): Look {
  const plain = { glyph: palette.ink, text: palette.ink };
  const looks: Readonly<Record<Status, Look>> = {
    origin: { fill: palette.origin, border: palette.origin, width: 1.5, glyph: palette['on-origin'], sign: palette['on-origin'], text: palette['on-origin'] },
    failed: {
      fill: palette['failed-soft'],
      border: palette.failed,
      width: 1.5,
      block: palette.failed,
      glyph: palette['on-failed'],
      sign: palette.failed,
      text: palette.ink,
    },
    later: { ...plain, fill: palette.surface, border: palette['failed-text'], width: 1.5, dash: '2 2.5', sign: palette['failed-text'] },
    degraded: {
      fill: palette['degraded-soft'],
      border: palette['degraded-line'],
      width: 1.5,
      block: palette.degraded,
      glyph: palette['on-degraded'],
      sign: palette['degraded-line'],
      text: palette.ink,
    },
    atRisk: {
      fill: palette.risk,
      border: palette['risk-line'],
      width: 1.6,
      dash: '4 2.5',
      glyph: palette['on-risk'],
      sign: palette['risk-line'],
      text: palette['on-risk'],
    },
    ok: { ...plain, fill: palette.surface, border: palette['line-strong'], width: 1.2, sign: palette['line-strong'] },
    unknown: {
      fill: palette.unknown,
      border: palette['unknown-line'],
      width: 1.5,
      dash: '1.5 2.5',
      glyph: palette['unknown-text'],
      sign: palette['unknown-line'],
      text: palette['unknown-text'],
    },
  };
  return looks[status];
}

/** The outline of a kind in a box of w × h. */
export function silhouette(kind: string, w: number, h: number): string {
  const r = Math.min(h / 2, 12);
  switch (kind) {
    case 'Service':
      return `M${r} 0H${w - r}A${r} ${h / 2} 0 0 1 ${w - r} ${h}H${r}A${r} ${h / 2} 0 0 1 ${r} 0Z`;
    case 'Component':
      return `M6 0H${w - 6}L${w} 6V${h - 6}L${w - 6} ${h}H6L0 ${h - 6}V6Z`;
    case 'Contract':
      return `M0 0H${w - 8}L${w} 8V${h}H0Z`;
    case 'Supplier':
      return `M9 0H${w - 9}L${w} ${h / 2}L${w - 9} ${h}H9L0 ${h / 2}Z`;
    case 'Datacenter':
      return `M0 4Q${w / 2} -2 ${w} 4V${h - 4}Q${w / 2} ${h + 2} 0 ${h - 4}Z`;
    case 'Country':
      return `M0 0H${w}L${w - 9} ${h / 2}L${w} ${h}H0Z`;
    case 'Technology':
      return `M10 0H${w}L${w - 10} ${h}H0Z`;
    default:
      return `M0 0H${w}V${h}H0Z`;
  }
}

interface GlyphPlace {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
  readonly cut: string;
}

function drawGlyph(glyph: Glyph, { x, y, size, colour, cut }: GlyphPlace): string {
  const stroke = glyph.stroke
    ? `<path d="${glyph.stroke}" fill="none" stroke="${colour}" stroke-width="${glyph.width ?? 1.6}" stroke-linejoin="round" stroke-linecap="round"${glyph.dash ? ` stroke-dasharray="${glyph.dash}"` : ''}/>`
    : '';
  const fill = glyph.fill ? `<path d="${glyph.fill}" fill="${colour}"/>` : '';
  const hole = glyph.cut ? `<path d="${glyph.cut}" stroke="${cut}" stroke-width="1.9" stroke-linecap="round"/>` : '';
  return `<g transform="translate(${x} ${y}) scale(${size / 16})">${fill}${stroke}${hole}</g>`;
}

type CardItem = Pick<PlacedItem, 'kind' | 'status' | 'width' | 'height' | 'isTile' | 'isGroup' | 'rank' | 'count'>;
const isDown = (status: Status) => status === 'failed' || status === 'degraded' || status === 'origin';

function drawTile(item: CardItem, look: Look, offset: number): string {
  const fill = look.block ?? look.fill;
  const dash = look.dash ? ` stroke-dasharray="${look.dash}"` : '';
  const copies = item.isGroup
    ? `<rect x="${offset + 2.5}" y="${offset + 2.5}" width="20" height="20" rx="3" fill="${look.fill}" stroke="${look.border}" stroke-width="1"/>`
    : '';
  const glyph = drawGlyph(kindGlyphs[glyphOf(item.kind, item.rank)], { x: offset + 4.5, y: offset + 4.5, size: 11, colour: look.glyph, cut: fill });
  return `${copies}<rect x="${offset}" y="${offset}" width="20" height="20" rx="3" fill="${fill}" stroke="${look.border}" stroke-width="${look.width}"${dash}/>${glyph}`;
}

function drawCard(item: CardItem, look: Look, offset: number): string {
  const { kind, width, height, status } = item;
  const outline = silhouette(kind, width, height);
  const dash = look.dash ? ` stroke-dasharray="${look.dash}"` : '';
  const border = `<path d="${outline}" fill="none" stroke="${look.border}" stroke-width="${look.width}"${dash}/>`;
  const copy = (by: number) => `<path d="${outline}" transform="translate(${by} ${by})" fill="${look.fill}" stroke="${look.border}" stroke-width="1"/>`;
  const copies = item.isGroup ? copy(5) + copy(2.5) : '';
  const block = look.block
    ? `<clipPath id="c"><path d="${outline}"/></clipPath><rect width="26" height="${height}" fill="${look.block}" clip-path="url(#c)"/>`
    : '';
  const glyphX = kind === 'Organisation' && !isDown(status) ? 6 : 9;
  const glyph = drawGlyph(kindGlyphs[glyphOf(kind, item.rank)], { x: glyphX, y: height / 2 - 6, size: 12, colour: look.glyph, cut: look.fill });
  const hasSign = status !== 'ok' && item.count === undefined;
  const sign = status === 'failed' ? { stroke: 'M3.5 3.5l9 9M12.5 3.5l-9 9', width: 2 } : statusGlyphs[status];
  const right = hasSign ? drawGlyph(sign, { x: width - 21, y: height / 2 - 6, size: 12, colour: look.sign, cut: look.fill }) : '';
  return `<g transform="translate(${offset} ${offset})">${copies}<path d="${outline}" fill="${look.fill}"/>${block}${border}${glyph}${right}</g>`;
}

/** The ring of a chosen node follows its outline, 4 px outside. */
function drawRing(item: CardItem, palette: Palette): string {
  const kind = item.isTile ? 'Tile' : item.kind;
  const path = silhouette(kind, item.width + 8, item.height + 8);
  return `<path d="${path}" transform="translate(${ringRoom - 4} ${ringRoom - 4})" fill="none" stroke="${palette.accent}" stroke-width="2.5"/>`;
}

const cache = new Map<string, string>();

/** A data address of the picture of an item; the box is larger than the card by `ringRoom` on each side. */
export function cardPicture(item: CardItem, { isChosen, palette }: { readonly isChosen: boolean; readonly palette: Palette }): string {
  const key = JSON.stringify([
    item.kind,
    item.status,
    item.width,
    item.height,
    item.isTile,
    item.isGroup,
    glyphOf(item.kind, item.rank),
    item.count !== undefined,
    isChosen,
    palette.surface,
  ]);
  const known = cache.get(key);
  if (known !== undefined) return known;
  const look = lookOf(item.status, palette);
  const [w, h] = [item.width + 2 * ringRoom, item.height + 2 * ringRoom];
  const body = item.isTile ? drawTile(item, look, ringRoom) : drawCard(item, look, ringRoom);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">${isChosen ? drawRing(item, palette) : ''}${body}</svg>`;
  const picture = `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
  cache.set(key, picture);
  return picture;
}
