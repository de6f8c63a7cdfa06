// The answer of `cut-pairs`: minimal pairs of many services.
import { z } from 'zod';
import { envelope } from './common';

const ids = z.array(z.string());

export const cutPairsAnswer = z
  .looseObject({
    ...envelope,
    complete: z.boolean(),
    searched: z.boolean().describe('Whether the search ended before time ran out; counts are exact then.'),
    services: z.array(z.looseObject({ id: z.string(), counts: z.array(z.int()), classes: z.array(z.array(ids)) })),
  })
  .meta({ id: 'CutPairsAnswer' });
export type CutPairsAnswer = z.infer<typeof cutPairsAnswer>;
