// Shows the heads of the lanes, which move with the canvas. A click on a head folds or unfolds its lane.
import { useTranslation } from 'react-i18next';
import { KindIcon } from '../components/icon';
import type { View } from './canvas';
import type { LaneName, PlacedLane } from './types';

const kinds: Readonly<Record<LaneName, { readonly kind: string; readonly rank?: number }>> = {
  organisation: { kind: 'Organisation' },
  service: { kind: 'Service' },
  component: { kind: 'Component' },
  contract: { kind: 'Contract' },
  technology: { kind: 'Technology' },
  rank1: { kind: 'Supplier', rank: 1 },
  rank2: { kind: 'Supplier', rank: 2 },
  rank3: { kind: 'Supplier', rank: 3 },
  datacenter: { kind: 'Datacenter' },
  country: { kind: 'Country' },
};

export interface LaneHeadsProps {
  readonly lanes: readonly PlacedLane[];
  readonly view: View;
  /** Second line of a head; absent: the number of nodes. */
  readonly noteOf?: ((lane: LaneName) => string | undefined) | undefined;
  readonly onFold: (lane: LaneName, isFolded: boolean) => void;
}

export function LaneHeads({ lanes, view, noteOf, onFold }: LaneHeadsProps) {
  const { t } = useTranslation('graph');
  return (
    <div className="lane-heads">
      {lanes.map(({ name, x, width, isFolded, nodes }) => (
        <button
          key={name}
          type="button"
          className={isFolded ? 'lane-head folded' : 'lane-head'}
          style={{ left: x * view.zoom + view.x, width: width * view.zoom }}
          aria-expanded={!isFolded}
          title={t(isFolded ? 'unfold' : 'fold', { lane: t(`lanes.${name}`) })}
          onClick={() => onFold(name, !isFolded)}
        >
          <span className="lane-name">
            <KindIcon {...kinds[name]} size={11} />
            {isFolded ? nodes : t(`lanes.${name}`)}
          </span>
          {isFolded ? (
            <span className="lane-note">
              <span aria-hidden="true">{t(`short.${name}`)}</span>
              <span className="visually-hidden">{t(`lanes.${name}`)}</span>
            </span>
          ) : (
            <span className="lane-note">{noteOf?.(name) ?? nodes}</span>
          )}
        </button>
      ))}
    </div>
  );
}

/** The bands behind the lanes. */
export function LaneBands({ lanes, view }: { readonly lanes: readonly PlacedLane[]; readonly view: View }) {
  return (
    <div className="lane-bands" aria-hidden="true">
      {lanes.map(({ name, x, width }) => (
        <span key={name} style={{ left: x * view.zoom + view.x, width: width * view.zoom }} />
      ))}
    </div>
  );
}
