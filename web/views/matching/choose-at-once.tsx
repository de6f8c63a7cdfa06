// Checks all pairs that are suggested for one reason, at once.
import { useTranslation } from 'react-i18next';
import type { MatchesAnswer } from '../../../server/api/contract';
import { usePairsFor } from '../../api/matches';
import { ErrorNote } from '../../components/states';
import { useFormat } from '../../i18n/format';
import type { Matching } from './use-matching';

/** Reasons that are sure enough to choose by. */
const offered = ['same-name', 'number'] as const;

export function ChooseAtOnce({ matching, counts }: { readonly matching: Matching; readonly counts: MatchesAnswer['reasons'] }) {
  const { t } = useTranslation('matching');
  const { number } = useFormat();
  const { mutate, isPending, error } = usePairsFor();
  const there = offered.filter((reason) => counts[reason] > 0);
  if (there.length === 0) return null;
  return (
    <div className="choose-at-once">
      <span className="caption">{t('atOnce')}</span>
      {there.map((reason) => (
        <button
          key={reason}
          type="button"
          className="chip"
          disabled={isPending}
          onClick={() => mutate({ reason }, { onSuccess: ({ matches }) => matching.check(matches, true) })}
        >
          {t(`reasons.${reason}`)} {number(counts[reason])}
        </button>
      ))}
      {error && <ErrorNote error={error} isBrief />}
    </div>
  );
}
