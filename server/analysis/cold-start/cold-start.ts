// Finds what cannot be started from nothing: rings of nodes that only hold each other up, and what waits for them (semantics §3 “Cold
// start”). The least fixpoint behind it is in `server/graph/failure/cold-start.ts`.
import { idsWhere } from '../../graph/compiled/compile';
import { coldRings } from '../../graph/failure/cold-start';
import { downFromTheStart } from '../../graph/kernel/failure';
import type { Analysis } from '../analysis';
import { givenParameter } from '../causes';
import { checkNames, readGiven } from '../parameters';
import { type ColdStartResult, coldStartResult } from './result';

const parameters = [givenParameter] as const;

export type ColdStartParameters = { given: string[] };

export const coldStart: Analysis<ColdStartParameters, ColdStartResult> = {
  name: 'cold-start',
  question: {
    en: 'What cannot be started from nothing, because it only holds itself up?',
    nl: 'Wat is niet vanuit niets op te starten, omdat het alleen zichzelf overeind houdt?',
  },
  effort: 'short',
  result: coldStartResult,
  parameters,
  parse(raw, subject) {
    checkNames(raw, parameters);
    return { given: readGiven(raw, givenParameter, subject) };
  },
  run({ estate }, { given }, control) {
    const down = downFromTheStart(
      estate,
      given.map((id) => estate.indexOf.get(id) ?? -1),
    );
    const name = (node: number) => estate.ids[node] ?? '';
    const rings = coldRings(estate, { down, checkpoint: () => control.checkpoint() });
    return {
      rings: rings.map(({ nodes, path, deliveries, waitsForOther, waiting }) => ({
        ring: nodes.map(name),
        path: path.map(name),
        deliveries: deliveries.map((vertex) => {
          const delivery = vertex - estate.nodeCount;
          return { contract: name(estate.deliveryContract[delivery] ?? -1), provider: name(estate.deliveryProvider[delivery] ?? -1) };
        }),
        waitsForOther,
        waiting: waiting.map(name),
      })),
      alreadyDown: idsWhere(estate, (node) => down[node] === 1),
    };
  },
};
