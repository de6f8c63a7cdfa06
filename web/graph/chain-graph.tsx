// The drawing of a chain in lanes: heads and bands around a canvas, a toolbar before it, a list for keys beside it.
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionIcon } from '../components/icon';
import { useTheme } from '../components/theme';
import { useWords } from '../i18n/words';
import { GraphCanvas, margin, type View } from './canvas';
import { toElements } from './elements';
import { makeDrawing } from './grouping';
import { KeyboardList } from './keyboard-list';
import { LaneBands, LaneHeads } from './lane-heads';
import { placeDrawing } from './layout';
import { fontReady, measureText } from './measure';
import { readPalette } from './palette';
import { graphStyle } from './style';
import type { Chain, Drawing, LaneName, Placement } from './types';
import './chain-graph.css';

export const drawLimits = { normal: 300, most: 1000 } as const;
const mostRows = 26;

export interface ChainGraphProps {
  readonly chain: Chain;
  /** Nodes of the whole result, drawn or not. */
  readonly total: number;
  /** One sentence that says what the picture shows. */
  readonly summary: string;
  readonly onChoose: (id: string) => void;
  readonly noteOf?: (lane: LaneName) => string | undefined;
  /** At most this many nodes were asked for; the reader may raise it. */
  readonly limit: number;
  readonly onLimit: (limit: number) => void;
}

/** Width of an element as it changes; 0 before it is known. */
function useWidth(element: HTMLElement | null): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(Math.round(element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

function useFont(): boolean {
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    fontReady().then(() => setReady(true));
  }, []);
  return isReady;
}

/** What is drawn and where, with what the reader opened and folded. */
function useDrawing(chain: Chain, width: number) {
  const { t } = useTranslation('graph');
  const words = useWords();
  const isFontReady = useFont();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [folds, setFolds] = useState<ReadonlyMap<LaneName, boolean>>(new Map());
  const drawing: Drawing = useMemo(() => {
    const nameGroup = ({ kind, criticality }: { kind: string; criticality: string | null }) =>
      kind === 'Service' ? t(`common:criticality.${criticality ?? 'unknown'}`) : words.kinds(kind);
    return makeDrawing(chain, { opened, mostRows, nameGroup });
  }, [chain, opened, t, words]);
  const placement: Placement | null = useMemo(
    () => (width === 0 || !isFontReady ? null : placeDrawing(drawing, { width: width - 2 * margin, measure: measureText, folds })),
    [drawing, width, folds, isFontReady],
  );
  return {
    drawing,
    placement,
    open: (id: string) => setOpened(new Set([...opened, id])),
    fold: (lane: LaneName, isFolded: boolean) => setFolds(new Map([...folds, [lane, isFolded]])),
  };
}

interface CanvasInput {
  readonly element: HTMLElement | null;
  readonly drawing: Drawing;
  readonly placement: Placement | null;
  readonly path: readonly string[];
  readonly onTap: (id: string) => void;
}

/** The canvas with what is on it; drawn again when the drawing, the choice or the theme changes. */
function useCanvas({ element, drawing, placement, path, onTap }: CanvasInput) {
  const theme = useTheme();
  const [canvas, setCanvas] = useState<GraphCanvas | null>(null);
  const [view, setView] = useState<View>({ zoom: 1, x: margin, y: margin });
  const tap = useRef(onTap);
  tap.current = onTap;
  useEffect(() => {
    if (!element) return;
    const made = new GraphCanvas(element, {
      onTap: (id) => tap.current(id),
      onView: setView,
      onHover: (id) => element.classList.toggle('over-card', id !== null),
    });
    made.reset();
    setCanvas(made);
    return () => made.destroy();
  }, [element]);
  useEffect(() => {
    if (!canvas || !placement) return;
    const palette = readPalette(theme);
    canvas.draw(toElements({ placement, links: drawing.links, chosen: new Set(path), palette }), graphStyle(palette), placement);
  }, [canvas, placement, drawing, path, theme]);
  return { canvas, view };
}

function Toolbar({ canvas }: { readonly canvas: GraphCanvas | null }) {
  const { t } = useTranslation('graph');
  const buttons = [
    { name: t('zoomOut'), icon: 'minus', act: () => canvas?.zoomBy(1 / 1.25) },
    { name: t('zoomIn'), icon: 'plus', act: () => canvas?.zoomBy(1.25) },
    { name: t('fit'), icon: 'fit', act: () => canvas?.fit() },
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
function DrawnLine({ props, drawing }: { readonly props: ChainGraphProps; readonly drawing: Drawing }) {
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

export function ChainGraph(props: ChainGraphProps) {
  const { chain, summary, onChoose, noteOf } = props;
  const { t } = useTranslation('graph');
  const [element, setElement] = useState<HTMLElement | null>(null);
  const width = useWidth(element);
  const { drawing, placement, open, fold } = useDrawing(chain, width);
  const choose = (id: string) => {
    const item = drawing.items.find((one) => one.id === id);
    if (item?.isGroup) open(id);
    else if (item) onChoose(id);
  };
  const { canvas, view } = useCanvas({ element, drawing, placement, path: chain.path, onTap: choose });
  const shown = drawing.items.find(({ members }) => chain.path[0] !== undefined && members.includes(chain.path[0]))?.id;
  useEffect(() => {
    if (shown !== undefined && placement) canvas?.reveal(shown);
  }, [canvas, shown, placement]);
  const [active, setActive] = useState<string | null>(null);
  const box = active === null ? null : canvas?.boxOf(active);
  const activate = (id: string | null) => {
    if (id !== null) canvas?.reveal(id);
    setActive(id);
  };
  return (
    <section className="chain-graph" aria-label={t('picture', { summary })}>
      <div className="graph-bar">
        <span className="caption graph-direction">
          {t('direction')} <ActionIcon name="arrow" size={12} />
        </span>
        <DrawnLine props={props} drawing={drawing} />
        <Toolbar canvas={canvas} />
      </div>
      {placement && <LaneHeads lanes={placement.lanes} view={view} noteOf={noteOf} onFold={fold} />}
      <div className="graph-stage">
        {placement && <LaneBands lanes={placement.lanes} view={view} />}
        <KeyboardList items={placement?.items ?? []} links={drawing.links} active={active} onActive={activate} onChoose={choose} />
        <div ref={setElement} className="graph-canvas" role="img" aria-label={t('picture', { summary })} />
        {box && <span className="graph-focus" style={{ left: box.x, top: box.y, width: box.width, height: box.height }} />}
      </div>
    </section>
  );
}
