// Declares the result of cold-start (semantics §3): rings that only hold each other up.
import { z } from 'zod';
import type { DeepReadonly } from '../../model/shapes';
import { alreadyDown, ids } from '../shapes';

export const coldStartResult = z.strictObject({
  rings: z
    .array(
      z.strictObject({
        ring: ids.describe('What needs each other to start; of a ring among the providers under a contract: that contract.'),
        path: ids.describe('A shortest way round, from the smallest id back to it.'),
        deliveries: z
          .array(z.strictObject({ contract: z.string(), provider: z.string() }))
          .describe('Providers whose delivery under a contract is in the ring.'),
        waitsForOther: z.boolean().describe('It would not start either if it held itself up: it waits for another ring as well.'),
        waiting: ids.describe('What cannot start because of it; named under the nearest ring.'),
      }),
    )
    .describe('By smallest id.'),
  alreadyDown,
});
export type ColdStartResult = DeepReadonly<z.infer<typeof coldStartResult>>;
