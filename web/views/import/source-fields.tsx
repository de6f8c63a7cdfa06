// Asks what only a person can say of files: the name of their source, and whether they are full or partial.
import { useId } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { useSnapshot } from '../../api/snapshot';
import { RememberedBySource } from './remembered-note';
import { isKnownSource, type Mode } from './trial';
import type { Wizard } from './use-wizard';

const modes: readonly Mode[] = ['full', 'partial'];

function SourceName({ wizard }: { readonly wizard: Wizard }) {
  const { t } = useTranslation('import');
  const { data: snapshot } = useSnapshot();
  const [id, list] = [useId(), useId()];
  return (
    <div className="form-field">
      <label htmlFor={id}>{t('declare.source')}</label>
      <input
        id={id}
        className="field"
        list={list}
        maxLength={100}
        autoComplete="off"
        value={wizard.choice.source}
        onChange={(event) => wizard.choose({ source: event.target.value })}
      />
      <datalist id={list}>
        {snapshot?.sources.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <p className="caption">{isKnownSource(wizard.choice.source, snapshot) ? t('declare.known') : t('declare.sourceHelp')}</p>
    </div>
  );
}

function ModeChoice({ wizard }: { readonly wizard: Wizard }) {
  const { t } = useTranslation('import');
  const name = useId();
  return (
    <fieldset className="form-field mode-choice">
      <legend>{t('declare.mode')}</legend>
      {modes.map((mode) => (
        <label key={mode}>
          <input type="radio" name={name} value={mode} checked={wizard.choice.mode === mode} onChange={() => wizard.choose({ mode })} />
          <span>
            <Trans t={t} i18nKey={`declare.${mode}`} components={{ b: <b /> }} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** The fields of the source, below each other. */
export function SourceFields({ wizard }: { readonly wizard: Wizard }) {
  return (
    <>
      <SourceName wizard={wizard} />
      <RememberedBySource wizard={wizard} />
      <ModeChoice wizard={wizard} />
    </>
  );
}
