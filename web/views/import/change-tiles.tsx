// Shows what an import changes in five figures: new, changed, unchanged, gone, and rejected rows.
import { useTranslation } from 'react-i18next';
import type { ImportAnswer } from '../../../server/api/contract';
import { useFormat } from '../../i18n/format';
import { tilesOf } from './trial';

export function ChangeTiles({ answer }: { readonly answer: ImportAnswer }) {
  const { t } = useTranslation('import');
  const { number } = useFormat();
  return (
    <section aria-label={t('tiles.label')}>
      <dl className="change-tiles">
        {tilesOf(answer).map(({ name, nodes, relations, total }) => (
          <div key={name} className={`${name}${total === 0 ? ' zero' : ''}`}>
            <dt>{t(`tiles.${name}`)}</dt>
            <dd>
              <b>{number(total)}</b>
              <span className="caption">{t('tiles.split', { nodes, relations })}</span>
            </dd>
          </div>
        ))}
        <div className={answer.rows.rejected === 0 ? 'rejected zero' : 'rejected'}>
          <dt>{t('tiles.rejected')}</dt>
          <dd>
            <b>{number(answer.rows.rejected)}</b>
            <span className="caption">{t('tiles.rows')}</span>
          </dd>
        </div>
      </dl>
    </section>
  );
}
