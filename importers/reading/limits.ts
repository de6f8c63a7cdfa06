// Limits how much of a file is read. Real data stay below; what does not is refused or rejected with its place, never cut off.

/** Columns of one table: as many as a spreadsheet has. */
export const mostColumns = 16_384;

/** Characters of one cell, or of one text in JSON: as many as a cell of a spreadsheet holds. */
export const longestCell = 32_767;

/** Lists and objects, and values in all, of one JSON file: what 2 million rows have, and what fits in the memory that they may take. */
export const mostContainers = 5_000_000;
export const mostValues = 20_000_000;

/** Lists and objects within each other in a JSON file: data need five, and what is written to exhaust the stack a hundred thousand. */
export const deepestJson = 200;
