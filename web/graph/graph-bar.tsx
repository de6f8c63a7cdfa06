// Shows the bar above the picture: its direction, how much of the whole is in sight, and the tools of the view.
import { useTranslation } from 'react-i18next';
import { ActionIcon } from '../components/icon';
import type { Drawing, Item } from './types';

/** Nodes that are drawn at first, and at most on request. */
export const drawLimits = { normal: 300, most: 1000 } as const;

export interface GraphBarProps {
  /** What was asked to be drawn. */
  readonly props: {
    readonly chain: { readonly nodes: readonly unknown[] };
    readonly total: number;
    readonly limit: number;
    readonly onLimit: (limit: number) => void;
  };
  readonly drawing: Drawing;
  readonly zoomBy: (factor: number) => void;
  readonly onFit: () => void;
  readonly pointedAt: Item | undefined;
  /** Closes the groups that the reader opened; null: there are none. */
  readonly onClose: (() => void) | null;
}

function Toolbar({ zoomBy, onFit }: Pick<GraphBarProps, 'zoomBy' | 'onFit'>) {
  const { t } = useTranslation('graph');
  const buttons = [
    { name: t('zoomOut'), icon: 'minus', act: () => zoomBy(1 / 1.25) },
    { name: t('zoomIn'), icon: 'plus', act: () => zoomBy(1.25) },
    { name: t('fit'), icon: 'fit', act: onFit },
  ] as const;
  return (
    <div className="graph-tools">
      {buttons.map(({ name, icon, act }) => (
        <button key={icon} type="button" className="button icon-only" aria-label={name} title={name} onClick={act}>
          <ActionIcon name={icon} size={14} />
        </button>
      ))}
    </div>
  );
}

/** Always says how much of the whole is in sight. */
function DrawnLine({ props, drawing, onClose }: Pick<GraphBarProps, 'props' | 'drawing' | 'onClose'>) {
  const { t } = useTranslation('graph');
  const { chain, total, limit, onLimit } = props;
  const inSight = drawing.items.filter(({ isGroup }) => !isGroup).length;
  const missing = Math.max(0, total - chain.nodes.length);
  const other = limit === drawLimits.normal ? drawLimits.most : drawLimits.normal;
  return (
    <p className="drawn-line">
      {t('drawn', { drawn: inSight, total: Math.max(total, chain.nodes.length) })}
      {drawing.grouped > 0 && (
        <>
          {' · '}
          <b>{t('grouped', { count: drawing.grouped })}</b>
        </>
      )}
      {onClose && (
        <>
          {' · '}
          <button type="button" className="link-button" onClick={onClose}>
            {t('closeGroups')}
          </button>
        </>
      )}
      {missing > 0 && ` · ${t('limited', { count: missing })}`}
      {(missing > 0 || limit === drawLimits.most) && (
        <>
          {' · '}
          <button type="button" className="link-button" onClick={() => onLimit(other)}>
            {t(other > limit ? 'drawMore' : 'drawLess', { limit: other })}
          </button>
        </>
      )}
    </p>
  );
}

/** Says what a card ×N stands for and how it opens, for whoever has it before them. */
function GroupHint({ item }: { readonly item: Item | undefined }) {
  const { t } = useTranslation('graph');
  return (
    <p className="graph-hint caption" aria-live="polite">
      {item?.isGroup ? t('opens', { label: item.label, count: item.members.length }) : ''}
    </p>
  );
}

export function GraphBar({ props, drawing, zoomBy, onFit, pointedAt, onClose }: GraphBarProps) {
  const { t } = useTranslation('graph');
  return (
    <div className="graph-bar">
      <span className="caption graph-direction">
        {t('direction')} <ActionIcon name="arrow" size={12} />
      </span>
      <GroupHint item={pointedAt} />
      <DrawnLine props={props} drawing={drawing} onClose={onClose} />
      <Toolbar zoomBy={zoomBy} onFit={onFit} />
    </div>
  );
}
