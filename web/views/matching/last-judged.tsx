// Lists what was judged last, newest first; each can be taken back.
import { useTranslation } from 'react-i18next';
import { useMatches } from '../../api/matches';
import { ActionIcon } from '../../components/icon';
import { ErrorNote } from '../../components/states';
import { useFormat } from '../../i18n/format';
import { PairNames } from './pair-list';
import type { Judging } from './use-judging';
import { keyOf } from './use-matching';

const shown = 5;

export function LastJudged({ judging, onAll }: { readonly judging: Judging; readonly onAll: () => void }) {
  const { t } = useTranslation('matching');
  const { dateTime } = useFormat();
  const { data, error, retry } = useMatches({ list: 'judged', order: 'newest', limit: shown });
  if (error) return <ErrorNote error={error} onRetry={retry} isBrief />;
  if (!data || data.matches.length === 0) return null;
  return (
    <section className="last-judged" aria-labelledby="last-judged-title">
      <div className="section-head">
        <h2 id="last-judged-title">{t('last.title')}</h2>
        <button type="button" className="link-button" onClick={onAll}>
          {t('last.all', { count: data.total })}
        </button>
      </div>
      <ul>
        {data.matches.map((pair) => {
          const [a = '', b = ''] = pair.names;
          const who = pair.said?.by && (pair.said.by.id === 'here' ? t('last.here') : pair.said.by.name);
          const when = pair.said?.at && dateTime(pair.said.at);
          return (
            <li key={keyOf(pair)}>
              <span>
                <PairNames pair={pair} />
              </span>
              <span>{t(`verdict.${pair.judgement ?? 'unsure'}`)}</span>
              <span className="caption">{[who, when].filter(Boolean).join(', ')}</span>
              <button
                type="button"
                className="button plain small"
                disabled={judging.isBusy}
                aria-label={t('last.takeBackOf', { a, b })}
                onClick={() => judging.takeBack(pair)}
              >
                <ActionIcon name="undo" size={14} />
                {t('last.takeBack')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
