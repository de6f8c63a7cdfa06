// Shows the view 'matching': the sentence, the queue beside one pair, and what was judged last.
import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { MatchesAnswer } from '../../../server/api/contract';
import { useTryJudged } from '../../api/matches';
import { useSnapshot } from '../../api/snapshot';
import { EmptyStore } from '../../components/empty-store';
import { Page } from '../../components/page';
import { Segmented } from '../../components/segmented';
import { Computing, ErrorNote, Note } from '../../components/states';
import { useFormat } from '../../i18n/format';
import { BulkBar } from './bulk-bar';
import { type List, lists } from './choices';
import { ChooseAtOnce } from './choose-at-once';
import { CsvActions, CsvTrial } from './csv-actions';
import { Filters } from './filters';
import { Refused } from './joint-effect';
import { LastJudged } from './last-judged';
import { PairList } from './pair-list';
import { PairView } from './pair-view';
import { type Judging, useJudging } from './use-judging';
import { useKeys } from './use-keys';
import { keyOf, type Matching, useMatching } from './use-matching';
import '../../components/chips.css';
import '../../components/data-table.css';
import './matching.css';

function Lead({ answer: { counts, hanging, completeness } }: { readonly answer: MatchesAnswer }) {
  const { t } = useTranslation('matching');
  const { number } = useFormat();
  if (counts.open === 0) return <p>{t('lead.none')}</p>;
  return (
    <p>
      <Trans t={t} i18nKey="lead.pairs" count={counts.open} components={{ b: <b /> }} />{' '}
      {completeness.services === 0 ? (
        t('common:completeness.noServices')
      ) : (
        <Trans
          t={t}
          i18nKey="lead.hanging"
          count={hanging.services}
          values={{ total: completeness.services, vital: number(hanging.vital) }}
          components={{ b: <b /> }}
        />
      )}{' '}
      {t('lead.nothingJoined')}
    </p>
  );
}

function Tabs({ matching, counts }: { readonly matching: Matching; readonly counts: MatchesAnswer['counts'] }) {
  const { t } = useTranslation('matching');
  const { number } = useFormat();
  const segments = lists.map((key) => ({ key, label: `${t(`lists.${key}`)} ${number(counts[key])}` }));
  const choose = (list: List) => {
    matching.set({ list });
    matching.choose(null);
  };
  return (
    <div className="pair-tabs">
      <Segmented label={t('lists.label')} segments={segments} chosen={matching.filter.list} onChoose={choose} />
      {matching.filter.list === 'open' && counts.unsure > 0 && <span className="caption">{t('lists.unsure', { count: counts.unsure })}</span>}
    </div>
  );
}

function useAllKeys(matching: Matching, judging: Judging, isAsking: boolean): void {
  const { pair, checked } = matching;
  const keys = {
    1: () => judging.judge('same'),
    2: () => judging.judge('not-same'),
    3: () => judging.judge('unsure'),
    j: () => matching.step(1),
    k: () => matching.step(-1),
    ' ': pair && (() => matching.check([pair], !checked.has(keyOf(pair)))),
    z: judging.undo ?? undefined,
  };
  // A question is open: it is answered first.
  useKeys(isAsking ? {} : keys);
}

function Body({ matching, judging, answer }: { readonly matching: Matching; readonly judging: Judging; readonly answer: MatchesAnswer }) {
  const { t } = useTranslation('matching');
  const [isAsking, setAsking] = useState(false);
  useAllKeys(matching, judging, isAsking);
  const { pair } = matching;
  return (
    <div className={matching.isChosen ? 'matching has-chosen' : 'matching'}>
      <div className="pair-side">
        <Tabs matching={matching} counts={answer.counts} />
        <PairList matching={matching} />
        {matching.filter.list === 'open' && <ChooseAtOnce matching={matching} counts={answer.reasons} />}
        {!answer.complete && (
          <Note look="unknown">
            <p>{t('incomplete')}</p>
          </Note>
        )}
        <BulkBar matching={matching} judging={judging} isAsking={isAsking} onAsk={setAsking} />
      </div>
      <div className="pair-main">
        <Refused issues={judging.refused} />
        {judging.undo && (
          <p className="undo-line">
            <button type="button" className="button small" aria-keyshortcuts="Z" disabled={judging.isBusy} onClick={judging.undo}>
              {t('undo')} <kbd>Z</kbd>
            </button>
          </p>
        )}
        {pair && <PairView key={keyOf(pair)} pair={pair} matching={matching} judging={judging} />}
        {!pair && judging.error && <ErrorNote error={judging.error} />}
        <LastJudged judging={judging} onAll={() => matching.set({ list: 'judged' })} />
      </div>
    </div>
  );
}

function Queue() {
  const { t } = useTranslation('matching');
  const matching = useMatching();
  const judging = useJudging(matching);
  const trial = useTryJudged();
  const [brought, setBrought] = useState<number | null>(null);
  const { data, error, retry } = matching.asked;
  return (
    <Page
      title={t('title')}
      lead={data && <Lead answer={data} />}
      filters={<Filters choices={matching} />}
      actions={<CsvActions filter={matching.filter} trial={trial} />}
      isWide
    >
      <p className="visually-hidden" role="status">
        {brought === null ? judging.said : t('csv.done', { count: brought })}
      </p>
      <CsvTrial trial={trial} onDone={setBrought} />
      {error && <ErrorNote error={error} onRetry={retry} />}
      {!data && !error && <Computing />}
      {data && <Body matching={matching} judging={judging} answer={data} />}
    </Page>
  );
}

export default function MatchingPage() {
  const { t } = useTranslation('matching');
  const { data: snapshot } = useSnapshot();
  if (snapshot?.nodes.total !== 0) return <Queue />;
  return (
    <Page title={t('title')}>
      <EmptyStore />
    </Page>
  );
}
