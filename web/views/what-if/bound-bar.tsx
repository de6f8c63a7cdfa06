// Draws how few and how many services it could be: from none to all, in parts that add up (semantics §3, bounds).
import { useTranslation } from 'react-i18next';
import type { WhatIfAnswer } from '../../../server/api/contract';
import { useFormat } from '../../i18n/format';

/** The three figures, with the vital services among them. */
export function boundFigures({ bounds, failed }: Pick<WhatIfAnswer, 'bounds' | 'failed'>) {
  const known = failed.filter(({ kind }) => kind === 'Service').length;
  return [
    { name: 'atLeast', count: bounds.atLeast.length, vital: bounds.vital.atLeast },
    { name: 'known', count: known, vital: bounds.vital.known },
    { name: 'atMost', count: bounds.atMost.length, vital: bounds.vital.atMost },
  ] as const;
}

/** Nothing to draw where nothing unknown matters. */
export function BoundBar({ answer }: { readonly answer: WhatIfAnswer }) {
  const { t } = useTranslation('what-if');
  const format = useFormat();
  const { services } = answer.completeness;
  const figures = boundFigures(answer);
  const [atLeast, known, atMost] = figures.map(({ count }) => count) as [number, number, number];
  if (services === 0 || (atLeast === known && known === atMost)) return null;
  const share = (count: number) => `${(count / services) * 100}%`;
  const words = { services: format.number(services), atLeast: format.number(atLeast), known: format.number(known), atMost: format.number(atMost) };
  return (
    <section className="bounds" aria-label={t('bounds.title')}>
      <h2 className="caption">{t('bounds.title')}</h2>
      <div className="bound-bar" role="img" aria-label={t('bounds.bar', words)}>
        <span className="bound-least" style={{ width: share(atLeast) }} />
        <span className="bound-known" style={{ width: share(known - atLeast) }} />
        <span className="bound-most" style={{ width: share(atMost - known) }} />
      </div>
      <dl className="bound-figures">
        {figures.map(({ name, count, vital }) => (
          <div key={name}>
            <dt>
              <span className={`bound-mark bound-mark-${name}`} />
              {t(`bounds.${name}`)} <b>{format.number(count)}</b>
            </dt>
            <dd className="caption">
              {t('bounds.vital', { count: vital })} · {t(`bounds.${name}Detail`)}
            </dd>
          </div>
        ))}
      </dl>
      <p className="caption">{t('bounds.only')}</p>
    </section>
  );
}
