// Shows the rows that were rejected as a file to take along, and takes the mended file back: it goes straight to the dry run.
import { useTranslation } from 'react-i18next';
import type { ImportAnswer } from '../../../server/api/contract';
import { keptRejectedAddress } from '../../api/imports';
import { ActionIcon } from '../../components/icon';
import { useFormat } from '../../i18n/format';
import { DropZone } from './drop-zone';
import type { Wizard } from './use-wizard';

interface RejectedRowsProps {
  readonly id: string;
  readonly answer: ImportAnswer;
  readonly wizard: Wizard;
}

export function RejectedRows({ id, answer: { rejectedFile, rows }, wizard }: RejectedRowsProps) {
  const { t, i18n } = useTranslation('import');
  const { number } = useFormat();
  const earlier = rejectedFile.rows + rejectedFile.beyond - rows.rejected;
  return (
    <section className="result-rejected" aria-labelledby="rejected-title">
      <div>
        <h2 id="rejected-title">{t('rejected.title', { count: rejectedFile.rows })}</h2>
        <p>{t('rejected.text')}</p>
        {earlier > 0 && <p className="secondary">{t('rejected.earlier', { count: earlier })}</p>}
        {rejectedFile.beyond > 0 && <p className="secondary">{t('rejected.beyond', { count: rejectedFile.beyond })}</p>}
        <a className="button" href={keptRejectedAddress(id, i18n.language)} download>
          <ActionIcon name="download" />
          {t('rejected.download', { count: rejectedFile.rows, rows: number(rejectedFile.rows) })}
        </a>
      </div>
      <DropZone sending={wizard.sending} onFiles={wizard.hand} title={t('rejected.drop')} text={t('rejected.dropText')} />
    </section>
  );
}
