// Shows wizard step two: what was recognised of the files. Only a person can say the rest: the source, and full or partial.
import { useId } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { useSnapshot } from '../../api/snapshot';
import { useFormat } from '../../i18n/format';
import { FootBar } from './foot-bar';
import { RecognisedFiles } from './recognised-files';
import { isKnownSource, type Mode, missingOf } from './trial';
import type { Handed, Wizard } from './use-wizard';

const modes: readonly Mode[] = ['full', 'partial'];

function FormatChoice({ wizard, handed }: { readonly wizard: Wizard; readonly handed: Handed }) {
  const { t } = useTranslation('import');
  const { language } = useFormat();
  const id = useId();
  const chosen = handed.detection.formats.find(({ format }) => format === wizard.choice.as);
  return (
    <div className="form-field">
      <label htmlFor={id}>{t('declare.format')}</label>
      <select id={id} className="field" value={wizard.choice.as ?? ''} onChange={(event) => wizard.choose({ as: event.target.value || null })}>
        {wizard.choice.as === null && <option value="">{t('declare.chooseFormat')}</option>}
        {handed.detection.formats.map(({ format, title }) => (
          <option key={format} value={format}>
            {title[language]}
          </option>
        ))}
      </select>
      {chosen && <p className="caption">{chosen.description[language]}</p>}
    </div>
  );
}

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

export function DeclareStep({ wizard, handed }: { readonly wizard: Wizard; readonly handed: Handed }) {
  const { t } = useTranslation('import');
  const missing = missingOf(wizard.choice, handed.detection);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (missing === undefined) wizard.tryOut();
      }}
    >
      <div className="import-declare">
        <RecognisedFiles wizard={wizard} handed={handed} />
        <section className="import-source" aria-labelledby="source-title">
          <h2 id="source-title">{t('declare.title')}</h2>
          <FormatChoice wizard={wizard} handed={handed} />
          <SourceName wizard={wizard} />
          <ModeChoice wizard={wizard} />
        </section>
      </div>
      <FootBar reason={t(`declare.why.${missing ?? 'ready'}`)} onBack={wizard.restart} backLabel={t('declare.other')}>
        <button type="submit" className="button primary" disabled={missing !== undefined}>
          {t('declare.start')}
        </button>
      </FootBar>
    </form>
  );
}
