// Shows the whole profile as JSON, to be read or kept as a file.
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../../components/csv';
import { Fold } from './fields';
import type { Mapping } from './use-mapping';

export function ProfileJson({ mapping }: { readonly mapping: Mapping }) {
  const { t } = useTranslation('import');
  const whole = JSON.stringify(mapping.profile, null, 2);
  return (
    <Fold title={t('mapping.profile.json')}>
      <p className="caption">{t('mapping.profile.jsonHelp')}</p>
      <textarea className="field mono mapping-json" aria-label={t('mapping.profile.json')} rows={18} readOnly value={whole} />
      <div className="button-row">
        <button type="button" className="button small" onClick={() => saveFile(`${mapping.profile.name}.json`, { text: whole, type: 'application/json' })}>
          {t('mapping.profile.download')}
        </button>
      </div>
    </Fold>
  );
}
