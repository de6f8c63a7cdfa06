// Offers which part of the queue is shown: kind, reason, how sure.
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../api/graph';
import { useFormat } from '../../i18n/format';
import { useWords } from '../../i18n/words';
import { kinds, leasts, reasons } from './choices';
import type { Choices } from './use-matching';

interface SelectProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly all: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChange: (value: string | null) => void;
}

function Select({ label, value, all, options, onChange }: SelectProps) {
  const id = useId();
  return (
    <span className="match-filter">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="field" value={value ?? ''} onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}>
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </span>
  );
}

export function Filters({ choices: { filter, set } }: { readonly choices: Choices }) {
  const { t } = useTranslation('matching');
  const words = useWords();
  const { number } = useFormat();
  const { nodeOf } = useNames(filter.id === undefined ? [] : [filter.id]);
  return (
    <>
      <Select
        label={t('filter.kind')}
        value={filter.kind}
        all={t('filter.allKinds')}
        options={kinds.map((kind) => ({ value: kind, text: words.kind(kind) }))}
        onChange={(kind) => set({ kind })}
      />
      <Select
        label={t('filter.reason')}
        value={filter.reason}
        all={t('filter.allReasons')}
        options={reasons.map((reason) => ({ value: reason, text: t(`reasons.${reason}`) }))}
        onChange={(reason) => set({ reason })}
      />
      <Select
        label={t('filter.least')}
        value={filter.least}
        all={t('filter.fromThreshold')}
        options={leasts.map((least) => ({ value: least, text: t('filter.from', { score: number(Number(least)) }) }))}
        onChange={(least) => set({ least })}
      />
      {filter.id !== undefined && (
        <button type="button" className="chip" onClick={() => set({ id: null })}>
          {t('filter.only', { name: nodeOf(filter.id)?.name ?? filter.id })} {t('filter.clear')}
        </button>
      )}
      <span className="caption">{t('filter.weight')}</span>
    </>
  );
}
