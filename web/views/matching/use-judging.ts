// Judges pairs, says what became of them, and takes the last thing back.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JudgeAllAnswer } from '../../../server/api/contract';
import { type ListedPair, type Saying, useJudge, useJudgeAll, type Verdict } from '../../api/matches';
import { keyOf, type Matching } from './use-matching';

export interface Judging {
  readonly isBusy: boolean;
  readonly error: Error | null;
  /** What became what, for the live region. */
  readonly said: string;
  /** Of several pairs that were judged at once: those that could not be. */
  readonly refused: JudgeAllAnswer['issues'];
  readonly judge: (verdict: Verdict) => void;
  readonly judgeAll: (pairs: readonly ListedPair[], verdict: Verdict) => void;
  /** Takes back what was said of a pair. */
  readonly takeBack: (pair: ListedPair) => void;
  /** Takes back the last thing done on this page; null: nothing was. */
  readonly undo: (() => void) | null;
}

const none: JudgeAllAnswer['issues'] = [];

/** What has to be said for it to be as it was. */
const asBefore = (pairs: readonly ListedPair[]): Saying[] => pairs.map(({ a, b, judgement }) => ({ a, b, judgement }));

interface Undoing {
  readonly done: readonly (readonly Saying[])[];
  readonly isBusy: boolean;
  readonly begin: () => void;
  readonly all: ReturnType<typeof useJudgeAll>;
  readonly matching: Matching;
  readonly onDone: (count: number) => void;
}

/** Says what was said before the last thing done; null: nothing was done. */
function undoOf({ done, isBusy, begin, all, matching, onDone }: Undoing): (() => void) | null {
  const last = done.at(-1);
  if (!last) return null;
  return () => {
    if (isBusy) return;
    begin();
    const onSuccess = () => {
      onDone(last.length);
      if (last.length === 1 && last[0]) matching.choose(keyOf(last[0]), matching.at);
    };
    all.mutate({ pairs: last, dryRun: false }, { onSuccess });
  };
}

const namesOf = ({ names: [a = '', b = ''] }: ListedPair) => ({ a, b });

/** The end of the key of a text. */
const keyWords: Readonly<Record<Verdict, string>> = { same: 'same', 'not-same': 'notSame', unsure: 'unsure' };

export function useJudging(matching: Matching): Judging {
  const { t } = useTranslation('matching');
  const one = useJudge();
  const all = useJudgeAll();
  const [done, setDone] = useState<readonly (readonly Saying[])[]>([]);
  const [said, setSaid] = useState('');
  const [refused, setRefused] = useState(none);
  const isBusy = one.isPending || all.isPending;
  const begin = () => {
    setRefused(none);
    one.reset();
    all.reset();
  };
  const say = (pair: ListedPair, judgement: Verdict | null, onDone: () => void) => {
    if (isBusy || pair.judgement === judgement) return;
    begin();
    const onSuccess = () => {
      setDone((before) => [...before, asBefore([pair])]);
      onDone();
    };
    one.mutate({ a: pair.a, b: pair.b, judgement }, { onSuccess });
  };

  const judge = (verdict: Verdict) => {
    const { pair, pairs, at, filter } = matching;
    if (!pair) return;
    const next = pairs[at + 1];
    const stays = verdict === 'unsure' && filter.list === 'open';
    say(pair, verdict, () => {
      setSaid(`${t(`said.${verdict}`, namesOf(pair))} ${next ? t('said.next', namesOf(next)) : t('said.last')}`);
      matching.check([pair], false);
      matching.choose(next ? keyOf(next) : null, stays ? at + 1 : at);
    });
  };
  const judgeAll = (pairs: readonly ListedPair[], verdict: Verdict) => {
    if (isBusy) return;
    begin();
    const onSuccess = ({ judged, issues }: JudgeAllAnswer) => {
      setDone((before) => [...before, asBefore(pairs)]);
      setSaid(t(`said.all.${keyWords[verdict]}`, { count: judged }));
      setRefused(issues);
      matching.uncheckAll();
    };
    all.mutate({ pairs: pairs.map(({ a, b }) => ({ a, b, judgement: verdict })), dryRun: false }, { onSuccess });
  };
  const takeBack = (pair: ListedPair) => say(pair, null, () => setSaid(t('said.takenBack', namesOf(pair))));
  const undo = undoOf({
    done,
    isBusy,
    begin,
    all,
    matching,
    onDone: (count) => {
      setDone((before) => before.slice(0, -1));
      setSaid(t('said.undone', { count }));
    },
  });
  return { isBusy, error: one.error ?? all.error, said, refused, judge, judgeAll, takeBack, undo };
}
