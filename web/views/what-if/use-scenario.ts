// Asks for the answer to the scenario in the address. Every part of the page shares it.
import { useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'wouter';
import type { NodeBrief, WhatIfAnswer } from '../../../server/api/contract';
import type { Scenario } from '../../../server/model/scenario';
import { useAnalysis } from '../../api/analyses';
import { useNames } from '../../api/graph';
import { rememberScenario } from '../../components/scenario-address';
import { idsOfScenario } from '../../components/scenario-words';
import { countriesOf, idsToDraw, type Outcome, outcomeAt } from './outcome';
import { type Asked, readAddress, writeAddress } from './scenario-address';

export interface AskedScenario extends Asked {
  /** Changes part of what is asked; the address follows. A change of the events is a step back in the browser's history. */
  readonly change: (part: Partial<Asked>) => void;
}

export function useAsked(): AskedScenario {
  const [words, setWords] = useSearchParams();
  const text = words.toString();
  const asked = useMemo(() => readAddress(new URLSearchParams(text)), [text]);
  useEffect(() => rememberScenario(asked.scenario), [asked]);
  const change = (part: Partial<Asked>) => setWords(() => writeAddress({ ...asked, ...part }), { replace: part.scenario === undefined });
  return { ...asked, change };
}

const none: readonly string[] = [];

/** Ids whose names the page needs. */
function idsOf(answer: WhatIfAnswer | undefined, scenario: Scenario): readonly string[] {
  const named = idsOfScenario(scenario);
  if (!answer) return named.length > 0 ? named : none;
  const hits = [...answer.failed, ...answer.degraded];
  const groups = [...hits, ...answer.atRisk].flatMap(({ lost }) => lost.flatMap((group) => group.lost));
  const ids = hits.flatMap(({ id, path }) => [id, ...path]);
  return [...named, ...countriesOf(answer.scenario), ...ids, ...answer.atRisk.map(({ id }) => id), ...answer.organisations.map(({ id }) => id), ...groups];
}

/** What the page shows of an answer, all of it of the same one. */
export interface Result {
  readonly answer: WhatIfAnswer;
  readonly outcome: Outcome;
  /** Ids to draw, what matters most first. */
  readonly drawn: readonly string[];
}

/** The names of all that is in an answer, and of the organisations whose services they are. */
function useAllNames(answer: WhatIfAnswer | undefined, scenario: Scenario) {
  const names = useNames(useMemo(() => idsOf(answer, scenario), [answer, scenario]));
  const ownerIds = useMemo(
    () => [...(answer?.failed ?? []), ...(answer?.degraded ?? []), ...(answer?.atRisk ?? [])].flatMap(({ id }) => names.nodeOf(id)?.organisation ?? []),
    [answer, names.nodeOf],
  );
  const owners = useNames(ownerIds);
  const nodeOf = useMemo(
    () =>
      (id: string): NodeBrief | undefined =>
        names.nodeOf(id) ?? owners.nodeOf(id),
    [names.nodeOf, owners.nodeOf],
  );
  return { nodeOf, isWhole: names.isWhole && owners.isWhole };
}

/** The answer about a scenario, at its moment, with the names of all that is in it. */
export function useOutcome(asked: AskedScenario) {
  const isAsked = asked.scenario.events.length > 0;
  const question = useAnalysis({ name: 'what-if', parameters: { scenario: asked.scenario }, enabled: isAsked });
  const answer = isAsked ? question.data : undefined;
  const { nodeOf, isWhole } = useAllNames(answer, asked.scenario);
  // What comes first is chosen by criticality: before that is known, another row would be shown as chosen, and drawn.
  const found: Result | null = useMemo(
    () => (answer && isWhole ? { answer, outcome: outcomeAt(answer, asked.at, nodeOf), drawn: idsToDraw(answer, nodeOf) } : null),
    [answer, asked.at, nodeOf, isWhole],
  );
  const [kept, keep] = useState<Result | null>(null);
  if (found && found !== kept) keep(found);
  return { question, result: found ?? (answer ? kept : null), nodeOf };
}
