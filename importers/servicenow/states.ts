// Decides whether a record is in use. Retired and planned ones stay out of the graph (formats §2.9).

const outOfUse: Readonly<Record<string, readonly string[]>> = {
  operationalStatus: ['retired', 'pipeline', 'catalog', 'planned', '6', '7', '8'],
  installStatus: ['retired', 'stolen', 'absent', 'disposed', 'on order', 'pending install', 'in stock', 'planned', '2', '4', '6', '7', '8', '100'],
  lifeCycleStage: ['end of life', 'retired', 'purchase', 'design', 'planned'],
  lifeCycleStageStatus: ['retired', 'disposed', 'on order', 'planned'],
  state: ['draft', 'cancelled', 'canceled', 'awaiting review', 'concept', 'geannuleerd'],
};
const dutch = ['buiten gebruik', 'uit gebruik', 'niet in gebruik', 'buiten dienst', 'uitgefaseerd', 'afgevoerd', 'vervallen', 'gepland', 'in bestelling'];

/** The words of a state that keeps a record out; null when it is in use, or nothing is said. `cellOf` gives the cell of a field. */
export function notInUse(cellOf: (field: string) => string): string | null {
  for (const [field, words] of Object.entries(outOfUse)) {
    const value = cellOf(field);
    if (value === '') continue;
    const word = value.toLowerCase();
    if (words.includes(word) || dutch.includes(word)) return value;
  }
  return null;
}
