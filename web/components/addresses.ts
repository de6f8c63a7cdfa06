// Where each page of the application is, and links to it. Addresses are written here and nowhere else: the router takes its paths from
// here too, so that a link never leads to a page that is not there.

/** The path of each page. Ids go in the query, since they may hold any character. */
export const pages = {
  start: '/',
  whatIf: '/what-if',
  singlePoints: '/single-points',
  concentration: '/concentration',
  questions: '/questions',
  imports: '/import',
  matching: '/import/matches',
  node: '/node',
} as const;
export type Page = keyof typeof pages;

/** What the address says behind its path. */
type Words = Readonly<Record<string, string>> | URLSearchParams;

export function addressOf(page: Page, words: Words = {}): string {
  const query = new URLSearchParams(words).toString();
  return query === '' ? pages[page] : `${pages[page]}?${query}`;
}

/** The words of a pasted link to a page; null: it is none. */
export function wordsOfLink(link: string, page: Page): string | null {
  const start = `${pages[page]}?`;
  const at = link.indexOf(start);
  return at === -1 ? null : link.slice(at + start.length);
}

/** Address of the page of a node. */
export function nodeAddress(id: string, words: Readonly<Record<string, string>> = {}): string {
  return addressOf('node', { id, ...words });
}

interface Failing {
  readonly id: string;
  readonly kind: string;
  /** Of a country, when it is not in its id. */
  readonly code?: string | undefined;
}

/** Address of “what if this fails”, for nodes that can fail; a country falls out as a whole. */
export function whatIfAddress({ id, kind, code }: Failing, words: Readonly<Record<string, string>> = {}): string {
  const event: Readonly<Record<string, string>> = kind === 'Country' ? { 'country-outage': code ?? id.replace(/^country:/, '') } : { fail: id };
  return addressOf('whatIf', { ...event, ...words });
}

/** Address of a question of the catalogue, not asked yet. */
export function questionAddress(name: string): string {
  return addressOf('questions', { question: name });
}
