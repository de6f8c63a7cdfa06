// A search field that offers nodes while you type (a combobox): arrows choose, Enter takes, Escape closes.
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NodeBrief } from '../../server/api/contract';
import { useNodeSearch } from '../api/graph';
import { useFormat } from '../i18n/format';
import { shownName, useWords } from '../i18n/words';
import { ActionIcon, KindIcon } from './icon';
import { CriticalityTag } from './tag';
import './node-picker.css';

export interface NodePickerProps {
  readonly label: string;
  readonly placeholder?: string;
  /** Only these kinds are offered; absent: all. */
  readonly kinds?: readonly string[];
  readonly onPick: (node: NodeBrief) => void;
  readonly size?: 'normal' | 'large';
  /** Enter without a choice, when given: search for the text. */
  readonly onSearch?: (text: string) => void;
  readonly initialText?: string;
  /** Word on the button that searches for the text; absent: no button. */
  readonly searchLabel?: string;
}

const offered = 12;

function Option({ node, id, isActive, onPick }: { readonly node: NodeBrief; readonly id: string; readonly isActive: boolean; readonly onPick: () => void }) {
  const words = useWords();
  const { language } = useFormat();
  return (
    <div
      role="option"
      id={id}
      aria-selected={isActive}
      tabIndex={-1}
      className="picker-option"
      onMouseDown={(event) => event.preventDefault()}
      onMouseUp={onPick}
    >
      <KindIcon kind={node.kind} rank={node.rank} />
      <span className="picker-name">{shownName(node, language)}</span>
      {node.criticality && <CriticalityTag value={node.criticality} />}
      <span className="caption">{words.kind(node.kind)}</span>
    </div>
  );
}

/** What the field and its list share: text, hits, the one that is active, the keys. */
function usePicker({ kinds, onPick, onSearch, initialText = '' }: NodePickerProps) {
  const [text, setText] = useState(initialText);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const { data, isFetching } = useNodeSearch(text, kinds ? 60 : offered);
  const hits = (data?.hits ?? []).filter(({ kind }) => !kinds || kinds.includes(kind)).slice(0, offered);
  const pick = (node: NodeBrief) => {
    onPick(node);
    setText('');
    setOpen(false);
    setActive(-1);
  };
  const change = (value: string) => {
    setText(value);
    setOpen(value.trim() !== '');
    setActive(-1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(hits.length > 0);
      setActive((active + (event.key === 'ArrowDown' ? 1 : -1) + hits.length) % Math.max(1, hits.length));
    }
    if (event.key === 'Escape') setOpen(false);
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const chosen = hits[active] ?? (onSearch ? undefined : hits[0]);
    if (isOpen && chosen) pick(chosen);
    else if (onSearch && text.trim() !== '') onSearch(text.trim());
    setOpen(false);
  };
  return { text, hits, isOpen: isOpen && text.trim() !== '', active, pick, change, onKeyDown, close: () => setOpen(false), isSearching: isFetching };
}

export function NodePicker(props: NodePickerProps) {
  const { label, placeholder, size = 'normal' } = props;
  const { t } = useTranslation();
  const id = useId();
  const { text, hits, isOpen, active, pick, change, onKeyDown, close, isSearching } = usePicker(props);
  return (
    <div className={`node-picker ${size}`}>
      <ActionIcon name="search" size={size === 'large' ? 18 : 16} />
      <input
        role="combobox"
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && active >= 0 ? `${id}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder ?? label}
        value={text}
        onChange={(event) => change(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      {props.searchLabel && (
        <button type="button" className="button primary picker-search" onClick={() => text.trim() !== '' && props.onSearch?.(text.trim())}>
          {props.searchLabel}
        </button>
      )}
      <div role="listbox" id={`${id}-list`} aria-label={label} className="picker-list" hidden={!isOpen}>
        {hits.map((node, at) => (
          <Option key={node.id} node={node} id={`${id}-${at}`} isActive={at === active} onPick={() => pick(node)} />
        ))}
        {hits.length === 0 && (
          <div role="option" aria-selected="false" aria-disabled="true" tabIndex={-1} className="picker-empty">
            {isSearching ? `${t('state.loading')}…` : t('state.noMatch', { query: text.trim() })}
          </div>
        )}
      </div>
    </div>
  );
}
