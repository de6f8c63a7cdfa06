// Shows one pair: the evidence side by side, what joining them changes, and the three judgements.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type ListedPair, usePairEffect, type Verdict } from '../../api/matches';
import { ActionIcon } from '../../components/icon';
import { Computing, ErrorNote, Note } from '../../components/states';
import { Tag } from '../../components/tag';
import { useIsNarrow } from '../../components/width';
import { useFormat } from '../../i18n/format';
import { EffectView } from './effect-view';
import { EvidenceTable } from './evidence-table';
import { PairNames } from './pair-list';
import type { Judging } from './use-judging';
import type { Matching } from './use-matching';

const verdicts: readonly Verdict[] = ['same', 'not-same', 'unsure'];

function Head({ pair, matching }: { readonly pair: ListedPair; readonly matching: Matching }) {
  const { t } = useTranslation('matching');
  const { number } = useFormat();
  const total = matching.asked.data?.total ?? 0;
  const isLast = matching.place >= total;
  return (
    <div className="pair-head">
      <button type="button" className="button small pair-back" onClick={() => matching.choose(null)}>
        <ActionIcon name="back" />
        {t('toList')}
      </button>
      <h2>
        <PairNames pair={pair} />
      </h2>
      <span className="caption">
        {t('place', { place: number(matching.place), total: number(total) })}
        {pair.score !== null && ` · ${t('certainty', { score: number(pair.score) })}`}
      </span>
      {pair.judgement !== null && <Tag look={pair.judgement === 'unsure' ? 'unknown' : 'neutral'}>{t(`verdict.${pair.judgement}`)}</Tag>}
      <span className="pair-steps">
        <button type="button" className="button small" aria-keyshortcuts="K" disabled={matching.place <= 1} onClick={() => matching.step(-1)}>
          {t('previous')} <kbd>K</kbd>
        </button>
        <button type="button" className="button small" aria-keyshortcuts="J" disabled={isLast} onClick={() => matching.step(1)}>
          {t('next')} <kbd>J</kbd>
        </button>
      </span>
    </div>
  );
}

interface PairProps {
  readonly pair: ListedPair;
  readonly judging: Judging;
}

function JudgeBar({ pair, judging }: PairProps) {
  const { t } = useTranslation('matching');
  return (
    <div className="judge-bar">
      {verdicts.map((verdict, at) => (
        <button
          key={verdict}
          type="button"
          className={verdict === 'same' ? 'button primary' : 'button'}
          aria-keyshortcuts={String(at + 1)}
          aria-pressed={pair.judgement === verdict}
          disabled={judging.isBusy}
          onClick={() => judging.judge(verdict)}
        >
          {t(`judge.${verdict}`)} <kbd>{at + 1}</kbd>
        </button>
      ))}
      <span className="caption">{t('judge.kept')}</span>
    </div>
  );
}

/** What joining them changes: of two that are joined, what it changed. */
function Effect({ pair }: Pick<PairProps, 'pair'>) {
  const isJoined = pair.judgement === 'same';
  const { data, error, isOld, retry } = usePairEffect({ a: pair.a, b: pair.b, judgement: isJoined ? null : 'same' }, true);
  if (error) return <ErrorNote error={error} onRetry={retry} />;
  if (!data || isOld) return <Computing />;
  const conflicts = data.issues.filter(({ code }) => code === 'identity-conflict');
  return (
    <>
      <EffectView effect={data.effect} isJoined={isJoined} />
      {conflicts.map(({ message, remedy }) => (
        <Note key={message} look="error">
          <p>
            <b>{message}</b>
          </p>
          <p>{remedy}</p>
        </Note>
      ))}
    </>
  );
}

export function PairView({ pair, matching, judging }: PairProps & { readonly matching: Matching }) {
  const { t } = useTranslation('matching');
  const section = useRef<HTMLElement>(null);
  const isAlone = useIsNarrow() && matching.isChosen;
  // On a narrow screen the pair takes the place of the list: reading goes on at its top. Each pair is drawn anew.
  useEffect(() => {
    if (isAlone) section.current?.focus();
  }, [isAlone]);
  return (
    <section className="pair-view" aria-label={t('pair')} tabIndex={-1} ref={section}>
      <Head pair={pair} matching={matching} />
      <EvidenceTable pair={pair} />
      <Effect pair={pair} />
      {judging.error && <ErrorNote error={judging.error} />}
      <JudgeBar pair={pair} judging={judging} />
    </section>
  );
}
