// The graph for keys and screen readers: one stop, a list of what is drawn; arrows follow the chain as it is drawn.
import { type KeyboardEvent, type Ref, useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../i18n/words';
import { neighbourInDirection } from './moves';
import type { Link, PlacedItem } from './types';

export interface KeyboardListProps {
  readonly items: readonly PlacedItem[];
  readonly links: readonly Link[];
  readonly active: string | null;
  readonly onActive: (id: string | null) => void;
  /** Enter or Space: a node is chosen, a group opens. */
  readonly onChoose: (id: string) => void;
  /** Shift+Enter: what if this fails. */
  readonly onWhatIf: (id: string) => void;
  /** Escape: back to where the choice was made. */
  readonly onLeave: () => void;
  readonly list: Ref<HTMLDivElement>;
}

export function KeyboardList({ items, links, active, onActive, onChoose, onWhatIf, onLeave, list }: KeyboardListProps) {
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
  return (
    <div
      ref={list}
      role="listbox"
      aria-label={t('list')}
      tabIndex={0}
      className="keyboard-list"
      aria-activedescendant={active === null ? undefined : `${id}${active}`}
      onKeyDown={onKeyDown}
      onFocus={() => onActive(active ?? first?.id ?? null)}
      onBlur={() => onActive(null)}
    >
      {items.map((item) => (
        <div key={item.id} id={`${id}${item.id}`} role="option" aria-selected={item.id === active} tabIndex={-1}>
          {words.kind(item.kind)} {item.isGroup ? t('group', { label: item.label, count: item.members.length }) : item.label},{' '}
          {t(`common:status.${item.status}`)}
        </div>
      ))}
    </div>
  );
}
