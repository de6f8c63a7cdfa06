// Makes patterns of file names, so that next month's export is known by its name as well: dates and numbers in it may be others.

const dated =
  /(?<![\p{Letter}\d])(?:\d{1,2}[-_. ]\p{Letter}{3,9}[-_. ]\d{4}|\d{4}[-_. ]?\d{2}(?:[-_. ]?\d{2})?|\d{1,2}[-_. ]\d{1,2}[-_. ]\d{4}|\d{4})(?![\p{Letter}\d])/gu;

/** The pattern of a name; the name itself where nothing in it is a date. */
function patternOf(name: string): string {
  const end = /\.[A-Za-z0-9]{1,5}$/.exec(name)?.[0] ?? '';
  const base = name.slice(0, name.length - end.length).slice(0, 255);
  const pattern = base.replace(dated, '*');
  return /[\p{Letter}]{3}/u.test(pattern) ? pattern + end : name;
}

/** The pattern of each name; two files of one import are never known by one pattern. */
export function filePattern(names: readonly string[]): Map<string, string> {
  const files = [...new Set(names)];
  const patterns = files.map(patternOf);
  return new Map(files.map((name, at) => [name, patterns.filter((one) => one === patterns[at]).length > 1 ? name : (patterns[at] ?? name)]));
}
