// Makes the picture usable for keys, pointers and screen readers: a list of what is drawn, each entry where its card is. The Tab key stops
// once; arrows follow the chain.
import { type KeyboardEvent, type MouseEvent, type Ref, useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../i18n/words';
import { neighbourInDirection } from './moves';
import type { Link, PlacedItem } from './types';
import { margin } from './use-view';

export interface KeyboardListProps {
  readonly items: readonly PlacedItem[];
  readonly links: readonly Link[];
  readonly zoom: number;
  readonly active: string | null;
  readonly onActive: (id: string | null) => void;
  readonly onTap: (id: string) => void;
  readonly onDoubleTap: (id: string) => void;
  /** Enter or Space: a node is chosen, a group opens. */
  readonly onChoose: (id: string) => void;
  /** Shift+Enter: what if this fails. */
  readonly onWhatIf: (id: string) => void;
  /** Escape: back to where the choice was made. */
  readonly onLeave: () => void;
  readonly list: Ref<HTMLDivElement>;
}

/** Does something with the item under the pointer. */
function onItem(act: (id: string) => void) {
  return ({ target }: MouseEvent) => {
    const id = target instanceof HTMLElement ? target.dataset.item : undefined;
    if (id !== undefined) act(id);
  };
}

export function KeyboardList({ items, links, zoom, active, onActive, onTap, onDoubleTap, onChoose, onWhatIf, onLeave, list }: KeyboardListProps) {
  const { t } = useTranslation('graph');
  const words = useWords();
  const id = useId();
  const first = useMemo(() => items.find(({ status }) => status === 'origin') ?? items[0], [items]);
  const onKeyDown = (event: KeyboardEvent) => {
    const current = items.find((item) => item.id === active) ?? first;
    if (!current) return;
    if (event.key === 'Enter' && event.shiftKey) onWhatIf(current.id);
    else if (event.key === 'Enter' || event.key === ' ') onChoose(current.id);
    else if (event.key === 'Escape') onLeave();
    else if (event.key.startsWith('Arrow')) onActive(neighbourInDirection(current, { key: event.key, items, links }).id);
    else return;
    event.preventDefault();
  };
  const nameOf = (item: PlacedItem) => (item.isGroup ? t('group', { label: item.label, count: item.members.length }) : item.label);
  return (
    <div
      ref={list}
      role="listbox"
      aria-label={t('list')}
      tabIndex={0}
      className="keyboard-list"
      style={{ left: margin, top: margin, transform: `scale(${zoom})` }}
      aria-activedescendant={active === null ? undefined : `${id}${active}`}
      onClick={onItem(onTap)}
      onDoubleClick={onItem(onDoubleTap)}
      onKeyDown={onKeyDown}
      onFocus={() => onActive(active ?? first?.id ?? null)}
      onBlur={() => onActive(null)}
    >
      {items.map((item) => (
        <div
          key={item.id}
          id={`${id}${item.id}`}
          data-item={item.id}
          role="option"
          aria-selected={item.id === active}
          aria-label={`${words.kind(item.kind)} ${nameOf(item)}, ${t(`common:status.${item.status}`)}`}
          tabIndex={-1}
          style={{ left: item.x - item.width / 2, top: item.y - item.height / 2, width: item.width, height: item.height }}
        />
      ))}
    </div>
  );
}
