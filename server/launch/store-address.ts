// Finds the store that is meant, by what was given and by the settings.
import { resolve } from 'node:path';
import { isMeantAsAddress } from '../store/neo4j/address';
import type { StoreAddress } from './threads';

/** The store that is meant: a folder or address that was given, else NEO4J_URI, else KETENZICHT_DATA, else ./data. */
export function storeAddress(given: string | undefined): StoreAddress {
  const { env } = process;
  const uri = given === undefined ? env.NEO4J_URI : isMeantAsAddress(given) ? given : undefined;
  if (!uri) return { kind: 'embedded', folder: resolve(given ?? (env.KETENZICHT_DATA || 'data')) };
  return { kind: 'neo4j', uri, user: env.NEO4J_USER ?? 'neo4j', password: env.NEO4J_PASSWORD ?? '', database: env.NEO4J_DATABASE || undefined };
}
