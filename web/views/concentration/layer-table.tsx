// Shows each layer in a row: the largest shares as a bar, the number of members beside the effective number, the HHI and its band.
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Bar, BarLegend, type BarSegment } from '../../components/bar';
import { KindIcon } from '../../components/icon';
import { useFormat } from '../../i18n/format';
import { LayerMembers } from './layer-members';
import { apparentNumber, bandOf, type Layer, logLineEnd, mayBeMore, onLogLine, type Segment, segmentsOf } from './shares';
import type { Concentration } from './use-concentration';

const memberLooks = ['direct', 'second', 'third'] as const;
/** From these shares on there is room for a name, for a word with its figure, or for the figure alone. */
const [roomForName, roomForWords, roomForFigure] = [0.17, 0.13, 0.06];

/** Kind and rank whose glyph stands before the name of a layer. */
function glyphOf(layer: string): { readonly kind: string; readonly rank: number } {
  if (layer === 'datacenter') return { kind: 'Datacenter', rank: 1 };
  if (layer === 'technology') return { kind: 'Technology', rank: 1 };
  if (layer.startsWith('country')) return { kind: 'Country', rank: 1 };
  return { kind: 'Supplier', rank: layer === 'supplier-1' || layer === 'ultimate-parent' ? 1 : 2 };
}

function useSegments(layer: Layer, data: Concentration): BarSegment[] {
  const { t } = useTranslation('concentration');
  const { percent } = useFormat();
  const toSegment = (segment: Segment, at: number): BarSegment => {
    const { what, share, id } = segment;
    if (what === 'member' && id !== undefined) {
      const name = data.nameOf(id);
      const text = share >= roomForName ? `${name} ${percent(share)}` : percent(share);
      return { key: id, share, look: memberLooks[at] ?? 'third', label: name, ...(share >= roomForFigure ? { text } : {}) };
    }
    const words = {
      others: t('layers.others', { count: segment.count ?? 0 }),
      none: t('layers.noneShare', { share: percent(share) }),
      unknown: t('layers.unknownShare', { share: percent(share) }),
      member: '',
    };
    const label = { others: words.others, none: t('layers.noneWord'), unknown: t('layers.unknownWord'), member: '' }[what];
    return { key: what, share, look: what === 'others' || what === 'member' ? 'other' : what, label, ...(share >= roomForWords ? { text: words[what] } : {}) };
  };
  return segmentsOf(layer).map(toSegment);
}

const line = { width: 116, edge: 6, height: 16 };

/** Open dot: how many share it; filled dot: as if how many equal ones do. */
function Dots({ apparent, effective, end }: { readonly apparent: number; readonly effective: number | null; readonly end: number }) {
  if (effective === null || apparent === 0) return null;
  const at = (value: number) => line.edge + onLogLine(value, end) * (line.width - 2 * line.edge);
  return (
    <svg className="effect-line" width={line.width} height={line.height} aria-hidden="true">
      <path className="track" d={`M${line.edge} 8H${line.width - line.edge}`} />
      <path className="reach" d={`M${at(effective)} 8H${at(apparent)}`} />
      <circle className="apparent" cx={at(apparent)} cy={8} r={4} />
      <circle className="effective" cx={at(effective)} cy={8} r={4.5} />
    </svg>
  );
}

function Band({ layer }: { readonly layer: Layer }) {
  const { t } = useTranslation('concentration');
  const band = bandOf(layer) ?? 'none';
  return <span className={`tag band ${band}`}>{t(`band.${band}`)}</span>;
}

/** Under the bar, the part of it of which more may come to light: dotted, as all that is unknown, with the same figure in words. */
function MayBeMore({ layer }: { readonly layer: Layer }) {
  const { t } = useTranslation('concentration');
  const { percent } = useFormat();
  const share = mayBeMore(layer);
  if (share === 0) return null;
  return (
    <div className="layer-more">
      <Bar height={6} segments={[{ key: 'more', share, look: 'unknown', label: t('layers.moreWord') }]} />
      <span className="caption">{t('layers.more', { share: percent(share) })}</span>
    </div>
  );
}

interface RowProps {
  readonly layer: Layer;
  readonly data: Concentration;
  readonly end: number;
}

