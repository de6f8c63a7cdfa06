// Declares requests and answers about mappings that are kept under a name.
import { z } from 'zod';
import { mappingProfile } from '../../model/mapping-profile';
import { envelope } from './common';

const listed = z.object({
  name: z.string(),
  origin: z.enum(['saved', 'preset']),
  version: z.int().nullable().describe('Null: a preset has no versions.'),
  title: z.string(),
  about: z.string().nullable().describe('What a preset makes of a row and leaves out; null: a saved one.'),
  sources: z.array(z.string()).readonly().describe('Sources that were read by it last; they keep what they were read by.'),
  at: z.string().nullable().describe('When it was saved last, UTC; null: a preset, or not known.'),
});

/** The answer of `mappings` (semantics §6). */
export const mappingsAnswer = z.looseObject({ ...envelope, mappings: z.array(listed).readonly() }).meta({ id: 'MappingsAnswer' });
export type MappingsAnswer = z.infer<typeof mappingsAnswer>;

export const mappingSaved = z
  .object({ saved: z.object({ name: z.string(), version: z.int(), title: z.string(), at: z.string().nullable() }) })
  .meta({ id: 'MappingSaved', description: 'Saying the same again makes no new version.' });
export type MappingSaved = z.infer<typeof mappingSaved>;

export const mappingRemoved = z
  .object({ removed: z.string(), sources: z.array(z.string()).describe('Sources that were read by it last; they keep what they were read by.') })
  .meta({ id: 'MappingRemoved' });
export type MappingRemoved = z.infer<typeof mappingRemoved>;

export { mappingProfile };
