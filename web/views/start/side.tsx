// Shows beside the findings how much of the chain is known, and which sources say so, with their age.
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { AnyAnswer, SnapshotBody } from '../../../server/api/contract';
import { pages } from '../../components/addresses';
import { Age } from '../../components/age';
import { Bar, BarLegend } from '../../components/bar';
import { useFormat } from '../../i18n/format';

const figures = ['withProvider', 'withLocation', 'withOwnership', 'withDeclaredChain'] as const;

export function Visibility({ completeness }: { readonly completeness: AnyAnswer['completeness'] }) {
  const { t } = useTranslation('start');
  const format = useFormat();
  const { services } = completeness;
  if (services === 0) return null;
  return (
    <section className="panel side-panel">
      <div className="side-head">
        <h2>{t('visibility.title')}</h2>
        <BarLegend items={[{ look: 'unknown', label: t('visibility.unknown') }]} />
      </div>
      {figures.map((key) => {
        const known = completeness[key];
        return (
          <div key={key} className="gauge">
            <span>{t(`visibility.${key}`)}</span>
            <span>
              <b>{format.number(known)}</b> {t('visibility.of', { total: services })}
            </span>
            <Bar
              height={10}
              segments={[
                { key: 'known', look: 'direct', share: known / services, label: t(`visibility.${key}`) },
                { key: 'unknown', look: 'unknown', share: 1 - known / services, label: t('visibility.unknown') },
              ]}
            />
          </div>
        );
      })}
      <p className="caption">{t('visibility.base')}</p>
    </section>
  );
}

export function Sources({ snapshot }: { readonly snapshot: SnapshotBody }) {
  const { t } = useTranslation('start');
  const { error, warning, info } = snapshot.issues;
  const issues = error + warning + info;
  return (
    <section className="panel side-panel">
      <div className="side-head">
        <h2>{t('sources.title')}</h2>
        <Link href={pages.imports}>{t('sources.import')}</Link>
      </div>
      <ul className="source-ages">
        {snapshot.sources.map(({ name, lastImport }) => (
          <li key={name}>
            <span>{name}</span>
            <Age of={lastImport} />
          </li>
        ))}
      </ul>
      {issues > 0 && (
        <p className="secondary">
          <Link href={pages.imports}>{t('issues', { count: issues })}</Link>
        </p>
      )}
    </section>
  );
}
