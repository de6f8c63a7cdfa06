// How much of a file is read at most. Real data stays below; what does not is refused or rejected with its place, never cut off.

/** Characters of one cell, or of one text in JSON: as many as a cell of a spreadsheet holds. */
export const longestCell = 32_767;
