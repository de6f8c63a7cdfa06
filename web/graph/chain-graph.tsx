// The drawing of a chain in lanes: heads and bands around a canvas, a toolbar before it, a list for keys beside it.
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTheme } from '../components/theme';
import { useWords } from '../i18n/words';
import { GraphCanvas, margin, type View } from './canvas';
import { toElements } from './elements';
import { GraphBar } from './graph-bar';
import { makeDrawing } from './grouping';
import { KeyboardList } from './keyboard-list';
import { LaneBands, LaneHeads } from './lane-heads';
import { placeDrawing } from './layout';
import { Legend } from './legend';
import { fontReady, measureText } from './measure';
import { readPalette } from './palette';
import { graphStyle } from './style';
import type { Chain, Drawing, LaneName, Placement } from './types';
import './chain-graph.css';

const mostRows = 20;

export interface ChainGraphProps {
  readonly chain: Chain;
  /** Nodes of the whole result, drawn or not. */
  readonly total: number;
  /** One sentence that says what the picture shows. */
  readonly summary: string;
  readonly onChoose: (id: string) => void;
  /** Shift+Enter on a node: what if it fails. */
  readonly onWhatIf: (id: string) => void;
  /** Escape: back to where the choice was made. */
  readonly onLeave: () => void;
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
    hasOpened: opened.size > 0,
    open: (id: string) => setOpened(new Set([...opened, id])),
    close: () => setOpened(new Set()),
    fold: (lane: LaneName, isFolded: boolean) => setFolds(new Map([...folds, [lane, isFolded]])),
  };
}

interface CanvasInput {
  readonly element: HTMLElement | null;
  readonly drawing: Drawing;
  readonly placement: Placement | null;
  readonly path: readonly string[];
  readonly onTap: (id: string) => void;
  readonly onDoubleTap: (id: string) => void;
}

/** The canvas with what is on it; drawn again when the drawing, the choice or the theme changes. */
function useCanvas({ element, drawing, placement, path, onTap, onDoubleTap }: CanvasInput) {
  const theme = useTheme();
  const [canvas, setCanvas] = useState<GraphCanvas | null>(null);
  const [view, setView] = useState<View>({ zoom: 1, x: margin, y: margin });
  const act = useRef({ onTap, onDoubleTap });
  act.current = { onTap, onDoubleTap };
  useEffect(() => {
    if (!element) return;
    const made = new GraphCanvas(element, {
      onTap: (id) => act.current.onTap(id),
      onDoubleTap: (id) => act.current.onDoubleTap(id),
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
    canvas.draw(toElements({ placement, links: drawing.links, pills: drawing.pills, chosen: new Set(path), palette }), graphStyle(palette), placement);
  }, [canvas, placement, drawing, path, theme]);
  return { canvas, view };
}

export function ChainGraph(props: ChainGraphProps) {
  const { chain, summary, onChoose, onWhatIf, onLeave, noteOf } = props;
  const { t } = useTranslation('graph');
  const [element, setElement] = useState<HTMLElement | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const width = useWidth(element);
  const { drawing, placement, open, close, hasOpened, fold } = useDrawing(chain, width);
  const [active, setActive] = useState<string | null>(null);
  const itemOf = (id: string | null) => drawing.items.find((one) => one.id === id);
  const choose = (id: string) => (itemOf(id)?.isGroup ? open(id) : onChoose(id));
  // One tap on a card ×N only points at it: the second tap of a double one must not fall on what it became.
  const tap = (id: string) => {
    setActive(itemOf(id)?.isGroup ? id : null);
    if (itemOf(id)?.isGroup) list.current?.focus({ preventScroll: true });
    else onChoose(id);
  };
  const openOne = (id: string) => itemOf(id)?.isGroup && open(id);
  const { canvas, view } = useCanvas({ element, drawing, placement, path: chain.path, onTap: tap, onDoubleTap: openOne });
  const shown = drawing.items.find(({ members }) => chain.path[0] !== undefined && members.includes(chain.path[0]))?.id;
  useEffect(() => {
    if (shown !== undefined && placement) canvas?.reveal(shown);
  }, [canvas, shown, placement]);
  const box = active === null ? null : canvas?.boxOf(active);
  const activate = (id: string | null) => {
    if (id !== null) canvas?.reveal(id);
    setActive(id);
  };
  return (
    <section className="chain-graph" aria-label={t('picture', { summary })}>
      <GraphBar props={props} drawing={drawing} canvas={canvas} pointedAt={itemOf(active)} onClose={hasOpened ? close : null} />
      {placement && <LaneHeads lanes={placement.lanes} view={view} noteOf={noteOf} onFold={fold} />}
      <div className="graph-stage">
        {placement && <LaneBands lanes={placement.lanes} view={view} />}
        <KeyboardList
          list={list}
          items={placement?.items ?? []}
          links={[...drawing.links, ...drawing.pills.flatMap(({ lines }) => lines)]}
          active={active}
          onActive={activate}
          onChoose={choose}
          onWhatIf={(id) => !itemOf(id)?.isGroup && onWhatIf(id)}
          onLeave={onLeave}
        />
        <div ref={setElement} className="graph-canvas" role="img" aria-label={t('picture', { summary })} />
        {box && <span className="graph-focus" style={{ left: box.x, top: box.y, width: box.width, height: box.height }} />}
      </div>
      <Legend />
    </section>
  );
}
