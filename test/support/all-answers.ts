// Asks every analysis in several ways, so that every key of an answer occurs.

import type { Analysis } from '../../server/analysis/analysis';
import { answer } from '../../server/analysis/answer';
import { analyses } from '../../server/analysis/list';
import { Fault } from '../../server/model/faults';
import { subjectOf } from '../oracle/product';
import { randomEstate, referenceDate } from '../oracle/random-estates';

const control = { checkpoint: () => undefined, progress: () => undefined };

export interface FoundAnswer {
  readonly analysis: Analysis;
  readonly raw: Readonly<Record<string, unknown>>;
  readonly found: object;
}

type Asked = Parameters<typeof answer>[1];

/** What an analysis does not take is refused and left out. */
export function answersAbout(subject: Asked): FoundAnswer[] {
  const first = (kind: string) => subject.estate.ids.find((_, node) => subject.estate.kinds[node] === kind) ?? '';
  const [service, supplier] = [first('Service'), first('Supplier')];
  const scenario = { events: [{ type: 'fail', id: supplier }], given: [] };
  const moved = { events: [...scenario.events, { type: 'takeover', supplier, owner: 'sup:new-owner', country: 'US' }], given: [] };
  const ways: readonly Record<string, unknown>[] = [
    {},
    { service },
    { service, classes: true },
    { fail: [supplier] },
    { id: service, fail: [supplier] },
    { scenario },
    { scenario: moved },
    { paths: true },
    { limit: 1 },
  ];
  return analyses.flatMap((analysis) =>
    ways.flatMap((raw) => {
      try {
        return [{ analysis, raw, found: answer(analysis, subject, { raw, control }) }];
      } catch (error) {
        if (error instanceof Fault) return [];
        throw error;
      }
    }),
  );
}

/** The same for a seeded random estate. */
export function answersOfRandom(seed: number): FoundAnswer[] {
  return answersAbout(subjectOf(randomEstate(seed).graph, referenceDate));
}
