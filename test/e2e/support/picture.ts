// Looks at the pixels of the picture of a chain: whether each card that should stand there covers the lane behind it, and has its name on it.
import type { Page } from 'playwright-core';
import { type Look, type Stage, settle, type Theme } from './stage';

/** Where a card should be, in pixels of the window, and what it is. */
interface Card {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Cards that are wholly in sight, and the colour of the lanes. */
function cardsOf(page: Page): Promise<{ readonly cards: Card[]; readonly ground: string; readonly all: number }> {
  return page.evaluate(() => {
    const scroll = document.querySelector('.graph-scroll');
    const band = document.querySelector('.lane-bands span');
    if (!scroll || !band) throw new Error('There is no picture');
    const frame = scroll.getBoundingClientRect();
    const [right, bottom] = [Math.min(frame.left + scroll.clientWidth, window.innerWidth), Math.min(frame.top + scroll.clientHeight, window.innerHeight)];
    const options = [...scroll.querySelectorAll('[role=option]')];
    const cards = options.flatMap((option) => {
      const { left, top, width, height } = option.getBoundingClientRect();
      const isSeen = left >= frame.left && top >= frame.top && left + width <= right && top + height <= bottom;
      return isSeen ? [{ name: option.getAttribute('aria-label') ?? '', left, top, width, height }] : [];
    });
    return { cards, ground: getComputedStyle(band).backgroundColor, all: options.length };
  });
}

/** What the pixels of a card say. */
interface Seen {
  /** Of its inside, the share that has the colour of the lane: 1 where there is no card. */
  readonly ground: number;
  /** Of the part with its name, the pixels that stand out; a tile has no name. */
  readonly ink: number;
}

/** Reads a screenshot in a page of its own, which the tested one knows nothing of. */
function read(reader: Page, input: { readonly picture: string; readonly ground: string; readonly cards: readonly Card[] }): Promise<Seen[]> {
  return reader.evaluate(async ({ picture, ground, cards }) => {
    const bytes = Uint8Array.from(atob(picture), (sign) => sign.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (!pen) throw new Error('No canvas');
    pen.drawImage(bitmap, 0, 0);
    const [r = 0, g = 0, b = 0] = (ground.match(/\d+/g) ?? []).map(Number);
    const pixels = ({ left, top, width, height }: { left: number; top: number; width: number; height: number }) => {
      const { data } = pen.getImageData(Math.round(left), Math.round(top), Math.max(1, Math.round(width)), Math.max(1, Math.round(height)));
      return Array.from({ length: data.length / 4 }, (_, at) => [data[4 * at] ?? 0, data[4 * at + 1] ?? 0, data[4 * at + 2] ?? 0] as const);
    };
    const far = (one: readonly [number, number, number], other: readonly [number, number, number]) =>
      Math.abs(one[0] - other[0]) + Math.abs(one[1] - other[1]) + Math.abs(one[2] - other[2]);
    return cards.map(({ left, top, width, height }) => {
      const inside = pixels({ left: left + 2, top: top + 2, width: width - 4, height: height - 4 });
      const isGround = inside.filter((one) => far(one, [r, g, b]) < 6).length;
      const name = pixels({ left: left + width * 0.2, top: top + 3, width: width * 0.5, height: height - 6 });
      const counts = new Map<string, number>();
      for (const one of name) counts.set(one.join(), (counts.get(one.join()) ?? 0) + 1);
      const [fill = ''] = [...counts].sort((one, other) => other[1] - one[1])[0] ?? [];
      const [fr = 0, fg = 0, fb = 0] = fill.split(',').map(Number);
      return { ground: isGround / inside.length, ink: name.filter((one) => far(one, [fr, fg, fb]) > 150).length };
    });
  }, input);
}

/** A page that reads screenshots; close it with its context. */
export async function openReader(stage: Stage): Promise<Page> {
  return (await stage.context()).newPage();
}

/** The cards that are not as they should be, in words; and how many were looked at. Silhouettes leave their corners free, so some of the lane is seen. */
export async function missingCards(page: Page, reader: Page): Promise<{ readonly missing: string[]; readonly seen: number; readonly places: string }> {
  const { cards, ground } = await cardsOf(page);
  const picture = (await page.screenshot()).toString('base64');
  const seen = await read(reader, { picture, ground, cards });
  const missing = cards.flatMap(({ name, width }, at) => {
    const { ground: bare = 1, ink = 0 } = seen[at] ?? {};
    const isTile = width < 40;
    if (bare > 0.2) return [`${name}: ${Math.round(bare * 100)} % of it is bare lane`];
    return !isTile && ink < 15 ? [`${name}: no name on it`] : [];
  });
  return { missing, seen: cards.length, places: cards.map(({ name, left, top }) => `${name} ${Math.round(left)} ${Math.round(top)}`).join('\n') };
}

/** A chain in which kinds and statuses of all sorts are drawn. */
export const chainAddress = '/what-if?fail=sup:sluismeer-hosting';

/** How slow the browser is made in one load after the other: the faults that this is about come with certain delays only. */
const slowness = [1, 2, 3, 4, 5, 6];

export interface ColdLoad {
  readonly theme: Theme;
  readonly missing: string[];
  readonly seen: number;
  readonly places: string;
}

/** Opens the picture as a visitor who was never here, again and again, in both themes; nothing is touched before it is looked at. */
export async function coldLoads(stage: Stage, count: number): Promise<ColdLoad[]> {
  const reader = await openReader(stage);
  const found: ColdLoad[] = [];
  for (let at = 0; at < count; at += 1) {
    const theme: Theme = at % 2 === 0 ? 'light' : 'dark';
    const look: Look = { theme, slowness: slowness[Math.floor(at / 2) % slowness.length] ?? 1 };
    const { page, close } = await stage.visit(chainAddress, look);
    await settle(page);
    found.push({ theme, ...(await missingCards(page, reader)) });
    await close();
  }
  await reader.context().close();
  return found;
}
