// Cytoscape behind a small surface: draw elements, move the view, say what was tapped. Nothing else imports it.
import cytoscape, { type Core, type ElementDefinition, type StylesheetJson } from 'cytoscape';

export interface View {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

export interface CanvasEvents {
  readonly onTap: (id: string) => void;
  readonly onDoubleTap: (id: string) => void;
  readonly onView: (view: View) => void;
  /** Name under the pointer, null when there is none. */
  readonly onHover: (id: string | null) => void;
}

export const margin = 12;
const [leastZoom, mostZoom] = [0.4, 2];

export class GraphCanvas {
  readonly #core: Core;
  readonly #container: HTMLElement;
  #size = { width: 0, height: 0 };

  constructor(container: HTMLElement, events: CanvasEvents) {
    this.#container = container;
    this.#core = cytoscape({
      container,
      elements: [],
      layout: { name: 'preset' },
      minZoom: leastZoom,
      maxZoom: mostZoom,
      userZoomingEnabled: false,
      boxSelectionEnabled: false,
      autoungrabify: true,
      autounselectify: true,
    });
    this.#core.on('tap', 'node', (event) => events.onTap(event.target.id()));
    this.#core.on('dbltap', 'node', (event) => events.onDoubleTap(event.target.id()));
    this.#core.on('mouseover', 'node', (event) => events.onHover(event.target.id()));
    this.#core.on('mouseout', 'node', () => events.onHover(null));
    this.#core.on('viewport', () => events.onView(this.view));
    container.addEventListener('wheel', this.#onWheel, { passive: false });
  }

  get view(): View {
    const { x, y } = this.#core.pan();
    return { zoom: this.#core.zoom(), x, y };
  }

  /** Replaces what is drawn; the view stays where it is. `size` is that of the drawing, in its own pixels. */
  draw(elements: ElementDefinition[], style: StylesheetJson, size: { readonly width: number; readonly height: number }): void {
    this.#size = size;
    this.#core.batch(() => {
      this.#core.elements().remove();
      this.#core.style(style);
      this.#core.add(elements);
    });
    this.resize();
  }

  /** Puts the view at the top left, at real size. */
  reset(): void {
    this.#core.viewport({ zoom: 1, pan: { x: margin, y: margin } });
  }

  /** Makes the whole drawing visible, never larger than real size. */
  fit(): void {
    const zoom = Math.max(leastZoom, Math.min(1, this.#available('width') / this.#size.width, this.#available('height') / this.#size.height));
    this.#core.viewport({ zoom, pan: { x: margin, y: margin } });
  }

  zoomBy(factor: number): void {
    const zoom = Math.max(leastZoom, Math.min(mostZoom, this.#core.zoom() * factor));
    this.#core.zoom({ level: zoom, renderedPosition: { x: this.#container.clientWidth / 2, y: this.#container.clientHeight / 2 } });
  }

  /** Moves the view so that a card can be seen; does nothing when it can. */
  reveal(id: string): void {
    const node = this.#core.getElementById(id);
    if (node.empty()) return;
    const { x, y } = node.renderedPosition();
    const [width, height] = [this.#container.clientWidth, this.#container.clientHeight];
    const shift = (at: number, most: number) => (at < 40 ? 60 - at : at > most - 40 ? most - 60 - at : 0);
    this.#core.panBy({ x: shift(x, width), y: shift(y, height) });
  }

  /** Where a card is on the screen, in pixels from the top left of the canvas. */
  boxOf(id: string): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null {
    const node = this.#core.getElementById(id);
    if (node.empty()) return null;
    const { x1, y1, w, h } = node.renderedBoundingBox({ includeLabels: false, includeOverlays: false });
    return { x: x1, y: y1, width: w, height: h };
  }

  resize(): void {
    this.#core.resize();
  }

  destroy(): void {
    this.#container.removeEventListener('wheel', this.#onWheel);
    this.#core.destroy();
  }

  #available(side: 'width' | 'height'): number {
    return Math.max(1, (side === 'width' ? this.#container.clientWidth : this.#container.clientHeight) - 2 * margin);
  }

  /** The wheel moves up and down while there is more to see, then lets the page scroll; with Ctrl it zooms. */
  readonly #onWheel = (event: WheelEvent): void => {
    if (event.ctrlKey) {
      event.preventDefault();
      this.zoomBy(event.deltaY < 0 ? 1.1 : 1 / 1.1);
      return;
    }
    const { x, y } = this.#core.pan();
    const least = Math.min(margin, this.#container.clientHeight - this.#size.height * this.#core.zoom() - margin);
    const next = Math.max(least, Math.min(Math.max(margin, y), y - event.deltaY));
    if (Math.abs(next - y) < 1) return;
    event.preventDefault();
    this.#core.pan({ x, y: next });
  };
}
