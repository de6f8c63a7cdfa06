// Shows one node: what it is, what its failure does, and four tabs: data, relations, sources, findings.
import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'wouter';
import type { NodeBody } from '../../../server/api/contract';
import { ApiProblem } from '../../api/client';
import { relationLimits, useNode } from '../../api/graph';
import { useSnapshot } from '../../api/snapshot';
import { AskInNeo4j } from '../../components/ask-in-neo4j';
import { CompletenessLine } from '../../components/completeness';
import { cypherOfNode } from '../../components/cypher-parameters';
import { EmptyStore } from '../../components/empty-store';
import { KindIcon } from '../../components/icon';
import { ContractedWith } from '../../components/node-link';
import { OpenPairs } from '../../components/open-pairs';
import { Page } from '../../components/page';
import { Computing, ErrorNote, Loading, MessageState } from '../../components/states';
import { Tabs } from '../../components/tabs';
import { CriticalityTag, Tag } from '../../components/tag';
import { useFormat } from '../../i18n/format';
import { useWords } from '../../i18n/words';
import { DataTab } from './data-tab';
import { FindingsTab } from './findings-tab';
import { placesOf } from './places';
import { splitProperties } from './properties';
import { RelationsTab } from './relations-tab';
import { SourcesTab } from './sources-tab';
import { type TabName, tabNames } from './tabs';
import { type Findings, useEffectOf, useFindings } from './use-findings';
import './entity.css';
import { pages, whatIfAddress } from '../../components/addresses';

function KindLine({ node }: { readonly node: NodeBody }) {
  const { t } = useTranslation('entity');
  const words = useWords();
  const provides = node.kind === 'Supplier' || (node.kind === 'Organisation' && node.rank !== null);
  const isSubcontractor = node.kind === 'Supplier' && node.rank !== null && node.rank > 1;
  const rank = node.rank === null ? t('noRank') : t('common:rank', { rank: node.rank });
  return (
    <span className="entity-kind">
      {isSubcontractor ? t('subcontractor') : words.kind(node.kind)}
      {provides && ` · ${rank}`}
      <ContractedWith names={node.contractedWith} />
      {node.kind === 'Service' && <CriticalityTag value={node.criticality} />}
      {node.properties.state === 'down' && <Tag look="stale">{t('down')}</Tag>}
    </span>
  );
}

/** What fails with the node: known with the node itself; of a country only once its outage is computed. */
function useFallout(node: NodeBody) {
  const { data: answer, error, retry } = useEffectOf(node);
  const degraded = answer?.degraded.filter(({ kind }) => kind === 'Service').length ?? 0;
  if (node.kind !== 'Country') return { effect: node.effect, degraded, error, retry };
  const services = answer?.failed.filter(({ kind }) => kind === 'Service').length ?? 0;
  const vital = Number(answer?.totals.byCriticality.vital ?? 0);
  return { effect: answer && { alreadyDown: false, services, vital }, degraded, error, retry };
}

/** What its failure does, in a sentence; and what takes it down alone. */
function Lead({ node, findings }: { readonly node: NodeBody; readonly findings: Findings }) {
  const { t } = useTranslation('entity');
  const format = useFormat();
  const { effect, degraded, error, retry } = useFallout(node);
  const { data: snapshot } = useSnapshot();
  if (error) return <ErrorNote error={error} onRetry={retry} />;
  if (!effect || !snapshot) return <Computing />;
  const { name } = node;
  const { alreadyDown, services: down, vital } = effect;
  if (alreadyDown) return <p>{t('lead.alreadyDown', { name })}</p>;
  const isService = node.kind === 'Service';
  const points = findings.findings?.find((finding) => finding.kind === 'hasPoints');
  const total = format.number(snapshot.nodes.byKind.Service ?? 0);
  return (
    <>
      <p>
        {down === 0 && t(isService ? 'lead.noneToo' : 'lead.none', { name })}
        {down > 0 && <Trans t={t} i18nKey={isService ? 'lead.downToo' : 'lead.down'} count={down} values={{ name, total }} components={{ b: <b /> }} />}{' '}
        {down > 0 && (vital > 0 ? <Trans t={t} i18nKey="lead.vital" count={vital} components={{ b: <b /> }} /> : t('lead.noVital'))}{' '}
        {degraded > 0 && `${t('lead.degraded', { count: degraded })} `}
        {points?.kind === 'hasPoints' && <Trans t={t} i18nKey="lead.points" count={points.points.length} values={{ name }} components={{ b: <b /> }} />}
      </p>
      {findings.error && <ErrorNote error={findings.error} onRetry={findings.retry} isBrief />}
    </>
  );
}

