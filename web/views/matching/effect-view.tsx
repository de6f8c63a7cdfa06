// Shows what it would change that two are one: before any choice, computed by a dry run.
import { Trans, useTranslation } from 'react-i18next';
import type { JudgeAnswer } from '../../../server/api/contract';
import { useNames } from '../../api/graph';
import { useSnapshot } from '../../api/snapshot';
import { Bar, BarLegend } from '../../components/bar';
import { StatusIcon } from '../../components/icon';
import { NodeLink } from '../../components/node-link';
import { CriticalityTag } from '../../components/tag';
import { criticalityOrder } from '../../i18n/choices';
import { useFormat } from '../../i18n/format';
import { type Column, columnsOf, falselyRedundant } from './effect';

type Effect = JudgeAnswer['effect'];

/** Services of a column that are named. */
const named = 12;

/** `most`: the largest share of the row, which fills the width. */
function Share({ column: { share, direct }, most }: { readonly column: Column; readonly most: number }) {
  const { t } = useTranslation('matching');
  const format = useFormat();
  const part = direct ?? 0;
  return (
    <span className="effect-share">
      {share !== null && share > 0 && (
        <Bar
          height={14}
          name={`${t('effect.direct')} ${format.percent(part)}, ${t('effect.hidden')} ${format.percent(Math.max(0, share - part))}`}
          segments={[
            { key: 'direct', share: part / most, look: 'direct', label: t('effect.direct') },
            { key: 'hidden', share: Math.max(0, share - part) / most, look: 'hidden', label: t('effect.hidden') },
          ]}
        />
      )}
      <b>{format.percent(share)}</b>
    </span>
  );
}

function EffectTable({ columns, vital }: { readonly columns: readonly Column[]; readonly vital: readonly number[] }) {
  const { t } = useTranslation('matching');
  const { number } = useFormat();
  const most = Math.max(...columns.map(({ share }) => share ?? 0), Number.MIN_VALUE);
  const cells = (content: (column: Column, at: number) => React.ReactNode) =>
    columns.map((column, at) => (
      // The three columns are fixed: a, b, both as one.
      <td key={['a', 'b', 'one'][at]} data-title={t(`effect.columns.${at}`)}>
        {content(column, at)}
      </td>
    ));
  return (
    <div className="table-box">
      <table className="data-table stacked effect-table">
        <caption className="visually-hidden">{t('effect.title')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('effect.figure')}</span>
            </th>
            {columns.map((_, at) => (
              <th key={['a', 'b', 'one'][at]} scope="col">
                {t(`effect.columns.${at}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('effect.share')}</th>
            {cells((column) => (
              <Share column={column} most={most} />
            ))}
          </tr>
          <tr>
            <th scope="row">{t('effect.services')}</th>
            {cells(({ services }) => number(services.length))}
          </tr>
          <tr>
            <th scope="row">{t('effect.vital')}</th>
            {cells((_, at) => number(vital[at] ?? 0))}
          </tr>
          <tr>
            <th scope="row">{t('effect.takesDown')}</th>
            {cells(({ takesDown }) => t('effect.count', { count: takesDown }))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function Services({ title, ids, nodeOf }: { readonly title: string; readonly ids: readonly string[]; readonly nodeOf: ReturnType<typeof useNames>['nodeOf'] }) {
  const { t } = useTranslation('matching');
  const format = useFormat();
  const rankOf = (id: string) => criticalityOrder(nodeOf(id)?.criticality);
  const sorted = [...ids].sort((a, b) => rankOf(a) - rankOf(b) || format.compare(nodeOf(a)?.name ?? a, nodeOf(b)?.name ?? b));
  return (
    <div>
      <h4>{title}</h4>
      <ul>
        {sorted.slice(0, named).map((id) => {
          const node = nodeOf(id);
          const isHeavy = node?.criticality === 'vital' || node?.criticality === 'critical';
          return (
            <li key={id}>
              <NodeLink id={id} node={node} /> {isHeavy && <CriticalityTag value={node?.criticality} />}
            </li>
          );
        })}
      </ul>
      {ids.length > named && <p className="caption">{t('effect.more', { count: ids.length - named })}</p>}
    </div>
  );
}

/** Where two stood in for each other, and would be one. */
function FalseRedundancy({ ids, nodeOf }: { readonly ids: readonly string[]; readonly nodeOf: ReturnType<typeof useNames>['nodeOf'] }) {
  const { t } = useTranslation('matching');
  if (ids.length === 0) return null;
  const names = ids.slice(0, 3).map((id) => nodeOf(id)?.name ?? id);
  return (
    <p className="effect-warning">
      <StatusIcon status="atRisk" />
      <span>
        <Trans
          t={t}
          i18nKey="effect.redundant"
          count={ids.length}
          values={{ names: names.join(', '), more: ids.length > names.length ? t('effect.andMore', { count: ids.length - names.length }) : '' }}
          components={{ b: <b /> }}
        />
      </span>
    </p>
  );
}

export function EffectView({ effect, isJoined }: { readonly effect: Effect; readonly isJoined: boolean }) {
  const { t } = useTranslation('matching');
  const { number } = useFormat();
  const { data: snapshot } = useSnapshot();
  const columns = columnsOf(effect);
  const redundant = falselyRedundant(effect);
  const { nodeOf, isWhole } = useNames([...(columns[2]?.services ?? []), ...redundant]);
  const vital = columns.map(({ services }) => services.filter((id) => nodeOf(id)?.criticality === 'vital').length);
  const [before = 0, after = 0] = isJoined ? [...effect.singlePoints].reverse() : effect.singlePoints;
  const [onlyA = [], both = [], onlyB = []] = effect.services;
  return (
    <section className={isWhole ? 'effect' : 'effect old'} aria-labelledby="effect-title" aria-busy={!isWhole}>
      <div className="section-head">
        <h3 id="effect-title">{t(isJoined ? 'effect.joined' : 'effect.title')}</h3>
        <BarLegend
          items={[
            { look: 'direct', label: t('effect.direct') },
            { look: 'hidden', label: t('effect.hidden') },
          ]}
        />
        <span className="caption">{t('effect.of', { count: snapshot?.nodes.byKind.Service ?? 0 })}</span>
      </div>
      <EffectTable columns={columns} vital={vital} />
      <FalseRedundancy ids={redundant} nodeOf={nodeOf} />
      <p className="page-section">
        {before === after ? t('effect.samePoints', { total: number(before) }) : t('effect.points', { before: number(before), after: number(after) })}
      </p>
      <div className="effect-services page-section">
        <Services title={t('effect.onlyA', { count: onlyA.length })} ids={onlyA} nodeOf={nodeOf} />
        <Services title={t('effect.both', { count: both.length })} ids={both} nodeOf={nodeOf} />
        <Services title={t('effect.onlyB', { count: onlyB.length })} ids={onlyB} nodeOf={nodeOf} />
      </div>
    </section>
  );
}
