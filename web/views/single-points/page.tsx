// Shows the view 'single-points': the sentence, the choices, and one of four ways to look at it.
import { useMemo } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { useNames } from '../../api/graph';
import { useSnapshot } from '../../api/snapshot';
import { AskInNeo4j } from '../../components/ask-in-neo4j';
import { Chips } from '../../components/chips';
import { CompletenessLine } from '../../components/completeness';
import { EmptyStore } from '../../components/empty-store';
import { Page } from '../../components/page';
import { Segmented } from '../../components/segmented';
import { Computing, ErrorNote, Note } from '../../components/states';
import { useFormat } from '../../i18n/format';
import { useWords } from '../../i18n/words';
import { CauseList } from './cause-list';
import { candidateKinds, levelChoices, tabs } from './choices';
import { Matrix } from './matrix';
import { PointDetail } from './point-detail';
import { PointList } from './point-list';
import { totalsOf } from './points';
import { ServiceList } from './service-list';
import { type Choices, isUncontracted, type Points, useChoices, usePoints } from './use-points';
import './single-points.css';

function Lead({ data }: { readonly data: Points }) {
  const { t } = useTranslation('single-points');
  const { number } = useFormat();
  const totals = totalsOf(data.points, data.services);
  const total = data.answer?.completeness.services ?? 0;
  const hidden = data.points.filter((point) => isUncontracted(point, data.ranks)).length;
  if (totals.points === 0 && data.answer && total === 0) return <p>{t('common:completeness.noServices')}</p>;
  if (totals.points === 0) {
    return (
      <p>
        {t('lead.none')} {t('lead.noneUnknown')}
      </p>
    );
  }
  return (
    <p>
      <Trans t={t} i18nKey="lead.points" count={totals.points} values={{ vital: number(totals.takingVital) }} components={{ b: <b /> }} />{' '}
      {hidden > 0 && <Trans t={t} i18nKey="lead.hidden" count={hidden} components={{ b: <b /> }} />} {t('lead.services', { count: totals.services, total })}
    </p>
  );
}

function Filters({ choices }: { readonly choices: Choices }) {
  const { t } = useTranslation('single-points');
  const words = useWords();
  return (
    <>
      <Chips
        label={t('among.label')}
        chips={candidateKinds.map((kind) => ({ key: kind, label: words.kinds(kind) }))}
        chosen={choices.among}
        onChange={(among) => choices.set({ among: candidateKinds.filter((kind) => among.includes(kind)) })}
      />
      <Segmented
        label={t('level.label')}
        segments={levelChoices.map((key) => ({ key, label: t(`level.${key}`) }))}
        chosen={choices.level}
        onChoose={(level) => choices.set({ level })}
      />
    </>
  );
}

/** The address names something that takes nothing down alone here, or that is not in the data at all. */
function NoPoint({ id, onClear }: { readonly id: string; readonly onClear: () => void }) {
  const { t } = useTranslation('single-points');
  const { nodeOf, isWhole } = useNames(useMemo(() => [id], [id]));
  if (!isWhole) return null;
  const name = nodeOf(id)?.name;
  const actions = (
    <button type="button" className="button small" onClick={onClear}>
      {t('common:address.clear')}
    </button>
  );
  return (
    <div className="page-section">
      <Note look="warning" actions={actions}>
        <p>{name === undefined ? t('detail.unknown', { id }) : t('detail.noPoint', { name })}</p>
      </Note>
    </div>
  );
}

function PointsTab({ data, choices }: { readonly data: Points; readonly choices: Choices }) {
  const choose = (id: string) => choices.set({ id, tab: 'points' });
  const point = data.points.find(({ id }) => id === choices.id);
  return (
    <>
      {choices.id !== null && !point && <NoPoint id={choices.id} onClear={() => choices.set({ id: null })} />}
      <div className={point ? 'points-tab with-detail' : 'points-tab'}>
        <PointList data={data} selected={choices.id} onSelect={choose} />
        {point ? (
          <PointDetail point={point} data={data} onClose={() => choices.set({ id: null })} />
        ) : (
          <Matrix data={data} mostPoints={18} mostServices={24} onChoose={choose} />
        )}
      </div>
    </>
  );
}

/** All is hidden by the choice of services: says so, and that the outcome is the same. */
function AllHidden({ data, choices }: { readonly data: Points; readonly choices: Choices }) {
  const { t } = useTranslation('single-points');
  return (
    <div className="page-section">
      <Note
        look="unknown"
        actions={
          <button type="button" className="button small" onClick={() => choices.set({ level: 'all' })}>
            {t('filter.clear')}
          </button>
        }
      >
        <p>
          <b>{t('filter.all', { count: data.all.length })}</b> {t('filter.same')}
        </p>
      </Note>
    </div>
  );
}

function Content({ data, choices }: { readonly data: Points; readonly choices: Choices }) {
  const choose = (id: string) => choices.set({ id, tab: 'points' });
  if (choices.tab === 'causes') return <CauseList data={data} />;
  if (data.points.length === 0 && data.all.length > 0) return <AllHidden data={data} choices={choices} />;
  if (choices.tab === 'services') return <ServiceList data={data} onChoose={choose} />;
  if (choices.tab === 'matrix') return <Matrix data={data} mostPoints={30} mostServices={60} onChoose={choose} />;
  return <PointsTab data={data} choices={choices} />;
}

function TabChoice({ choices }: { readonly choices: Choices }) {
  const { t } = useTranslation('single-points');
  return (
    <Segmented
      label={t('tabs.label')}
      segments={tabs.map((key) => ({ key, label: t(`tabs.${key}`) }))}
      chosen={choices.tab}
      onChoose={(tab) => choices.set({ tab })}
    />
  );
}

export default function SinglePointsPage() {
  const { t } = useTranslation('single-points');
  const { data: snapshot } = useSnapshot();
  const choices = useChoices();
  const data = usePoints(choices);
  if (snapshot && snapshot.nodes.total === 0) {
    return (
      <Page title={t('heading')}>
        <EmptyStore />
      </Page>
    );
  }
  return (
    <Page
      title={t('heading')}
      actions={<TabChoice choices={choices} />}
      lead={data.isReady && !data.isOld && <Lead data={data} />}
      filters={<Filters choices={choices} />}
      isWide
    >
      <div className={data.isOld ? 'single-points old' : 'single-points'} aria-busy={data.isOld}>
        {data.error && <ErrorNote error={data.error} onRetry={data.retry} />}
        {!data.error && !data.isReady && <Computing />}
        {data.isReady && <Content data={data} choices={choices} />}
        {data.answer && (
          <div className="page-section">
            <CompletenessLine completeness={data.answer.completeness} />
            <AskInNeo4j questions={[{ name: 'single-points', parameters: { id: data.answer.singlePoints[0]?.takesDown[0] } }]} />
          </div>
        )}
      </div>
    </Page>
  );
}
