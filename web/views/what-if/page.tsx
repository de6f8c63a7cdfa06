// Shows the view 'what-if': choose what fails, and see which organisations and services it hits, along which path, and what holds.
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NodeBrief } from '../../../server/api/contract';
import { WithAddedNodes } from '../../api/added-nodes';
import { useSnapshot } from '../../api/snapshot';
import { AskInNeo4j } from '../../components/ask-in-neo4j';
import { CompletenessLine } from '../../components/completeness';
import { useCopy } from '../../components/copy';
import { cypherOfScenario } from '../../components/cypher-parameters';
import { EmptyStore } from '../../components/empty-store';
import { ActionIcon } from '../../components/icon';
import { Page } from '../../components/page';
import { Segmented } from '../../components/segmented';
import { Computing, ErrorNote } from '../../components/states';
import { useFormat } from '../../i18n/format';
import { BoundBar } from './bound-bar';
import { ChainPane } from './chain-pane';
import { ChooseScenario } from './choose-scenario';
import { EventChips } from './event-chips';
import { WhyNot } from './held-groups';
import { HitsTable } from './hits-table';
import { Lead } from './lead';
import { tabToShow } from './outcome';
import { headingOf } from './scenario-words';
import { Timeline } from './timeline';
import { Totals } from './totals';
import { TwinsLine } from './twins-line';
import { type AskedScenario, type Result, useAsked, useOutcome } from './use-scenario';
import { WhyPanel } from './why-panel';
import './scenario.css';
import './bound-bar.css';
import './timeline.css';
import './totals.css';
import './hits.css';
import './what-if.css';

type Pane = 'table' | 'chain' | 'whyNot';

function ShareButton() {
  const { t } = useTranslation('what-if');
  const { outcome, copy } = useCopy();
  return (
    <button type="button" className="button" onClick={() => copy(window.location.href)}>
      <ActionIcon name="link" />
      <span aria-live="polite">{t(outcome === null ? 'share' : outcome === 'copied' ? 'shared' : 'notShared')}</span>
    </button>
  );
}

interface ResultProps {
  readonly asked: AskedScenario;
  readonly result: Result;
  readonly nodeOf: (id: string) => NodeBrief | undefined;
}

const noPath: readonly string[] = [];

/** The chosen one, else the first that is hit. */
function useChosen({ asked, result }: ResultProps) {
  const { answer, outcome } = result;
  const tab = tabToShow(outcome, asked.tab);
  const listed = tab === 'organisations' ? outcome.rows.failed : outcome.rows[tab];
  const first = listed[0]?.id ?? null;
  const id = asked.selected ?? first;
  const path = useMemo(() => {
    const hit = [...answer.failed, ...answer.degraded].find((one) => one.id === id);
    return hit ? [...hit.path].reverse() : id === null ? noPath : [id];
  }, [answer, id]);
  return { id, path, tab };
}

function ResultView(props: ResultProps) {
  const { asked, nodeOf } = props;
  const { answer, outcome, drawn } = props.result;
  const { t } = useTranslation('what-if');
  const [pane, setPane] = useState<Pane>('table');
  const [isAll, setAll] = useState(false);
  const { id, path, tab } = useChosen(props);
  const select = (selected: string) => asked.change({ selected });
  const panes = (['table', 'chain', 'whyNot'] as const).map((key) => ({ key, label: t(`panes.${key === 'whyNot' ? 'why' : key}`) }));
  return (
    <>
      <Totals answer={answer} outcome={outcome} />
      <BoundBar answer={answer} />
      <div className="pane-choice">
        <Segmented label={t('panes.label')} segments={panes} chosen={pane} onChoose={setPane} />
      </div>
      <div className={`what-if-panes show-${pane}`}>
        <div className="pane table-pane">
          <HitsTable
            outcome={outcome}
            tab={tab}
            selected={id}
            nodeOf={nodeOf}
            onTab={(chosen) => asked.change({ tab: chosen, selected: null })}
            onSelect={select}
          />
        </div>
        <div className="pane chain-pane">
          <ChainPane outcome={outcome} scenario={answer.scenario} ids={drawn} path={path} onSelect={select} />
        </div>
        <div className="pane why-pane">
          <WhyPanel id={id} scenario={asked.scenario} status={id === null ? 'ok' : outcome.statusOf(id)} nodeOf={nodeOf} />
        </div>
        <div className="pane why-not-pane">
          <WhyNot atRisk={answer.atRisk} nodeOf={nodeOf} isAll={isAll} onAll={() => setAll(true)} />
        </div>
      </div>
      <div className="page-section">
        <CompletenessLine completeness={answer.completeness} />
        <TwinsLine />
        <AskInNeo4j questions={cypherOfScenario({ ...asked.scenario, causes: answer.causes })} />
      </div>
    </>
  );
}

function Scenario({ asked }: { readonly asked: AskedScenario }) {
  const { t } = useTranslation('what-if');
  const { language } = useFormat();
  const { question, result, nodeOf } = useOutcome(asked);
  const title = headingOf(asked.scenario.events, { naming: { nodeOf, language }, t });
  return (
    <Page
      title={title}
      isWide
      actions={
        <>
          <button type="button" className="button plain" onClick={() => asked.change({ scenario: { events: [], given: [] }, selected: null, tab: null })}>
            <ActionIcon name="undo" />
            {t('clear')}
          </button>
          <ShareButton />
        </>
      }
      lead={
        <div className="what-if-head">
          <div className="what-if-words">
            {result && !question.isOld && <Lead scenario={asked.scenario} answer={result.answer} outcome={result.outcome} at={asked.at} nodeOf={nodeOf} />}
            <EventChips asked={asked} nodeOf={nodeOf} />
          </div>
          {result && result.answer.completeness.services > 0 && (
            <Timeline timeline={result.answer.timeline} at={asked.at} onMoment={(at) => asked.change({ at })} />
          )}
        </div>
      }
    >
      {question.error && (
        <div className="page-section">
          <ErrorNote error={question.error} onRetry={() => question.retry()} />
        </div>
      )}
      {!result && !question.error && <Computing />}
      {question.isOld && <Computing />}
      {result && !question.error && (
        <div className={question.isOld ? 'old' : undefined} aria-busy={question.isOld}>
          <ResultView asked={asked} result={result} nodeOf={nodeOf} />
        </div>
      )}
    </Page>
  );
}

export default function WhatIfPage() {
  const { data: snapshot } = useSnapshot();
  const asked = useAsked();
  const scenarios = useMemo(() => [asked.scenario], [asked.scenario]);
  const { t } = useTranslation('what-if');
  if (snapshot?.nodes.total === 0)
    return (
      <Page title={t('title')}>
        <EmptyStore />
      </Page>
    );
  if (asked.scenario.events.length === 0) return <ChooseScenario asked={asked} />;
  return (
    <WithAddedNodes scenarios={scenarios}>
      <Scenario asked={asked} />
    </WithAddedNodes>
  );
}
