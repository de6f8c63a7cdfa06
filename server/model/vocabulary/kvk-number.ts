// Checks KvK numbers: eight digits. One of seven has lost its leading zero or a digit; nobody can know which, so it is kept as given and
// decides nothing.

/** Whether a text is a number in the Dutch trade register: eight digits, not all of them zero. */
export function isKvkNumber(text: string): boolean {
  return /^\d{8}$/.test(text) && text !== '00000000';
}

/** Seven digits with the zero that they may have lost; undefined for anything else. */
export function paddedKvk(text: string): string | undefined {
  return /^[1-9]\d{6}$/.test(text) ? `0${text}` : undefined;
}

/** A KvK number as people see it: of seven digits padded, with the mark that the zero is ours. */
export function shownKvk(text: string): string {
  const padded = paddedKvk(text);
  return padded === undefined ? text : `${padded} (0 + ${text})`;
}

/** Whether two texts may be one KvK number: seven digits are no other value than the same with a zero in front. */
export function isSameKvk(a: string, b: string): boolean {
  return (paddedKvk(a) ?? a) === (paddedKvk(b) ?? b);
}
