// Lists one page of the pairs, with what hangs on each; a box beside each checks it.
import { Trans, useTranslation } from 'react-i18next';
import type { ListedPair } from '../../api/matches';
import { ErrorNote, Loading } from '../../components/states';
import { Tag } from '../../components/tag';
import { useFormat } from '../../i18n/format';
import { pageSize } from './choices';
import { reasonKeys } from './evidence';
import { keyOf, type Matching } from './use-matching';

/** The two names, and why. */
export function PairNames({ pair: { names } }: { readonly pair: Pick<ListedPair, 'names'> }) {
  const { t } = useTranslation('matching');
  const [a = '', b = ''] = names;
  return <Trans t={t} i18nKey="names" values={{ a, b }} components={{ b: <b /> }} />;
}

function Weight({ weight, most }: { readonly weight: number; readonly most: number }) {
  const { number } = useFormat();
  return (
    <span className="weight-bar">
      <span className="weight-fill" style={{ width: `${weight === 0 ? 0 : Math.max(2, (weight / most) * 32)}px` }} />
      {number(weight)}
    </span>
  );
}

function Row({ pair, matching, most }: { readonly pair: ListedPair; readonly matching: Matching; readonly most: number }) {
  const { t } = useTranslation('matching');
  const { number } = useFormat();
  const [a = '', b = ''] = pair.names;
  const isCurrent = matching.pair === pair;
  const why = reasonKeys(pair).map((key) => t(`reason.${key}`));
  return (
    <tr className="pair-row" aria-current={isCurrent ? 'true' : undefined}>
      <td className="pair-check">
        <input
          type="checkbox"
          aria-label={t('list.check', { a, b })}
          checked={matching.checked.has(keyOf(pair))}
          onChange={(event) => matching.check([pair], event.target.checked)}
        />
      </td>
      <th scope="row">
        <button type="button" className="pair-open" onClick={() => matching.choose(keyOf(pair))}>
          <PairNames pair={pair} />
        </button>
        <span className="caption pair-why">
          {why.length > 0 && <span>{why.join(' · ')}</span>}
          {pair.judgement !== null && <Tag look={pair.judgement === 'unsure' ? 'unknown' : 'neutral'}>{t(`verdict.${pair.judgement}`)}</Tag>}
        </span>
      </th>
      <td className="number">{number(pair.services)}</td>
      <td className="number">{number(pair.vital)}</td>
      <td className="pair-weight">
        <Weight weight={pair.weight} most={most} />
      </td>
    </tr>
  );
}

function Pager({ matching }: { readonly matching: Matching }) {
  const { t } = useTranslation('matching');
  const { number } = useFormat();
  const { filter, asked, pairs } = matching;
  const total = asked.data?.total ?? 0;
  const first = (filter.page - 1) * pageSize;
  if (total <= pageSize && filter.page === 1) return null;
  return (
    <nav className="pager table-foot" aria-label={t('list.pages')}>
      <span>
        {pairs.length === 0 ? t('list.noPage') : t('list.shown', { first: number(first + 1), last: number(first + pairs.length), total: number(total) })}
      </span>
      <button type="button" className="button small" disabled={filter.page === 1} onClick={() => matching.turn(filter.page - 1, 0)}>
        {t('list.previous')}
      </button>
      <button type="button" className="button small" disabled={first + pageSize >= total} onClick={() => matching.turn(filter.page + 1, 0)}>
        {t('list.next')}
      </button>
    </nav>
  );
}

export function PairList({ matching }: { readonly matching: Matching }) {
  const { t } = useTranslation('matching');
  const { asked, pairs, checked } = matching;
  if (asked.error) return <ErrorNote error={asked.error} onRetry={asked.retry} />;
  if (!asked.data) return <Loading />;
  const most = Math.max(1, ...pairs.map(({ weight }) => weight));
  const isAll = pairs.length > 0 && pairs.every((pair) => checked.has(keyOf(pair)));
  if (pairs.length === 0 && matching.filter.page === 1) return <p className="page-section">{t(`empty.${matching.filter.list}`)}</p>;
  return (
    <div className={asked.isOld ? 'old' : undefined} aria-busy={asked.isOld}>
      <table className="data-table pair-table">
        <caption className="visually-hidden">{t(`list.caption.${matching.filter.list}`)}</caption>
        <thead>
          <tr>
            <th scope="col" className="pair-check">
              <input type="checkbox" aria-label={t('list.checkAll')} checked={isAll} onChange={(event) => matching.check(pairs, event.target.checked)} />
            </th>
            <th scope="col">{t('list.pair')}</th>
            <th scope="col" className="number">
              {t('list.services')}
            </th>
            <th scope="col" className="number">
              {t('list.vital')}
            </th>
            <th scope="col">{t('list.weight')}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map((pair) => (
            <Row key={keyOf(pair)} pair={pair} matching={matching} most={most} />
          ))}
        </tbody>
      </table>
      <Pager matching={matching} />
    </div>
  );
}
