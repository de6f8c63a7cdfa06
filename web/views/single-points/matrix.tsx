// Shows services against the heaviest points. A filled cell means: this point alone takes the service down.
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { KindIcon } from '../../components/icon';
import { NodeLink } from '../../components/node-link';
import { useFormat } from '../../i18n/format';
import type { ExposedService, Point } from './points';
import type { Points } from './use-points';
import './matrix.css';

export interface MatrixProps {
  readonly data: Points;
  readonly mostPoints: number;
  readonly mostServices: number;
  readonly onChoose: (id: string) => void;
}

function Heads({ points, data, onChoose }: { readonly points: readonly Point[]; readonly data: Points; readonly onChoose: (id: string) => void }) {
  const { t } = useTranslation('single-points');
  return (
    <tr>
      <td />
      {points.map(({ id, kind }) => (
        <th key={id} scope="col">
          <button type="button" onClick={() => onChoose(id)}>
            <span className="slanted">{data.nodeOf(id)?.name ?? id}</span>
            <KindIcon kind={kind} rank={data.ranks.get(id) ?? 1} size={12} />
          </button>
        </th>
      ))}
      <th scope="col" className="number matrix-total">
        {t('matrix.points')}
      </th>
    </tr>
  );
}

function ServiceRow({ service, points, data }: { readonly service: ExposedService; readonly points: readonly Point[]; readonly data: Points }) {
  const { t } = useTranslation('single-points');
  const { number } = useFormat();
  const takers = new Set(service.points);
  const name = data.nodeOf(service.id)?.name ?? service.id;
  return (
    <tr>
      <th scope="row">
        <NodeLink id={service.id} node={data.nodeOf(service.id)} />
      </th>
      {points.map(({ id }) => (
        <td key={id}>
          {takers.has(id) && <span className="cell-failed" role="img" aria-label={t('matrix.cell', { service: name, point: data.nodeOf(id)?.name ?? id })} />}
        </td>
      ))}
      <td className="number matrix-total">{number(service.points.length)}</td>
    </tr>
  );
}

function Foot({ services, points, data }: { readonly services: readonly ExposedService[]; readonly points: readonly Point[]; readonly data: Points }) {
  const { t } = useTranslation('single-points');
  const [restPoints, restServices] = [data.points.length - points.length, data.services.length - services.length];
  return (
    <p className="caption">
      {t('matrix.foot', { points: points.length, services: services.length })} {restPoints > 0 && t('matrix.rest', { count: restPoints })}{' '}
      {restServices > 0 && t('matrix.restServices', { count: restServices })}
    </p>
  );
}

/** Rows under a head per level, in the order of the list. */
function LevelRows({ services, points, data }: { readonly services: readonly ExposedService[]; readonly points: readonly Point[]; readonly data: Points }) {
  const { t } = useTranslation();
  return services.map((service, at) => (
    <Fragment key={service.id}>
      {service.level !== services[at - 1]?.level && (
        <tr className="matrix-level">
          <th scope="rowgroup">{t(`criticality.${service.level}`)}</th>
          <td colSpan={points.length + 1} />
        </tr>
      )}
      <ServiceRow service={service} points={points} data={data} />
    </Fragment>
  ));
}

export function Matrix({ data, mostPoints, mostServices, onChoose }: MatrixProps) {
  const { t } = useTranslation('single-points');
  const { number } = useFormat();
  const points = data.points.slice(0, mostPoints);
  const services = data.services.slice(0, mostServices);
  const inView = new Set(services.map(({ id }) => id));
  return (
    <div className="matrix">
      <div className="matrix-head">
        <h2 id="matrix-title">{t('matrix.title')}</h2>
        <span className="matrix-legend">
          <span className="cell-failed" /> {t('matrix.filled')}
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard */}
      <section className="matrix-box" tabIndex={0} aria-labelledby="matrix-title">
        <table>
          <caption className="visually-hidden">{t('matrix.caption')}</caption>
          <thead>
            <Heads points={points} data={data} onChoose={onChoose} />
          </thead>
          <tbody>
            <LevelRows services={services} points={points} data={data} />
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('matrix.perPoint')}</th>
              {points.map(({ id, takesDown }) => (
                <td key={id} className="matrix-sum">
                  {number(takesDown.filter((service) => inView.has(service)).length)}
                </td>
              ))}
              <td />
            </tr>
          </tfoot>
        </table>
      </section>
      <Foot services={services} points={points} data={data} />
    </div>
  );
}