/** How much the answer about its failure rests on what is known. */
function Completeness({ node }: { readonly node: NodeBody }) {
  const { data } = useEffectOf(node);
  return data ? (
    <div className="page-section">
      <CompletenessLine completeness={data.completeness} />
      <AskInNeo4j questions={cypherOfNode(node)} />
    </div>
  ) : null;
}

interface BodyProps {
  readonly node: NodeBody;
  readonly findings: Findings;
  readonly limit: number;
  readonly onMore: () => void;
}

function Body({ node, findings, limit, onMore }: BodyProps) {
  const { t } = useTranslation('entity');
  const format = useFormat();
  const [words, setWords] = useSearchParams();
  const chosen: TabName = tabNames.find((name) => name === words.get('tab')) ?? 'data';
  const counts: Readonly<Record<TabName, number | undefined>> = {
    data: splitProperties(node).known.length,
    relations: node.needs.total + node.neededBy.total + node.members.total,
    sources: new Set(placesOf(node).map(({ source }) => source)).size,
    findings: findings.findings && findings.findings.length + findings.left,
  };
  const countOf = (name: TabName) => (counts[name] === undefined ? undefined : format.number(counts[name]));
  const choose = (tab: TabName) =>
    setWords(
      (now) => {
        const next = new URLSearchParams(now);
        next.set('tab', tab);
        return next;
      },
      { replace: true },
    );
  return (
    <>
      <OpenPairs id={node.id} />
      <Tabs label={t('tabs.label')} tabs={tabNames.map((key) => ({ key, label: t(`tabs.${key}`), count: countOf(key) }))} chosen={chosen} onChoose={choose}>
        {chosen === 'data' && <DataTab node={node} />}
        {chosen === 'relations' && <RelationsTab node={node} limit={limit} onMore={onMore} />}
        {chosen === 'sources' && <SourcesTab node={node} />}
        {chosen === 'findings' && <FindingsTab node={node} data={findings} />}
        <Completeness node={node} />
      </Tabs>
    </>
  );
}

function NodePage({ node, limit, onMore }: { readonly node: NodeBody; readonly limit: number; readonly onMore: () => void }) {
  const { t } = useTranslation('entity');
  const findings = useFindings(node);
  const code = node.properties.code;
  return (
    <Page
      title={
        <span className="entity-title">
          <KindIcon kind={node.kind} rank={node.rank} size={18} />
          {node.name}
        </span>
      }
      tabTitle={node.name}
      aside={<KindLine node={node} />}
      actions={
        <Link className="button primary" href={whatIfAddress({ ...node, code: typeof code === 'string' ? code : undefined })}>
          {t(node.kind === 'Country' ? 'whatIfCountry' : 'whatIf')}
        </Link>
      }
      lead={<Lead node={node} findings={findings} />}
      isWide
    >
      <Body node={node} findings={findings} limit={limit} onMore={onMore} />
    </Page>
  );
}

function Problem({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const { t } = useTranslation('entity');
  const isUnknown = error instanceof ApiProblem && error.code === 'unknown-id';
  return (
    <Page title={t('title')}>
      <div className="page-section">
        {isUnknown ? (
          <>
            <ErrorNote error={error} />
            <p className="entity-missing">{t('unknownId')}</p>
            <Link className="button" href={pages.start}>
              {t('common:state.toStart')}
            </Link>
          </>
        ) : (
          <ErrorNote error={error} onRetry={onRetry} />
        )}
      </div>
    </Page>
  );
}

function Node({ id }: { readonly id: string }) {
  const [limit, setLimit] = useState<number>(relationLimits.normal);
  const { data: node, error, retry } = useNode(id, limit);
  if (error) return <Problem error={error} onRetry={retry} />;
  if (!node) return <Loading />;
  return <NodePage node={node} limit={limit} onMore={() => setLimit(relationLimits.most)} />;
}

export default function EntityPage() {
  const { t } = useTranslation('entity');
  const [words] = useSearchParams();
  const id = words.get('id') ?? '';
  const { data: snapshot } = useSnapshot();
  if (snapshot?.nodes.total === 0) {
    return (
      <Page title={t('title')}>
        <EmptyStore />
      </Page>
    );
  }
  if (id !== '') return <Node key={id} id={id} />;
  return (
    <MessageState
      isPage
      title={t('none')}
      actions={
        <Link className="button primary" href={pages.start}>
          {t('common:state.toStart')}
        </Link>
      }
    >
      <p>{t('noneText')}</p>
    </MessageState>
  );
}
