// Gives the router the query of the address as it stands. The router decodes it before its words are taken apart, which decodes them twice:
// the id of a node has percent signs of its own (`sup:register/zaakhost%20b.v.`), and would be another.
import { useSearch } from 'wouter/use-browser-location';

/** The query, so written that decoding it once gives it as it stands. */
export const asItStands = (search: string): string => search.replaceAll('%', '%25');

/** For the router: `searchHook`. */
export const useRawSearch = (): string => asItStands(useSearch());
