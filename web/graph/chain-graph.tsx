// Shows the chain in lanes: heads above a box that scrolls, a toolbar before it, and on top of the cards a list for keys and pointers.
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTheme } from '../components/theme';
import { useWords } from '../i18n/words';
import { GraphCanvas, type View } from './canvas';
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
import { margin, type Size, useGrab, useSize, useView, type ViewControls } from './use-view';
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
  readonly view: View;
  /** Of the part that is seen. */
  readonly size: Size | null;
}

/** Keeps the canvas in step: drawn again when the drawing, the choice or the theme changes, moved when the view does. */
function useCanvas({ element, drawing, placement, path, view, size }: CanvasInput): void {
  const theme = useTheme();
  const [canvas, setCanvas] = useState<GraphCanvas | null>(null);
  useEffect(() => {
    if (!element) return;
    const made = new GraphCanvas(element);
    setCanvas(made);
    return () => made.destroy();
  }, [element]);
  useEffect(() => {
    if (!canvas || !placement) return;
    const palette = readPalette(theme);
    canvas.draw({ placement, elements: toElements({ placement, links: drawing.links }), style: graphStyle(palette), chosen: new Set(path), palette });
  }, [canvas, placement, drawing, path, theme]);
  const { zoom, x, y } = view;
  useEffect(() => {
    if (size) canvas?.show({ zoom, x, y });
  }, [canvas, zoom, x, y, size]);
}

/** Shows the chosen card once there is another one, and only then: what the reader moved or opened stays where it is. */
function useRevealed(shown: string | undefined, placement: Placement | null, reveal: ViewControls['reveal']): void {
  const revealed = useRef<string | null>(null);
  useEffect(() => {
    const item = placement?.items.find(({ id }) => id === shown);
    if (!item || revealed.current === item.id) return;
    revealed.current = item.id;
    reveal(item);
  });
}

/** The item that is pointed at, by keys or by a tap on a card ×N. */
function useActive({ placement, reveal }: { readonly placement: Placement | null; readonly reveal: ViewControls['reveal'] }) {
  const [active, setActive] = useState<string | null>(null);
  const move = (id: string | null) => {
    const item = placement?.items.find((one) => one.id === id);
    if (item) reveal(item);
    setActive(id);
  };
  return { active, setActive, move };
}

export function ChainGraph(props: ChainGraphProps) {
  const { chain, summary, onChoose, onWhatIf, onLeave, noteOf } = props;
  const { t } = useTranslation('graph');
  const [box, setBox] = useState<HTMLElement | null>(null);
  const [element, setElement] = useState<HTMLElement | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const { drawing, placement, open, close, hasOpened, fold } = useDrawing(chain, size?.width ?? 0);
  const { view, zoomBy, fit, reveal } = useView(box, placement);
  const { active, setActive, move } = useActive({ placement, reveal });
  useCanvas({ element, drawing, placement, path: chain.path, view, size });
  useRevealed(drawing.items.find(({ members }) => chain.path[0] !== undefined && members.includes(chain.path[0]))?.id, placement, reveal);
  const itemOf = (id: string | null) => drawing.items.find((one) => one.id === id);
  const openGroup = (id: string) => {
    open(id);
    setActive(itemOf(id)?.members[0] ?? null);
  };
  const choose = (id: string) => (itemOf(id)?.isGroup ? openGroup(id) : onChoose(id));
  // One tap on a card ×N only points at it: the second tap of a double one must not fall on what it became.
  const tap = (id: string) => {
    setActive(itemOf(id)?.isGroup ? id : null);
    if (itemOf(id)?.isGroup) list.current?.focus({ preventScroll: true });
    else onChoose(id);
  };
  const extent = placement && { width: placement.width * view.zoom + 2 * margin, height: placement.height * view.zoom + 2 * margin };
  return (
    <section className="chain-graph" aria-label={t('picture', { summary })}>
      <GraphBar props={props} drawing={drawing} zoomBy={zoomBy} onFit={fit} pointedAt={itemOf(active)} onClose={hasOpened ? close : null} />
      {placement && <LaneHeads lanes={placement.lanes} view={view} noteOf={noteOf} onFold={fold} />}
      <div className="graph-stage">
        <div ref={setBox} className="graph-scroll" {...useGrab(box)}>
          <div className="graph-extent" style={extent ?? {}}>
            <div className="graph-window" style={size ?? {}}>
              {placement && <LaneBands lanes={placement.lanes} view={view} />}
              <div ref={setElement} className="graph-canvas" role="img" aria-label={t('picture', { summary })} />
            </div>
            <KeyboardList
              list={list}
              zoom={view.zoom}
              items={placement?.items ?? []}
              links={[...drawing.links, ...drawing.pills.flatMap(({ lines }) => lines)]}
              active={active}
              onActive={move}
              onTap={tap}
              onDoubleTap={(id) => itemOf(id)?.isGroup && openGroup(id)}
              onChoose={choose}
              onWhatIf={(id) => !itemOf(id)?.isGroup && onWhatIf(id)}
              onLeave={onLeave}
            />
          </div>
        </div>
      </div>
      <Legend />
    </section>
  );
}
