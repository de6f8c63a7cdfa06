// Writes a cell of CSV (RFC 4180), in quotes where it must be, so that not a sign of it is lost: the one place that knows when.

/** Whether a formula in it may run is for the caller: what people mend and bring back is guarded otherwise than what they only look at. */
export function csvCell(text: string, separator: string): string {
  const needsQuotes = text.includes(separator) || /["\r\n]|^\s|\s$/.test(text);
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}
