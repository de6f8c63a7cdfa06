// Offers nodes while you type (a combobox): arrows choose, Enter takes, Escape closes.
import { type FocusEvent, type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NodeBrief } from '../../server/api/contract';
import { useNodeSearch } from '../api/graph';
import { useFormat } from '../i18n/format';
import { shownName, useWords } from '../i18n/words';
import { ActionIcon, KindIcon } from './icon';
import { ErrorNote } from './states';
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
  const search = useNodeSearch(text, { limit: offered, kinds });
  // What was found for the text before is no answer to this one: it cannot be taken.
  const hits = search.isOld || search.error ? [] : (search.data?.hits ?? []);
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
  const take = () => {
    const chosen = hits[active] ?? (onSearch ? undefined : hits[0]);
    if (isOpen && chosen) pick(chosen);
    else if (onSearch && text.trim() !== '') onSearch(text.trim());
    else if (search.error) search.retry();
    // The list stays while it says why there is nothing to take.
    setOpen(!onSearch && !chosen && text.trim() !== '');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(text.trim() !== '');
      setActive((active + (event.key === 'ArrowDown' ? 1 : -1) + hits.length) % Math.max(1, hits.length));
    }
    if (event.key === 'Escape') setOpen(false);
    if (event.key !== 'Enter') return;
    event.preventDefault();
    take();
  };
  return { text, search, hits, isOpen: isOpen && text.trim() !== '', active, pick, change, onKeyDown, close: () => setOpen(false) };
}

/** Below the hits: that they are awaited, that there are none or more, or why there is no answer, with a way to ask again. */
function ListNote({ picker, kinds }: { readonly picker: ReturnType<typeof usePicker>; readonly kinds: NodePickerProps['kinds'] }) {
  const { t } = useTranslation();
  const words = useWords();
  const { search, hits, text } = picker;
  if (search.error) return <ErrorNote error={search.error} onRetry={search.retry} isBrief />;
  const total = search.data?.total ?? 0;
  // More kinds than a reader takes in are not named.
  const among = kinds && kinds.length <= 2 ? kinds.map((kind) => words.kinds(kind)).join(', ') : '';
  const sentence = () => {
    if (search.isLoading || search.isOld) return `${t('state.loading')}…`;
    if (hits.length === 0) return t(among === '' ? 'state.noMatch' : 'state.noMatchAmong', { query: text.trim(), among });
    return total > hits.length ? t('picker.more', { shown: hits.length, total }) : '';
  };
  return (
    <p className="picker-note" role="status">
      {sentence()}
    </p>
  );
}

/** Whether the focus stays within the picker: its list has a button of its own when the server is gone. */
function isWithin({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): boolean {
  return relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
}

export function NodePicker(props: NodePickerProps) {
  const { label, placeholder, size = 'normal' } = props;
  const id = useId();
  const picker = usePicker(props);
  const { text, hits, isOpen, active, pick, change, onKeyDown, close } = picker;
  return (
    <fieldset className={`node-picker ${size}`} onBlur={(event) => !isWithin(event) && close()}>
      <ActionIcon name="search" size={size === 'large' ? 18 : 16} />
      <input
        role="combobox"
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && active >= 0 && hits[active] ? `${id}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder ?? label}
        value={text}
        onChange={(event) => change(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {props.searchLabel && (
        <button type="button" className="button primary picker-search" onClick={() => text.trim() !== '' && props.onSearch?.(text.trim())}>
          {props.searchLabel}
        </button>
      )}
      <div className="picker-list" hidden={!isOpen}>
        <div role="listbox" id={`${id}-list`} aria-label={label}>
          {hits.map((node, at) => (
            <Option key={node.id} node={node} id={`${id}-${at}`} isActive={at === active} onPick={() => pick(node)} />
          ))}
        </div>
        {isOpen && <ListNote picker={picker} kinds={props.kinds} />}
      </div>
    </fieldset>
  );
}
