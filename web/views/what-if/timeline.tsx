// Draws the services that are down over time as two curves, with a slider of six moments below. Values stand at the points.
import { useTranslation } from 'react-i18next';
import type { WhatIfAnswer } from '../../../server/api/contract';
import { useFormat } from '../../i18n/format';
import { type Moment, moments } from './scenario-address';

const [width, height, top, bottom] = [560, 92, 22, 16];
const xOf = (at: number) => 24 + (at * (width - 48)) / (moments.length - 1);

export interface TimelineProps {
  readonly timeline: WhatIfAnswer['timeline'];
  readonly at: Moment;
  readonly onMoment: (moment: Moment) => void;
}

interface Point {
  readonly x: number;
  readonly tested: number;
  readonly onPaper: number;
}

function Curves({ points }: { readonly points: readonly Point[] }) {
  const most = Math.max(1, ...points.flatMap(({ tested, onPaper }) => [tested, onPaper]));
  const y = (value: number) => height - bottom - (value / most) * (height - top - bottom);
  const line = (figureOf: (point: Point) => number) => points.map((point) => `${point.x},${y(figureOf(point))}`).join(' ');
  return (
    <>
      <line x1="0" x2={width} y1={height - bottom} y2={height - bottom} className="timeline-base" />
      <polyline points={line(({ tested }) => tested)} className="timeline-tested" />
      <polyline points={line(({ onPaper }) => onPaper)} className="timeline-paper" />
      {points.map(({ x, tested, onPaper }) => (
        <g key={x}>
          <rect x={x - 3.5} y={y(tested) - 3.5} width="7" height="7" className="timeline-tested-point" />
          <circle cx={x} cy={y(onPaper)} r="3.5" className="timeline-paper-point" />
          <text x={x} y={y(tested) - 8} className="timeline-tested-value">
            {tested}
          </text>
          {onPaper !== tested && (
            <text x={x} y={y(onPaper) + 15} className="timeline-paper-value">
              {onPaper}
            </text>
          )}
        </g>
      ))}
    </>
  );
}

/** The line with its point, as it is drawn: colour alone says nothing. */
function Key({ look }: { readonly look: 'tested' | 'paper' }) {
  return (
    <svg viewBox="0 0 26 12" height="12" aria-hidden="true">
      <line x1="0" x2="26" y1="6" y2="6" className={`timeline-${look}`} />
      {look === 'tested' ? (
        <rect x="9.5" y="2.5" width="7" height="7" className="timeline-tested-point" />
      ) : (
        <circle cx="13" cy="6" r="3.5" className="timeline-paper-point" />
      )}
    </svg>
  );
}

export function Timeline({ timeline, at, onMoment }: TimelineProps) {
  const { t } = useTranslation('what-if');
  const format = useFormat();
  const points = moments.map((hours, index) => {
    const moment = timeline.find((one) => one.hours === hours);
    return { x: xOf(index), tested: moment?.servicesDownTested ?? 0, onPaper: moment?.servicesDownOnPaper ?? 0 };
  });
  const current = moments.indexOf(at);
  const down = timeline.find(({ hours }) => hours === at)?.servicesDown ?? 0;
  const words = points.map(({ tested, onPaper }, index) => `${format.hours(moments[index] ?? 0)}: ${tested} | ${onPaper}`).join('; ');
  return (
    <figure className="timeline">
      <figcaption>
        <span className="caption">{t('timeline.title')}</span>
        <span className="timeline-key">
          <Key look="tested" />
          {t('timeline.tested')}
        </span>
        <span className="timeline-key">
          <Key look="paper" />
          {t('timeline.onPaper')}
        </span>
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${t('timeline.title')}: ${words}`}>
        <title>{t('timeline.title')}</title>
        <Curves points={points} />
      </svg>
      <input
        type="range"
        min={0}
        max={moments.length - 1}
        step={1}
        value={current}
        aria-label={t('timeline.slider')}
        aria-valuetext={t('timeline.value', { time: format.hours(at), count: down })}
        onChange={(event) => onMoment(moments[Number(event.target.value)] ?? 24)}
      />
      <div className="timeline-stops">
        {moments.map((hours) => (
          <button key={hours} type="button" aria-pressed={hours === at} onClick={() => onMoment(hours)}>
            <span className="stop-long">{hours === 0 ? t('timeline.stops.0') : format.hours(hours)}</span>
            <span className="stop-short" aria-hidden="true">
              {t(`timeline.stops.${hours}`)}
            </span>
          </button>
        ))}
      </div>
    </figure>
  );
}
