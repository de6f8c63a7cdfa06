// Sets of small numbers as bits in rows of 32-bit words.

/** Calls back for every number in a row, ascending. */
export function eachBit(row: Int32Array, each: (index: number) => void): void {
  for (let word = 0; word < row.length; word += 1) {
    for (let bits = row[word]; bits !== 0; bits &= bits - 1) each(word * 32 + 31 - Math.clz32(bits & -bits));
  }
}

/** Whether a number is in a row. */
export function isIn(row: Int32Array, index: number): boolean {
  return ((row[index >> 5] >> (index & 31)) & 1) === 1;
}
