// Writes integers as the gaps between them where these are small: sorted numbers, places and ends then repeat a few bytes, and pack to next to nothing.

/** A gap of one byte. */
const isSmall = (gap: number) => gap >= -128 && gap < 128;

/** Whether most gaps between these integers are small. */
function areSmall(words: Int32Array): boolean {
  let small = 0;
  for (let at = 1; at < words.length; at += 1) if (isSmall(((words[at] as number) - (words[at - 1] as number)) | 0)) small += 1;
  return small * 2 > words.length;
}

/** Puts gaps in the place of these integers, the first from 0, where that is of use; whether it did. A gap is counted modulo 2³². */
export function putGaps(words: Int32Array): boolean {
  if (!areSmall(words)) return false;
  for (let at = words.length - 1; at > 0; at -= 1) words[at] = (words[at] as number) - (words[at - 1] as number);
  return true;
}

/** The bytes of the integers of which these are the bytes of the gaps. */
export function takeGaps(bytes: Uint8Array): Uint8Array {
  const words = new Int32Array(bytes.length / Int32Array.BYTES_PER_ELEMENT);
  const integers = new Uint8Array(words.buffer);
  integers.set(bytes);
  for (let at = 1; at < words.length; at += 1) words[at] = (words[at] as number) + (words[at - 1] as number);
  return integers;
}
