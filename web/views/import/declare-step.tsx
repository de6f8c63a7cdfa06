// Shows wizard step two: what was recognised of the files. Only a person can say the rest: the source, and full or partial.
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import { FootBar } from './foot-bar';
import { RecognisedFiles } from './recognised-files';
import { SourceFields } from './source-fields';
import { missingOf } from './trial';
import type { Handed, Wizard } from './use-wizard';

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
          <SourceFields wizard={wizard} />
          <button type="button" className="button small" onClick={wizard.toMapping}>
            {t('mapping.own')}
          </button>
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
