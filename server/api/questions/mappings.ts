// Answers which mappings can be used by name, and what one of them is.
import { z } from 'zod';
import { wholeAnswer } from '../../engine/answers';
import { listMappings, mappingNamed } from '../../imports/mappings';
import { readMappings } from '../../records/mappings';
import type { LoadedStore } from './loaded';

const listParameters = z.object({ language: z.enum(['nl', 'en']) });
const nameParameters = z.object({ name: z.string() });

/** The list, with titles in the language that was asked for. */
export async function describeMappings(loaded: LoadedStore, parameters: unknown): Promise<string> {
  const { language } = listParameters.parse(parameters);
  const mappings = listMappings(await readMappings(loaded.store), { estate: loaded, language });
  return wholeAnswer(loaded.subject, { question: 'mappings' }, { mappings });
}

/** The profile with this name. Rejects with `unknown-mapping`. */
export async function describeMapping(loaded: LoadedStore, parameters: unknown): Promise<string> {
  const { name } = nameParameters.parse(parameters);
  return JSON.stringify(mappingNamed(name, await readMappings(loaded.store)).profile);
}
