// Says above a page what of its address was not understood, and takes it out on request.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import { type AddressFault, faultsIn, type Rules, withoutFaults } from './address';
import { Note } from './states';

/** Longer values are shown by their beginning. */
const mostShown = 80;
const shorten = (text: string) => (text.length > mostShown ? `${text.slice(0, mostShown)}…` : text);

/** What is wrong, as a list with its values. */
export function AddressFaults({ faults }: { readonly faults: readonly AddressFault[] }) {
  const { t } = useTranslation();
  return (
    <ul className="address-faults">
      {[...new Map(faults.map((fault) => [`${fault.name}=${fault.value}`, fault])).values()].map(({ name, value, flaw, known = [], field = '' }) => (
        <li key={`${name}=${value}`}>
          <code>{shorten(`${name}=${value}`)}</code>: {t(`address.${flaw}`, { name, field, known: known.join(', ') })}
        </li>
      ))}
    </ul>
  );
}

export interface AddressCheckProps {
  readonly rules: Rules;
  /** A word without a value means “none”. */
  readonly mayBeEmpty?: boolean;
}

export function AddressCheck({ rules, mayBeEmpty = false }: AddressCheckProps) {
  const { t } = useTranslation();
  const [words, setWords] = useSearchParams();
  const text = words.toString();
  const faults = useMemo(() => faultsIn(new URLSearchParams(text), rules).filter(({ flaw }) => !(mayBeEmpty && flaw === 'empty')), [text, rules, mayBeEmpty]);
  if (faults.length === 0) return null;
  const clear = () => setWords((now) => withoutFaults(now, faults), { replace: true });
  return (
    <div className="page-section address-check" role="status">
      <Note
        look="warning"
        actions={
          <button type="button" className="button small" onClick={clear}>
            {t('address.clear')}
          </button>
        }
      >
        <p>
          <b>{t('address.title')}</b> {t('address.remedy')}
        </p>
        <AddressFaults faults={faults} />
      </Note>
    </div>
  );
}
