// Draws the picture in two layers in one frame: lines by Cytoscape, cards painted above them. Nothing else imports Cytoscape. Cards are not
// images of Cytoscape, because it keeps what it drew before an image was decoded and shows it for cards that are added later.
import cytoscape, { type Core, type ElementDefinition, type StylesheetJson } from 'cytoscape';
import { paintItem, paintPill } from './paint';
import type { Palette } from './palette';
import type { Placement } from './types';

/** Which part of the drawing is seen: its size, and where its top left corner is from that of the window. */
export interface View {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

export interface Picture {
  readonly placement: Placement;
  /** Lines with their ends, and how they look. */
  readonly elements: ElementDefinition[];
  readonly style: StylesheetJson;
  /** Ids of the items in a ring. */
  readonly chosen: ReadonlySet<string>;
  readonly palette: Palette;
}

/** Room around a card for its ring and the copies of a group. */
const around = 8;

export class GraphCanvas {
  readonly #core: Core;
  readonly #container: HTMLElement;
  readonly #cards = document.createElement('canvas');
  #picture: Picture | null = null;

  constructor(container: HTMLElement) {
    this.#container = container;
    this.#core = cytoscape({ container, elements: [], layout: { name: 'preset' }, userZoomingEnabled: false, userPanningEnabled: false, autolock: true });
    this.#cards.className = 'graph-cards';
    container.append(this.#cards);
    this.#core.on('render', () => this.#paint());
  }

  /** Replaces what is drawn; the view stays where it is. */
  draw(picture: Picture): void {
    this.#picture = picture;
    this.#core.batch(() => {
      this.#core.elements().remove();
      this.#core.style(picture.style);
      this.#core.add(picture.elements);
    });
    this.#core.forceRender();
  }

  /** Moves the view; call it as well when the size of the container changed. */
  show({ zoom, x, y }: View): void {
    this.#core.resize();
    this.#core.viewport({ zoom, pan: { x, y } });
    this.#core.forceRender();
  }

  destroy(): void {
    this.#core.destroy();
    this.#cards.remove();
  }

  /** Cards of the part that is seen, at the place where the lines of this frame are. */
  #paint(): void {
    const pen = this.#cards.getContext('2d');
    if (!pen || !this.#picture) return;
    const { clientWidth: width, clientHeight: height } = this.#container;
    const ratio = window.devicePixelRatio;
    if (this.#cards.width !== Math.round(width * ratio)) this.#cards.width = Math.round(width * ratio);
    if (this.#cards.height !== Math.round(height * ratio)) this.#cards.height = Math.round(height * ratio);
    const { x, y } = this.#core.pan();
    const zoom = this.#core.zoom();
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, this.#cards.width, this.#cards.height);
    pen.setTransform(zoom * ratio, 0, 0, zoom * ratio, x * ratio, y * ratio);
    const { placement, palette, chosen } = this.#picture;
    const isSeen = (box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }) => {
      const [left, top] = [(box.x - box.width / 2 - around) * zoom + x, (box.y - box.height / 2 - around) * zoom + y];
      return left < width && top < height && left + (box.width + 2 * around) * zoom > 0 && top + (box.height + 2 * around) * zoom > 0;
    };
    for (const pill of placement.pills.filter(isSeen)) paintPill(pen, pill, palette);
    for (const item of placement.items.filter(isSeen)) {
      paintItem(pen, item, { isChosen: item.members.some((id) => chosen.has(id)), palette });
    }
  }
}
