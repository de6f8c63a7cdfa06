// Reads the address of a Neo4j server, and leaves out of it what may not be shown. A password in it would stand in logs, answers and lists
// of programs.
import { Fault } from '../../model/faults';
import { reasonIn } from '../../model/issues';
import type { Bilingual } from '../../model/vocabulary';

const form = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\[[0-9a-f:.]+\]|[^\s:/?#%@[\]\\]*)(:[^/?#]*)?(\/[^?#]*)?(\?.*)?$/is;
const schemes: ReadonlySet<string> = new Set(['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc']);

/** Whether a text is meant as an address of a server, rightly or not, and not as a folder. */
export function isMeantAsAddress(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\/|^(?:bolt|neo4j)(?:\+\w+)?:/i.test(text);
}

const hasUser = (uri: string) => /@|%40/i.test(uri);

/** The address without what may be a secret: user, password, parameters, and what is no host or port. */
export function shownAddress(uri: string): string {
  const [, scheme] = /^([a-z][a-z0-9+.-]*):\/\//i.exec(uri) ?? [];
  const begin = scheme === undefined ? '' : `${scheme}://`;
  if (hasUser(uri)) return `${begin}…`;
  const [whole, , host = '', port = '', path = '', parameters] = form.exec(uri) ?? [];
  if (whole !== undefined && /^(:\d+)?$/.test(port)) return `${begin}${host}${port}${path}${parameters === undefined ? '' : '?…'}`;
  const [start = ''] = /^[^\s:/?#%@[\]\\]*/.exec(uri.slice(begin.length)) ?? [];
  return `${begin}${start}…`;
}

/** Why an address is none; undefined: it is one. */
function wrongIn(uri: string): Bilingual | undefined {
  const [, scheme, host = '', port = '', path = '', parameters] = form.exec(uri) ?? /^([a-z][a-z0-9+.-]*):\/\//i.exec(uri) ?? [];
  if (scheme === undefined) return { en: 'it does not begin with bolt:// or neo4j://', nl: 'het begint niet met bolt:// of neo4j://' };
  if (!schemes.has(scheme.toLowerCase())) return { en: `“${scheme}” is neither bolt nor neo4j`, nl: `“${scheme}” is geen bolt of neo4j` };
  if (host === '') return { en: 'it names no host', nl: 'er staat geen host in' };
  if (port !== '' && !(/^:\d+$/.test(port) && Number(port.slice(1)) >= 1 && Number(port.slice(1)) <= 65_535))
    return { en: 'its port is no number of 1 to 65535', nl: 'de poort is geen getal van 1 tot 65535' };
  if (path !== '' && path !== '/')
    return {
      en: `“${path}” does not belong in it (a database is named by NEO4J_DATABASE)`,
      nl: `“${path}” hoort er niet in (een database noemt u met NEO4J_DATABASE)`,
    };
  if (parameters === undefined) return undefined;
  // Only routing has parameters; a server gets them as they are.
  const isRouting = scheme.toLowerCase().startsWith('neo4j') && /^\?[\w.-]+=[^=&?]+(&[\w.-]+=[^=&?]+)*$/.test(parameters);
  return isRouting ? undefined : { en: 'its parameters do not belong in it', nl: 'de parameters horen er niet in' };
}

/** Throws `neo4j-password-in-address` or `neo4j-bad-address`, which quote only what may be shown. */
export function checkAddress(uri: string): void {
  if (hasUser(uri)) throw new Fault('neo4j-password-in-address', 3, { value: shownAddress(uri) });
  const wrong = wrongIn(uri);
  if (wrong) throw new Fault('neo4j-bad-address', 3, { value: shownAddress(uri), details: reasonIn(wrong) });
}
