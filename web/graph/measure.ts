// Measures texts as the cards draw them, and waits for their font.
import { cardFont } from './style';

const pen = document.createElement('canvas').getContext('2d');
const known = new Map<string, number>();

/** Width in pixels at 12 px, in the heavier of the two weights, so that nothing that fits can overflow. */
export function measureText(text: string): number {
  const width = known.get(text);
  if (width !== undefined) return width;
  if (!pen) return text.length * 6.5;
  pen.font = `650 12px ${cardFont}`;
  const measured = pen.measureText(text).width;
  known.set(text, measured);
  return measured;
}

/** Resolves when the font of the cards is there (or cannot be had); widths measured before are forgotten. */
export async function fontReady(): Promise<void> {
  await Promise.allSettled([document.fonts.load(`500 12px ${cardFont}`), document.fonts.load(`650 12px ${cardFont}`)]);
  known.clear();
}
