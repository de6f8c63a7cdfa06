// Lists redundancy groups that lost a member and still hold: how many are left of how many, and how many are needed.
import { useMemo } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { NodeBrief, WhatIfAnswer, WhyAnswer } from '../../../server/api/contract';
import { useNames } from '../../api/graph';
import { StatusIcon } from '../../components/icon';
import { NodeLink } from '../../components/node-link';

const bold = { b: <b /> };
type NodeOf = (id: string) => NodeBrief | undefined;

/** Groups of one node that held. */
export function HeldGroups({ groups }: { readonly groups: WhyAnswer['held']; readonly nodeOf: NodeOf }) {
  const { t } = useTranslation('what-if');
  const { nodeOf } = useNames(useMemo(() => groups.flatMap(({ left }) => left), [groups]));
  return (
    <ul className="held-list" aria-label={t('why.held')}>
      {groups.map(({ group, members, required, left }) => (
        <li key={group ?? left.join()}>
          <StatusIcon status="atRisk" />
          <span>
            <Trans t={t} i18nKey="whyNot.one" values={{ left: left.length, members, required }} components={bold} />
            {left.length > 0 && `: ${left.map((id) => nodeOf(id)?.name ?? id).join(', ')}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

const shown = 6;

/** All that lost a member and still holds, in the whole result. */
export function WhyNot({
  atRisk,
  nodeOf,
  isAll,
  onAll,
}: {
  readonly atRisk: WhatIfAnswer['atRisk'];
  readonly nodeOf: NodeOf;
  readonly isAll: boolean;
  readonly onAll: () => void;
}) {
  const { t } = useTranslation('what-if');
  const groups = atRisk.flatMap(({ id, lost }) => lost.map((group) => ({ id, ...group })));
  const rest = isAll ? 0 : Math.max(0, groups.length - shown);
  return (
    <section className="why-not" aria-label={t('whyNot.title')}>
      <div className="why-head">
        <h2>{t('whyNot.title')}</h2>
        <span className="caption">{groups.length === 0 ? t('whyNot.none') : t('whyNot.count', { count: groups.length })}</span>
      </div>
      <ul className="held-list">
        {groups.slice(0, isAll ? undefined : shown).map(({ id, group, members, required, lost }) => (
          <li key={`${id} ${group} ${lost.join()}`}>
            <StatusIcon status="atRisk" />
            <span className="held-name">
              <NodeLink id={id} node={nodeOf(id)} />
            </span>
            <span>
              <Trans t={t} i18nKey="whyNot.one" values={{ left: members - lost.length, members, required }} components={bold} />
              <span className="caption"> {t('whyNot.lost', { names: lost.map((one) => nodeOf(one)?.name ?? one).join(', ') })}</span>
            </span>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className="link-button" onClick={onAll}>
          {t('whyNot.more', { count: rest })}
        </button>
      )}
    </section>
  );
}
