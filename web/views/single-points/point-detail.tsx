// Shows one point: which services it takes down alone, when, and along which path; with links to its data and the scenario.
import { useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { WhatIfAnswer } from '../../../server/api/contract';
import { useAnalysis } from '../../api/analyses';
import { useNames } from '../../api/graph';
import { nodeAddress, whatIfAddress } from '../../components/addresses';
import { type Column, DataTable } from '../../components/data-table';
import { ActionIcon, KindIcon } from '../../components/icon';
import { NodeLink } from '../../components/node-link';
import { PathSteps } from '../../components/path-steps';
import { Computing, ErrorNote } from '../../components/states';
import { CriticalityTag } from '../../components/tag';
import { useFormat } from '../../i18n/format';
import { levels, type Point } from './points';
import type { Points } from './use-points';

type Hit = WhatIfAnswer['failed'][number];

interface PointDetailProps {
  readonly point: Point;
  readonly data: Points;
  readonly onClose: () => void;
}

/** Services in the order of the point, with when and why each goes down. */
function useHits(point: Point) {
  const parameters = useMemo(() => ({ scenario: { events: [{ type: 'fail', id: point.id }] } }), [point.id]);
  const { data, error, retry } = useAnalysis({ name: 'what-if', parameters });
  // While another point is being computed the answer is still about the one before.
  const isOurs = data?.failed.some(({ id, atHours, path }) => id === point.id && atHours === 0 && path.length === 1) ?? false;
  const hits = useMemo(() => {
    if (!data || !isOurs) return undefined;
    const byId = new Map(data.failed.map((hit) => [hit.id, hit]));
    return point.takesDown.flatMap((id) => byId.get(id) ?? []);
  }, [data, isOurs, point]);
  return { hits, error, retry };
}

/** Where the screen has one column, the detail is above the list: the reading position goes there. */
function useFocusOn(id: string) {
  const head = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (id !== '' && !window.matchMedia('(min-width: 68.75rem)').matches) head.current?.focus();
  }, [id]);
  return head;
}

function Hits({ hits, data }: { readonly hits: readonly Hit[]; readonly data: Points }) {
  const { t } = useTranslation('single-points');
  const { hours, compare } = useFormat();
  const ids = useMemo(() => [...new Set(hits.flatMap(({ id, path }) => [...path, ...(data.nodeOf(id)?.organisation ?? [])]))], [hits, data]);
  const owners = useMemo(() => hits.flatMap(({ id }) => data.nodeOf(id)?.organisation ?? []), [hits, data]);
  const { nodeOf } = useNames(useMemo(() => [...new Set([...ids, ...owners])], [ids, owners]));
  const level = (hit: Hit) => levels.indexOf(data.nodeOf(hit.id)?.criticality ?? 'unknown');
  const columns: Column<Hit>[] = [
    {
      key: 'service',
      title: t('detail.service'),
      isName: true,
      cell: ({ id, path }) => {
        const owner = data.nodeOf(id)?.organisation;
        return (
          <span className="hit-service">
            <NodeLink id={id} node={data.nodeOf(id)} />
            {owner && <span className="caption">{nodeOf(owner)?.name ?? owner}</span>}
            {/* From the service to the cause: as the chain reads, left to right. */}
            <PathSteps ids={[...path].reverse()} nodeOf={nodeOf} />
          </span>
        );
      },
      compare: (a, b) => compare(data.nodeOf(a.id)?.name ?? a.id, data.nodeOf(b.id)?.name ?? b.id),
    },
    {
      key: 'level',
      title: t('detail.level'),
      cell: ({ id }) => <CriticalityTag value={data.nodeOf(id)?.criticality} />,
      compare: (a, b) => level(a) - level(b),
    },
    {
      key: 'when',
      title: t('detail.when'),
      cell: ({ atHours }) => <span className="no-wrap">{hours(atHours)}</span>,
      compare: (a, b) => a.atHours - b.atHours,
    },
  ];
  return <DataTable isStacked caption={t('detail.via')} columns={columns} rows={hits} keyOf={({ id }) => id} limit={25} />;
}

export function PointDetail({ point, data, onClose }: PointDetailProps) {
  const { t } = useTranslation('single-points');
  const { hits, error, retry } = useHits(point);
  const head = useFocusOn(point.id);
  const node = data.nodeOf(point.id);
  const name = node?.name ?? point.id;
  return (
    <section className="point-detail" aria-labelledby="point-title">
      <div className="detail-head">
        <button type="button" className="button plain icon-only detail-close" aria-label={t('detail.close')} title={t('detail.close')} onClick={onClose}>
          <ActionIcon name="close" />
        </button>
        <h2 id="point-title" tabIndex={-1} ref={head}>
          <KindIcon kind={point.kind} rank={data.ranks.get(point.id) ?? 1} /> {name}
        </h2>
        <p>{t('detail.takesDown', { count: point.takesDown.length, name })}</p>
        <div className="button-row">
          <Link className="button primary" href={whatIfAddress({ id: point.id, kind: point.kind })}>
            {t('detail.whatIf')}
          </Link>
          <Link className="button" href={nodeAddress(point.id)}>
            {t('detail.entity', { name })}
          </Link>
        </div>
      </div>
      {error && <ErrorNote error={error} onRetry={retry} />}
      {!error && !hits && <Computing />}
      {hits && <Hits hits={hits} data={data} />}
    </section>
  );
}
