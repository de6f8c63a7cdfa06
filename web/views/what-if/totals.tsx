// Shows the figures of the outcome side by side, from the whole result, whatever is drawn.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WhatIfAnswer } from '../../../server/api/contract';
import { useSnapshot } from '../../api/snapshot';
import type { Status } from '../../components/glyphs';
import { StatusIcon } from '../../components/icon';
import { useFormat } from '../../i18n/format';
import type { Outcome } from './outcome';

interface TotalProps {
  readonly status?: Status;
  readonly figure: ReactNode;
  readonly base?: string;
  readonly label: string;
  readonly detail: string;
}

function Total({ status, figure, base, label, detail }: TotalProps) {
  return (
    <li>
      <span className="total-figure">
        {status && <StatusIcon status={status} />}
        <b>{figure}</b>
        {base && <span className="total-base">{base}</span>}
      </span>
      <span className="total-label">{label}</span>
      <span className="caption">{detail}</span>
    </li>
  );
}

export function Totals({ answer, outcome }: { readonly answer: WhatIfAnswer; readonly outcome: Outcome }) {
  const { t } = useTranslation('what-if');
  const format = useFormat();
  const { data: snapshot } = useSnapshot();
  const { rows, downBy, stillDown, organisations, atRiskParts } = outcome;
  const organisationsInAll = snapshot?.nodes.byKind.Organisation ?? 0;
  const { contractValueEur } = answer.totals;
  const hasContracts = (snapshot?.nodes.byKind.Contract ?? 0) > 0;
  // A sum of which nothing is known is unknown, not 0.
  const hasValue = contractValueEur.sum > 0 || (contractValueEur.unknown === 0 && hasContracts);
  const { services, withDeclaredChain } = answer.completeness;
  const value = (
    <Total
      figure={hasValue ? format.euro(contractValueEur.sum) : t('common:unknown')}
      label={t('totals.value')}
      detail={
        !hasContracts
          ? t('totals.noContracts')
          : contractValueEur.unknown > 0
            ? t('totals.valueUnknown', { count: contractValueEur.unknown })
            : t('totals.valueDetail')
      }
    />
  );
  const atRisk = <Total status="atRisk" figure={atRiskParts} label={t('totals.atRisk')} detail={t('totals.atRiskDetail')} />;
  // Without a service in the data, a 0 for services would look like an answer.
  if (services === 0) {
    return (
      <ul className="totals" aria-label={t('totals.label')}>
        <Total status="failed" figure={rows.parts.length} label={t('totals.parts')} detail={t('totals.partsDetail')} />
        {atRisk}
        {value}
      </ul>
    );
  }
  const detail = { vital: downBy.get('vital') ?? 0, critical: downBy.get('critical') ?? 0 };
  return (
    <ul className="totals" aria-label={t('totals.label')}>
      <Total status="failed" figure={rows.failed.length} label={t('totals.down')} detail={t('totals.downDetail', detail)} />
      {stillDown && <Total status="later" figure={`${stillDown.tested} | ${stillDown.onPaper}`} label={t('totals.still')} detail={t('totals.stillDetail')} />}
      <Total status="degraded" figure={rows.degraded.length} label={t('totals.degraded')} detail={t('totals.degradedDetail')} />
      {atRisk}
      <Total
        figure={organisations.size}
        base={t('totals.of', { total: organisationsInAll })}
        label={t('totals.organisations')}
        detail={t('totals.organisationsDetail')}
      />
      {value}
      <Total
        status="unknown"
        figure={services - withDeclaredChain}
        base={t('totals.of', { total: services })}
        label={t('totals.chain')}
        detail={t('totals.chainDetail')}
      />
    </ul>
  );
}