function LayerRow({ layer, data, end, isOpen, onToggle }: RowProps & { readonly isOpen: boolean; readonly onToggle: () => void }) {
  const { t } = useTranslation('concentration');
  const { number } = useFormat();
  const parts = useSegments(layer, data);
  const name = t(`layer.${layer.layer}`);
  const apparent = apparentNumber(layer);
  return (
    <tr>
      <th scope="row">
        <span className="layer-name">
          <KindIcon {...glyphOf(layer.layer)} size={13} /> {name}
        </span>
      </th>
      <td className="layer-bar">
        {parts.length > 0 ? <Bar segments={parts} height={22} /> : <span className="caption">{t('layers.nothing')}</span>}
        <MayBeMore layer={layer} />
      </td>
      <td className="number" data-label={t('layers.apparent')}>
        <button
          type="button"
          className="link-button"
          aria-expanded={isOpen}
          aria-label={`${number(apparent)}: ${t(isOpen ? 'layers.hide' : 'layers.show')}, ${name}`}
          onClick={onToggle}
        >
          {number(apparent)}
        </button>
      </td>
      <td className="number effective" data-label={t('layers.effective')}>
        {layer.effectiveNumber === null ? '–' : number(Math.round(layer.effectiveNumber * 10) / 10)}
      </td>
      <td className="layer-dots">
        <Dots apparent={apparent} effective={layer.effectiveNumber} end={end} />
      </td>
      <td className="number" data-label={t('layers.hhi')}>
        {layer.hhi === null ? '–' : number(Math.round(layer.hhi))}
      </td>
      <td className="layer-band">
        <Band layer={layer} />
      </td>
    </tr>
  );
}

function Legend() {
  const { t } = useTranslation('concentration');
  return (
    <ul className="dot-legend">
      <li>
        <svg className="effect-line" width="12" height="12" aria-hidden="true">
          <circle className="apparent" cx={6} cy={6} r={4} />
        </svg>
        {t('layers.apparentLong')}
      </li>
      <li>
        <svg className="effect-line" width="12" height="12" aria-hidden="true">
          <circle className="effective" cx={6} cy={6} r={4.5} />
        </svg>
        {t('layers.effectiveLong')}
      </li>
    </ul>
  );
}

function Head({ end }: { readonly end: number }) {
  const { t } = useTranslation('concentration');
  const { number } = useFormat();
  return (
    <thead>
      <tr>
        <th scope="col">{t('layers.layer')}</th>
        <th scope="col">{t('layers.bar')}</th>
        <th scope="col" className="number">
          {t('layers.apparent')}
        </th>
        <th scope="col" className="number">
          {t('layers.effective')}
        </th>
        <th scope="col">
          <span className="visually-hidden">{t('layers.dots')}</span>
          <span className="dot-scale" aria-hidden="true">
            <span>1</span>
            <span>{number(end)}</span>
          </span>
        </th>
        <th scope="col" className="number">
          {t('layers.hhi')}
        </th>
        <th scope="col">{t('layers.band')}</th>
      </tr>
    </thead>
  );
}

export function LayerTable({ data }: { readonly data: Concentration }) {
  const { t } = useTranslation('concentration');
  const [open, setOpen] = useState<string | null>(null);
  const layers = data.answer?.layers ?? [];
  const end = logLineEnd(layers);
  return (
    <section className="layers" aria-labelledby="layers-title">
      <div className="conc-head">
        <h2 id="layers-title">{t('layers.title')}</h2>
        <div className="layer-legends">
          <BarLegend
            items={[
              { look: 'other', label: t('layers.otherWord') },
              { look: 'none', label: t('layers.noneLong') },
              { look: 'unknown', label: t('layers.unknownWord') },
            ]}
          />
          <Legend />
        </div>
      </div>
      <table className="data-table layer-table">
        <caption className="visually-hidden">{t('layers.caption')}</caption>
        <Head end={end} />
        <tbody>
          {layers.map((layer) => (
            <Fragment key={layer.layer}>
              <LayerRow layer={layer} data={data} end={end} isOpen={open === layer.layer} onToggle={() => setOpen(open === layer.layer ? null : layer.layer)} />
              {open === layer.layer && (
                <tr className="layer-open">
                  <td colSpan={7}>
                    <LayerMembers layer={layer} data={data} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
      <p className="table-foot caption">
        {t('layers.help')} {t('convention')}
      </p>
    </section>
  );
}
