// Reads the texts that the cells of an Excel workbook share: all, or the first so many.

import { Unreadable } from '../unreadable';
import { wholeTextLimit } from '../whole-text';
import { parseXml } from '../xml';
import type { ZipEntry } from '../zip';
import { unescapeText } from './cell-text';

/** They are held in memory: so many distinct texts at most. */
const mostTexts = 5_000_000;

function refuseMany(part: ZipEntry): void {
  if (part.bytes <= wholeTextLimit) return;
  const [size, most] = [Math.ceil(part.bytes / 1024 ** 2), wholeTextLimit / 1024 ** 2];
  throw new Unreadable({
    en: `its texts together are ${size} MiB; at most ${most} MiB are read`,
    nl: `de teksten zijn samen ${size} MiB; er wordt hoogstens ${most} MiB gelezen`,
  });
}

/** The texts by their number, at least the first `count` when there are so many. */
export async function readSharedStrings(part: ZipEntry | undefined, count = Number.POSITIVE_INFINITY): Promise<readonly string[]> {
  const texts: string[] = [];
  if (!part || count === 0) return texts;
  refuseMany(part);
  const text = new RichText();
  const steps = parseXml(part.name, part.open(), {
    open: (name) => {
      if (name === 'si') text.start();
      else text.open(name);
    },
    text: text.add,
    close: (name) => {
      text.close(name);
      if (name === 'si') texts.push(unescapeText(text.value));
    },
  });
  for await (const _ of steps) {
    if (texts.length >= count) break;
    if (texts.length > mostTexts)
      throw new Unreadable({ en: `it has more than ${mostTexts} different texts`, nl: `het heeft meer dan ${mostTexts} verschillende teksten` });
  }
  return texts;
}

/** Puts a text together from its runs, each with its own looks; the reading aid of East Asian texts is left out. */
export class RichText {
  value = '';
  #isTaken = false;
  #isAid = false;

  start(): void {
    this.value = '';
    this.#isAid = false;
  }

  open(name: string): void {
    if (name === 'rPh') this.#isAid = true;
    this.#isTaken = name === 't' && !this.#isAid;
  }

  readonly add = (text: string): void => {
    if (this.#isTaken) this.value += text;
  };

  close(name: string): void {
    if (name === 'rPh') this.#isAid = false;
    this.#isTaken = false;
  }
}
