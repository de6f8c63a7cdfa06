// What cannot be started from nothing: rings that only hold each other up, and what waits for them (semantics §3 “Cold start”).
import { coldRings } from '../../graph/cold-start';
import { downFromTheStart } from '../../graph/kernel/failure';
import type { Analysis } from '../analysis';
import { givenParameter } from '../causes';
import { checkNames, readGiven } from '../parameters';

const parameters = [givenParameter] as const;

export type ColdStartParameters = { given: string[] };

export type ColdStartResult = {
  /** By smallest id. */
  rings: {
    /** What needs each other to start; of a ring among the providers under a contract that cannot start without them: that contract. */
    ring: string[];
    /** A shortest way round, from the smallest id back to it. */
    path: string[];
    /** Providers whose delivery under a contract is in the ring. */
    deliveries: { contract: string; provider: string }[];
    /** It would not start either if it held itself up: it waits for another ring as well. */
    waitsForOther: boolean;
    /** What cannot start because of it: of several rings the nearest is named, of equally near ones the smallest. */
    waiting: string[];
  }[];
  alreadyDown: string[];
};

export const coldStart: Analysis<ColdStartParameters, ColdStartResult> = {
  name: 'cold-start',
  question: {
    en: 'What cannot be started from nothing, because it only holds itself up?',
    nl: 'Wat is niet vanuit niets op te starten, omdat het alleen zichzelf overeind houdt?',
  },
  effort: 'short',
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
      alreadyDown: estate.ids.filter((_, node) => down[node] === 1),
    };
  },
};
