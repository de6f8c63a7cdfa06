// Explains why the chosen node fails, step by step with the source of each step; or which group held it up.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { NodeBrief, WhyAnswer } from '../../../server/api/contract';
import type { Scenario } from '../../../server/model/scenario';
import { useAnalysis } from '../../api/analyses';
import { useNames } from '../../api/graph';
import { nodeAddress } from '../../components/addresses';
import { type Column, DataTable } from '../../components/data-table';
import type { Status } from '../../components/glyphs';
import { NodeLink } from '../../components/node-link';
import { SourceList } from '../../components/source-list';
import { Computing, ErrorNote } from '../../components/states';
import { useWords } from '../../i18n/words';
import { HeldGroups } from './held-groups';

type Step = WhyAnswer['steps'][number] & { readonly at: number };

export interface WhyPanelProps {
  readonly id: string | null;
  readonly scenario: Scenario;
  readonly status: Status;
  readonly nodeOf: (id: string) => NodeBrief | undefined;
}

const titles: Readonly<Record<Status, string>> = {
  origin: 'why.title',
  failed: 'why.title',
  later: 'why.titleLater',
  degraded: 'why.titleDegraded',
  atRisk: 'why.titleHolds',
  ok: 'why.titleNotHit',
  unknown: 'why.titleNotHit',
};

/** Providers under a contract that a step passes over; the server adds them to a step when there are any. */
function passedOf(step: Step): readonly string[] {
  return Array.isArray(step.passed) ? step.passed.map(String) : [];
}

function StepsTable({ steps }: { readonly steps: readonly Step[] }) {
  const { t } = useTranslation('what-if');
  const words = useWords();
  const ids = useMemo(() => steps.flatMap((step) => [step.from, step.to, ...passedOf(step)]), [steps]);
  const { nodeOf } = useNames(ids);
  const columns: Column<Step>[] = [
    { key: 'at', title: t('why.step'), cell: ({ at }) => <span className="caption">{at}</span> },
    { key: 'from', title: t('why.from'), cell: ({ from }) => <NodeLink id={from} node={nodeOf(from)} /> },
    {
      key: 'relation',
      title: t('why.relation'),
      cell: (step) => (
        <>
          {words.relation(step.type)}
          {passedOf(step).length > 0 && (
            <span className="caption">
              {' '}
              {t('why.passed', {
                names: passedOf(step)
                  .map((id) => nodeOf(id)?.name ?? id)
                  .join(', '),
              })}
            </span>
          )}
        </>
      ),
    },
    { key: 'to', title: t('why.to'), cell: ({ to }) => <NodeLink id={to} node={nodeOf(to)} /> },
    { key: 'source', title: t('why.source'), cell: ({ sources }) => <SourceList sources={sources} /> },
  ];
  return <DataTable isStacked caption={t('why.caption')} columns={columns} rows={steps} keyOf={({ from, to, type }) => `${from} ${type} ${to}`} />;
}

export function WhyPanel({ id, scenario, status, nodeOf }: WhyPanelProps) {
  const { t } = useTranslation('what-if');
  const { data: found, error, isLoading, isOld, retry } = useAnalysis({ name: 'why', parameters: { id, scenario }, enabled: id !== null });
  const own = useNames(useMemo(() => (id === null ? [] : [id]), [id]));
  if (id === null) return <p className="why-empty secondary">{t('why.choose')}</p>;
  const node = nodeOf(id) ?? own.nodeOf(id);
  const name = node?.name ?? id;
  // What the scenario adds has no page.
  const hasPage = !(node && 'isAdded' in node);
  // The steps of the one that was chosen before are no answer to why this one fails.
  const data = isOld ? undefined : found;
  // From the dependent to the cause, as the chain is read.
  const steps = data ? data.steps.map((step, at) => ({ ...step, at: data.steps.length - at })).reverse() : [];
  return (
    <section className="why" aria-label={t(titles[status], { name })}>
      <div className="why-head">
        <h2>{t(titles[status], { name })}</h2>
        {hasPage && <Link href={nodeAddress(id)}>{t('why.open')}</Link>}
      </div>
      {error && <ErrorNote error={error} onRetry={retry} />}
      {(isLoading || isOld) && <Computing />}
      {status === 'origin' && <p className="why-text">{t('why.cause')}</p>}
      {steps.length > 0 && <StepsTable steps={steps} />}
      {data && data.held.length > 0 && <HeldGroups groups={data.held} nodeOf={nodeOf} />}
    </section>
  );
}
