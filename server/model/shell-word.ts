// Writes a word as a shell takes it.

/** The word in quotes when it holds more than plain signs: spaces, accents, quotes. */
export function shellWord(text: string): string {
  return /^[\w:./@%+,=-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** Words behind two dashes where one of them looks like an option. */
export function shellWords(texts: readonly string[]): string[] {
  return texts.some((text) => text.startsWith('-')) ? ['--', ...texts.map(shellWord)] : texts.map(shellWord);
}
