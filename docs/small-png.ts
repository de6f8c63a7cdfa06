// Writes a picture as a PNG of at most 256 colours, a third of the size: screens have few colours, and a page of the README has seven.
import { crc32, deflateSync } from 'node:zlib';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha for each pixel, row by row. */
  readonly rgba: Uint8Array;
}

const most = 256;
/** Colours that differ less than this are counted as one. */
const coarse = (value: number) => value >> 3;

/** The colours used most, each as it occurs first. */
function choosePalette({ rgba }: Pixels): { readonly palette: Uint8Array; readonly indexOf: ReadonlyMap<number, number> } {
  const counts = new Map<number, { count: number; at: number }>();
  for (let at = 0; at < rgba.length; at += 4) {
    const key = keyAt(rgba, at);
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { count: 1, at });
  }
  const chosen = [...counts].sort(([a, one], [b, other]) => other.count - one.count || a - b).slice(0, most);
  const palette = Uint8Array.from(chosen.flatMap(([, { at }]) => [...rgba.subarray(at, at + 3)]));
  const indexOf = new Map(chosen.map(([key], index) => [key, index]));
  for (const [key, { at }] of counts) if (!indexOf.has(key)) indexOf.set(key, nearest(palette, rgba.subarray(at, at + 3)));
  return { palette, indexOf };
}

function keyAt(rgba: Uint8Array, at: number): number {
  return (coarse(rgba[at] ?? 0) << 10) | (coarse(rgba[at + 1] ?? 0) << 5) | coarse(rgba[at + 2] ?? 0);
}

function nearest(palette: Uint8Array, colour: Uint8Array): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (let index = 0; index * 3 < palette.length; index += 1) {
    const distance = [0, 1, 2].reduce((sum, part) => sum + ((palette[index * 3 + part] ?? 0) - (colour[part] ?? 0)) ** 2, 0);
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

/** The bytes of the file (PNG specification, colour type 3). O(pixels). */
export function encodePng(pixels: Pixels): Buffer {
  const { width, height, rgba } = pixels;
  const { palette, indexOf } = choosePalette(pixels);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = indexOf.get(keyAt(rgba, (y * width + x) * 4)) ?? 0;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
