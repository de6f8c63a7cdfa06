// Says the conclusion in one sentence that can be quoted, computed from the whole result.
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { NodeBrief, WhatIfAnswer } from '../../../server/api/contract';
import type { Scenario } from '../../../server/model/scenario';
import { comparisonAddress } from '../../components/scenario-address';
import { isChange } from '../../components/scenario-words';
import { useFormat } from '../../i18n/format';
import { useWords } from '../../i18n/words';
import { itemsByKind, type Outcome } from './outcome';

export interface LeadProps {
  readonly scenario: Scenario;
  readonly answer: WhatIfAnswer;
  readonly outcome: Outcome;
  readonly at: number;
  readonly nodeOf: (id: string) => NodeBrief | undefined;
}

const bold = { b: <b /> };

/** Says when the one cause is a supplier that none of the organisations has a contract with. */
function NoContract({ node }: { readonly node: NodeBrief | undefined }) {
  const { t } = useTranslation('what-if');
  if (node?.kind !== 'Supplier' || node.rank === null || node.rank < 2) return null;
  return <> {t('lead.noContract', { name: node.name })}</>;
}

/** A change lets nothing fail: what it brings shows against today, or with a failure. */
function ChangeOnly({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTranslation('what-if');
  return <Trans t={t} i18nKey="lead.changeOnly" components={{ a: <Link href={comparisonAddress(scenario)} /> }} />;
}

/** No service is down, and yet something is: what, and whether services could be named at all. */
function ItemsOnly({ outcome, when, hasServices }: { readonly outcome: Outcome; readonly when: string; readonly hasServices: boolean }) {
  const { t } = useTranslation('what-if');
  const format = useFormat();
  const words = useWords();
  const counts = itemsByKind(outcome);
  const parts = [...counts].map(([kind, count]) => `${format.number(count)} ${(count === 1 ? words.kind(kind) : words.kinds(kind)).toLowerCase()}`);
  const values = { when, parts: parts.join(', ') };
  if (!hasServices) {
    return (
      <>
        {counts.size > 0 ? <Trans t={t} i18nKey="lead.itemsOnly" values={values} components={bold} /> : t('lead.nothingElse', { when })}{' '}
        {t('common:completeness.noServices')}
      </>
    );
  }
  return (
    <>
      {t('lead.none', { when })} {counts.size > 0 && <Trans t={t} i18nKey="lead.butParts" values={values} components={bold} />}
    </>
  );
}

export function Lead({ scenario, answer, outcome, at, nodeOf }: LeadProps) {
  const { t } = useTranslation('what-if');
  const format = useFormat();
  const { failed, later } = outcome.rows;
  const when = at === 0 ? t('lead.now') : t('lead.after', { time: format.hours(at) });
  const vital = outcome.downBy.get('vital') ?? 0;
  const useless = answer.withoutEffect;
  const isOnlyChange = answer.failed.length === 0 && scenario.events.every(isChange);
  const [onlyCause, ...others] = outcome.causes;
  return (
    <p aria-live="polite">
      {failed.length === 0 &&
        (isOnlyChange ? <ChangeOnly scenario={scenario} /> : <ItemsOnly outcome={outcome} when={when} hasServices={answer.completeness.services > 0} />)}
      {failed.length > 0 && (
        <Trans
          t={t}
          i18nKey="lead.down"
          count={failed.length}
          values={{
            when,
            count: failed.length,
            organisations: t('common:count.organisations', { count: outcome.organisations.size }),
          }}
          components={bold}
        />
      )}
      {failed.length > 0 && <> {vital > 0 ? <Trans t={t} i18nKey="lead.vital" values={{ count: vital }} components={bold} /> : t('lead.noVital')}</>}
      {later.length > 0 && ` ${t('lead.later', { count: later.length })}`}
      {onlyCause !== undefined && others.length === 0 && failed.length > 0 && <NoContract node={nodeOf(onlyCause)} />}
      {Array.isArray(useless) && useless.length > 0 && ` ${t('lead.withoutEffect', { name: useless.map((id) => nodeOf(String(id))?.name ?? id).join(', ') })}`}
    </p>
  );
}
