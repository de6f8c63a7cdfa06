// Takes the pictures of the README's tour: `npm run pictures`. It starts the real server with the sample and a real browser.
// `npm run pictures -- --all FOLDER` instead shows every view at three widths, light and dark, Dutch and English, to look at.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { type Look, languages, Stage, settle, themes, widths } from '../test/e2e/support/stage';
import { addresses } from '../test/e2e/support/views';
import { encodePng, type Pixels } from './small-png';

interface Picture extends Look {
  /** File name without its ending. */
  readonly name: string;
  readonly path: string;
  /** What to do before the picture is taken. */
  readonly act?: (page: Page) => Promise<unknown>;
}

const folder = resolve(import.meta.dirname, 'pictures');
const base: Look = { language: 'en', width: 1440, height: 900 };

/** The tour, in the order of the README. */
export const tour: readonly Picture[] = [
  { ...base, name: 'start', path: '/' },
  { ...base, name: 'what-if', path: '/what-if?fail=sup:sluismeer-hosting' },
  { ...base, name: 'what-if-dark', path: '/what-if?fail=sup:sluismeer-hosting&at=168', language: 'nl', theme: 'dark' },
  { ...base, name: 'single-points', path: '/single-points' },
  { ...base, name: 'concentration', path: '/concentration' },
  { ...base, name: 'questions', path: '/questions?question=recovery&fail=sup:sluismeer-hosting&run=1' },
  { ...base, name: 'item', path: '/node?id=sup:sluismeer-hosting&tab=findings' },
  { ...base, name: 'sources', path: '/import' },
];

/** The cards of a graph are pictures that load after the page: until none is being drawn any more. */
async function untilDrawn(page: Page): Promise<void> {
  await settle(page);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(1_000);
}

/** A picture as pixels; the browser decodes it. */
async function pixelsOf(page: Page, shot: Buffer): Promise<Pixels> {
  const { width, height, base64 } = await page.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const pen = canvas.getContext('2d');
      pen?.drawImage(image, 0, 0);
      const data = pen?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
      const parts: string[] = [];
      for (let at = 0; at < data.length; at += 32_768) parts.push(String.fromCharCode(...data.subarray(at, at + 32_768)));
      return { width: image.width, height: image.height, base64: btoa(parts.join('')) };
    },
    `data:image/png;base64,${shot.toString('base64')}`,
  );
  return { width, height, rgba: Buffer.from(base64, 'base64') };
}

async function take(stage: Stage, { name, path, act, ...look }: Picture, options: { readonly folder: string; readonly fullPage: boolean }): Promise<void> {
  const { page, close } = await stage.visit(path, look);
  await act?.(page);
  await untilDrawn(page);
  const shot = await page.screenshot({ fullPage: options.fullPage });
  writeFileSync(join(options.folder, `${name}.png`), options.fullPage ? shot : encodePng(await pixelsOf(page, shot)));
  await close();
  process.stdout.write(`${name}.png\n`);
}

/** Every view in every look. */
function everything(): Picture[] {
  const views = Object.entries(addresses).flatMap(([view, paths]) => paths.map((path, at) => ({ view: `${view}-${at + 1}`, path })));
  return views.flatMap(({ view, path }) =>
    widths.flatMap((width) =>
      themes.flatMap((theme) => languages.map((language): Picture => ({ name: `${view}-${width}-${theme}-${language}`, path, width, theme, language }))),
    ),
  );
}

async function main(): Promise<void> {
  const [flag, target] = process.argv.slice(2);
  const isAll = flag === '--all' && target !== undefined;
  const options = { folder: isAll ? resolve(target) : folder, fullPage: isAll };
  mkdirSync(options.folder, { recursive: true });
  const stage = await Stage.open();
  try {
    for (const picture of isAll ? everything() : tour) await take(stage, picture, options);
  } finally {
    await stage.close();
  }
}

if (process.argv[1] === import.meta.filename) await main();
