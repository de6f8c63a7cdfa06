// Shows what an import brings about in sentences, names vital services, and asks for a tick before something is lost.
import { type ReactNode, useId, useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { ConsequenceBody, ImportAnswer } from '../../../../server/api/contract';
import { nodeAddress } from '../../../components/addresses';
import { Note } from '../../../components/states';
import { CriticalityTag } from '../../../components/tag';
import { useWords } from '../../../i18n/words';
import { goneBy, lostServices, needsConfirmation, removedBy } from '../trial';

/** Names in a sentence; the list beside the button has more. */
const named = 3;

function useWeighty(): (one: ConsequenceBody) => string {
  const { t } = useTranslation('import');
  return ({ vital, critical, first }) => {
    const counted = [vital > 0 ? t('changes.vital', { count: vital }) : '', critical > 0 ? t('changes.critical', { count: critical }) : ''].filter(
      (text) => text !== '',
    );
    if (counted.length === 0) return '';
    const weighty = first.filter(({ criticality }) => criticality === 'vital' || criticality === 'critical').slice(0, named);
    const names = weighty.map(({ name }) => name).join(', ');
    const more = vital + critical - weighty.length;
    return t('changes.weighty', { words: counted.join(t('changes.and')), names: more > 0 ? t('changes.andMore', { names, count: more }) : names });
  };
}

function Joined({ one }: { readonly one: ConsequenceBody }) {
  const { t } = useTranslation('import');
  const words = useWords();
  const reasonOf = (by: string | null | undefined) => {
    const [scheme = '', ...value] = (by ?? 'judgement').split(':');
    return t(`changes.by.${scheme}`, { value: value.join(':') });
  };
  const more = one.count - one.first.length;
  return (
    <>
      {one.first.map(({ id, kind, name, earlier = [], by }) => (
        <p key={id}>{t('changes.joined', { earlier: earlier.length, kinds: words.kinds(kind).toLowerCase(), by: reasonOf(by), name })}</p>
      ))}
      {more > 0 && <p>{t('changes.joinedMore', { count: more })}</p>}
    </>
  );
}

const countKeys = { 'loses-only-supplier': 'loses', 'gains-single-point': 'gains', 'loses-declared-chain': 'chain' } as const;

/** One consequence in words. */
function Sentence({ one }: { readonly one: ConsequenceBody }) {
  const { t } = useTranslation('import');
  const weighty = useWeighty();
  if (one.code === 'becomes-one') return <Joined one={one} />;
  const names = one.first.slice(0, named).map(({ name }) => name);
  const more = one.count - names.length;
  const listed = more > 0 ? t('changes.andMore', { names: names.join(', '), count: more }) : names.join(', ');
  return (
    <p>
      <Trans t={t} i18nKey={`changes.${countKeys[one.code]}`} count={one.count} values={{ weighty: weighty(one), names: listed }} components={{ b: <b /> }} />
    </p>
  );
}

/** The services that a consequence is about, each with a link to its page: in a tab of its own, because the wizard would be lost. */
function Services({ one }: { readonly one: ConsequenceBody }) {
  const { t } = useTranslation('import');
  const more = one.count - one.first.length;
  return (
    <>
      <h3>{t(`changes.servicesTitle.${one.code}`)}</h3>
      <ul className="consequence-services">
        {one.first.map(({ id, name, criticality }) => (
          <li key={id}>
            <a href={nodeAddress(id)} target="_blank" rel="noreferrer">
              {name}
              <span className="visually-hidden"> {t('changes.newTab')}</span>
            </a>{' '}
            <CriticalityTag value={criticality} />
          </li>
        ))}
        {more > 0 && <li className="caption">{t('changes.more', { count: more })}</li>}
      </ul>
    </>
  );
}

export interface ConsequenceNoteProps {
  readonly answer: ImportAnswer;
  /** Whether its source says something for the first time. */
  readonly isNew: boolean;
  readonly isConfirmed: boolean;
  readonly onConfirm: (isConfirmed: boolean) => void;
  /** Further ways out: buttons. */
  readonly children?: ReactNode;
}

const aboutServices: readonly string[] = ['loses-only-supplier', 'gains-single-point'];

export function ConsequenceNote({ answer, isNew, isConfirmed, onConfirm, children }: ConsequenceNoteProps) {
  const { t } = useTranslation('import');
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const removed = removedBy(answer);
  const gone = goneBy(answer, isNew);
  const isAsked = needsConfirmation(answer, isNew);
  const services = answer.consequences.filter(({ code }) => aboutServices.includes(code));
  const count = services.reduce((sum, one) => sum + one.count, 0);
  if (removed === 0 && answer.consequences.length === 0) return null;
  const actions = (
    <>
      {isAsked && (
        <label className="confirm">
          <input type="checkbox" checked={isConfirmed} onChange={(event) => onConfirm(event.target.checked)} />
          {gone > 0 ? t('changes.confirmGone', { count: gone }) : t('changes.confirmLoss')}
        </label>
      )}
      {count > 0 && (
        <button type="button" className="button small" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('changes.hideServices') : t('changes.services', { count })}
        </button>
      )}
      {children}
    </>
  );
  return (
    <div className="consequence-note">
      <Note look={isAsked ? 'warning' : 'unknown'} actions={actions}>
        {answer.consequences.map((one) => (
          <Sentence key={one.code} one={one} />
        ))}
        {gone > 0 && <p>{lostServices(answer) === 0 ? <b>{t('changes.gone', { count: gone })}</b> : t('changes.gone', { count: gone })}</p>}
        {removed > gone && <p>{t('changes.merged', { count: removed - gone })}</p>}
      </Note>
      <div id={id} hidden={!isOpen}>
        {services.map((one) => (
          <Services key={one.code} one={one} />
        ))}
      </div>
    </div>
  );
}
