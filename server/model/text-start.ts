// Shortens texts that are quoted: a cell may have tens of thousands of characters, and an issue about it stands in answers and on screens.

/** The text, or its first `most` characters and a mark that it goes on; never half a character. */
export function textStart(text: string, most: number): string {
  if (text.length <= most) return text;
  const isHalf = text.charCodeAt(most - 1) >= 0xd800 && text.charCodeAt(most - 1) <= 0xdbff;
  return `${text.slice(0, isHalf ? most - 1 : most)}…`;
}
