// Shows what both say of themselves, side by side, and what that says about their being one.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { NodeBody } from '../../../server/api/contract';
import { useNode } from '../../api/graph';
import type { ListedPair } from '../../api/matches';
import { nodeAddress } from '../../components/addresses';
import { ActionIcon, StatusIcon } from '../../components/icon';
import { NodeLink } from '../../components/node-link';
import { SourceList } from '../../components/source-list';
import { ErrorNote, Loading } from '../../components/states';
import { Tag } from '../../components/tag';
import { useFormat } from '../../i18n/format';
import { useWords } from '../../i18n/words';
import { type EvidenceRow, evidenceRows, missingZero } from './evidence';

function SaysTag({ row }: { readonly row: EvidenceRow }) {
  const { t } = useTranslation('matching');
  const text = t(`says.${row.text}`);
  return (
    <span className="says">
      {row.says === 'supports' && (
        <span className="tag says-supports">
          <ActionIcon name="check" size={12} />
          {text}
        </span>
      )}
      {row.says === 'differs' && (
        <Tag look="stale">
          <StatusIcon status="atRisk" size={12} />
          {text}
        </Tag>
      )}
      {row.says === 'cannot' && <Tag look="unknown">{text}</Tag>}
      {row.says === 'nothing' && <span className="caption">{text}</span>}
      {row.note && <span className="caption">{t(`notes.${row.note}`)}</span>}
    </span>
  );
}

/** A value as it stands; the 0 that a KvK number of seven digits lacks is shown as ours. */
function Value({ row, value, node }: { readonly row: EvidenceRow; readonly value: string; readonly node: NodeBody }) {
  const { t } = useTranslation('matching');
  if (row.key === 'name') return <NodeLink id={node.id} node={node} />;
  if (row.key === 'otherNames') return value;
  if (row.key === 'country') {
    const country = node.needs.items.find((one) => one.node.id === value)?.node;
    return <NodeLink id={value} node={country} />;
  }
  if (missingZero(row.key, value) === null) return <span className="mono">{value}</span>;
  return (
    <>
      <span className="mono">
        <span className="added-zero">0</span>
        {value}
      </span>{' '}
      <span className="caption">{t('sevenDigits')}</span>
    </>
  );
}

function Values({ row, side, node }: { readonly row: EvidenceRow; readonly side: 0 | 1; readonly node: NodeBody }) {
  const { t } = useTranslation();
  const values = row.values[side];
  if (values.length === 0) return row.key === 'otherNames' ? '–' : <Tag look="unknown">{t('unknown')}</Tag>;
  return (
    <ul className="evidence-values">
      {values.map((value) => (
        <li key={value}>
          <Value row={row} value={value} node={node} />
        </li>
      ))}
    </ul>
  );
}

/** Rows of sources that are named; the rest is on the page of the node. */
const namedSources = 3;

function Sources({ node }: { readonly node: NodeBody }) {
  const { t } = useTranslation('matching');
  return (
    <>
      <SourceList sources={node.claims.slice(0, namedSources)} />
      <Link href={nodeAddress(node.id, { tab: 'sources' })}>{t('allSources', { count: node.claims.length })}</Link>
    </>
  );
}

function useRole(): (node: NodeBody) => string {
  const { t } = useTranslation('matching');
  const words = useWords();
  return ({ kind, rank, neededBy: { byType } }) =>
    [
      words.kind(kind),
      rank === null ? t('role.noRank') : t('common:rank', { rank }),
      ...(byType.SUPPLIED_BY ? [t('role.contracts', { count: byType.SUPPLIED_BY })] : []),
      ...(byType.SUBCONTRACTED_TO ? [t('role.subcontracted', { count: byType.SUBCONTRACTED_TO })] : []),
    ].join(' · ');
}

interface LineProps {
  readonly title: string;
  readonly a: ReactNode;
  readonly b: ReactNode;
  readonly says?: ReactNode;
}

function Line({ title, a, b, says }: LineProps) {
  const { t } = useTranslation('matching');
  return (
    <tr>
      <th scope="row">{title}</th>
      <td data-title="A">{a}</td>
      <td data-title="B">{b}</td>
      <td data-title={t('evidence.says')}>{says}</td>
    </tr>
  );
}

function Table({ pair, a, b }: { readonly pair: ListedPair; readonly a: NodeBody; readonly b: NodeBody }) {
  const { t } = useTranslation('matching');
  const words = useWords();
  const roleOf = useRole();
  const titleOf = ({ key }: EvidenceRow) => (['name', 'country', 'otherNames'].includes(key) ? t(`evidence.${key}`) : words.property('Supplier', key));
  return (
    <div className="table-box">
      <table className="data-table stacked evidence-table">
        <caption className="visually-hidden">{t('evidence.caption', { a: a.name, b: b.name })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('evidence.what')}</th>
            <th scope="col">A</th>
            <th scope="col">B</th>
            <th scope="col">{t('evidence.says')}</th>
          </tr>
        </thead>
        <tbody>
          {evidenceRows(a, b, pair.evidence).map((row) => (
            <Line
              key={row.key}
              title={titleOf(row)}
              a={<Values row={row} side={0} node={a} />}
              b={<Values row={row} side={1} node={b} />}
              says={<SaysTag row={row} />}
            />
          ))}
          <Line title={t('evidence.source')} a={<Sources node={a} />} b={<Sources node={b} />} />
          <Line title={t('evidence.role')} a={roleOf(a)} b={roleOf(b)} />
        </tbody>
      </table>
    </div>
  );
}

/** Relations of each that are asked for: countries are among the first. */
const relationsAsked = 200;

function TwoNodes({ pair }: { readonly pair: ListedPair }) {
  const a = useNode(pair.a, relationsAsked);
  const b = useNode(pair.b, relationsAsked);
  const error = a.error ?? b.error;
  if (error) return <ErrorNote error={error} onRetry={() => Promise.all([a.retry(), b.retry()])} />;
  if (!a.data || !b.data) return <Loading />;
  return <Table pair={pair} a={a.data} b={b.data} />;
}

/** They are one: what each said is on its page, where every source is named. */
function OneNode({ pair }: { readonly pair: ListedPair }) {
  const { t } = useTranslation('matching');
  return (
    <p className="page-section">
      {t('isOne')} <Link href={nodeAddress(pair.a, { tab: 'sources' })}>{t('toNode')}</Link>
    </p>
  );
}

export function EvidenceTable({ pair }: { readonly pair: ListedPair }) {
  const { t } = useTranslation('matching');
  const { number } = useFormat();
  return (
    <section aria-label={t('evidence.title')}>
      {pair.score === null ? <OneNode pair={pair} /> : <TwoNodes pair={pair} />}
      {pair.score !== null && <p className="visually-hidden">{t('certainty', { score: number(pair.score) })}</p>}
    </section>
  );
}
