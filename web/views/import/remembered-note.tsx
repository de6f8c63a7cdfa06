// Says by which mapping of last time files are read, and which columns are others now; leads to it, or from a source that has one.
import { Trans, useTranslation } from 'react-i18next';
import { type MappingBody, useRemembered } from '../../api/mapping';
import { useSnapshot } from '../../api/snapshot';
import { Note } from '../../components/states';
import { useSettled } from '../../components/use-settled';
import { useFormat } from '../../i18n/format';
import { isAsRemembered, type Mapping } from './mapping/use-mapping';
import { isMappedSource } from './trial';
import type { Wizard } from './use-wizard';

/** Titles of columns that are shown of each list. */
const titlesShown = 20;

const said = (titles: readonly string[]) => `${titles.slice(0, titlesShown).join(' · ')}${titles.length > titlesShown ? ` … (${titles.length})` : ''}`;

type Change = NonNullable<MappingBody['remembered']>['changes'][number];

/** Which columns of a table are gone since last time, and which are new. */
function Changed({ change, isOneOfMany }: { readonly change: Change; readonly isOneOfMany: boolean }) {
  const { t } = useTranslation('import');
  const { file, sheet, gone, new: added } = change;
  return (
    <li>
      {isOneOfMany && <b>{[file, sheet].filter(Boolean).join(' › ')} </b>}
      {gone.length > 0 && <span>{t('mapping.gone', { columns: said(gone) })} </span>}
      {added.length > 0 && <span>{t('mapping.new', { columns: said(added) })}</span>}
    </li>
  );
}

/** Above the columns: where the mapping on screen comes from. */
export function RememberedNote({ mapping, wizard }: { readonly mapping: Mapping; readonly wizard: Wizard }) {
  const { t } = useTranslation('import');
  const { date } = useFormat();
  const { remembered, fitting } = mapping.answer;
  if (mapping.preset !== '') return null;
  if (!remembered) return fitting.length === 0 ? null : <Fitting fitting={fitting} wizard={wizard} />;
  const { name, source, at, changes } = remembered;
  return (
    <Note look={changes.length === 0 ? 'unknown' : 'warning'}>
      <p>
        <Trans
          t={t}
          i18nKey={changes.length === 0 ? 'mapping.remembered' : 'mapping.changed'}
          values={{ name, source, date: date(at) }}
          components={{ b: <b /> }}
        />
      </p>
      {changes.length > 0 && (
        <ul className="remembered-changes">
          {changes.map((change) => (
            <Changed key={`${change.file} ${change.sheet}`} change={change} isOneOfMany={changes.length > 1 || mapping.answer.tables.length > 1} />
          ))}
        </ul>
      )}
    </Note>
  );
}

/** Several sources had files of these columns: a person says which. */
function Fitting({ fitting, wizard }: { readonly fitting: readonly string[]; readonly wizard: Wizard }) {
  const { t } = useTranslation('import');
  return (
    <Note look="unknown">
      <p>{t('mapping.fitting', { count: fitting.length })}</p>
      <p className="button-row">
        {fitting.map((source) => (
          <button key={source} type="button" className="button small" onClick={() => wizard.recall(source)}>
            {t('mapping.asSource', { source })}
          </button>
        ))}
      </p>
    </Note>
  );
}

/** Above a dry run: it went straight from the files, and this is by what. */
export function TriedAsRemembered({ wizard }: { readonly wizard: Wizard }) {
  const { t } = useTranslation('import');
  const { date } = useFormat();
  const { mapping, choice, second, handed } = wizard;
  if (!mapping || second !== 'mapping' || handed?.detection.returned || !isAsRemembered(mapping, choice.source)) return null;
  const { name, source, at } = mapping.answer.remembered ?? { name: '', source: '', at: '' };
  return (
    <div className="remembered-tried">
      <Note look="unknown">
        <p>
          <Trans t={t} i18nKey="mapping.tried" values={{ name, source, date: date(at), mode: t(`trial.modes.${choice.mode}`) }} components={{ b: <b /> }} />{' '}
          <button type="button" className="link-button" onClick={wizard.toMapping}>
            {t('mapping.look')}
          </button>
        </p>
      </Note>
    </div>
  );
}

/** Below the name of a source: that it has a mapping, when the files are not read by it already. */
export function RememberedBySource({ wizard }: { readonly wizard: Wizard }) {
  const { t } = useTranslation('import');
  const { date } = useFormat();
  const { data: snapshot } = useSnapshot();
  const { value: source } = useSettled(wizard.choice.source.trim());
  const isAsked = isMappedSource(source, snapshot) && wizard.mapping?.answer.remembered?.source !== source;
  const { data } = useRemembered(wizard.handed?.uploads.map(({ upload }) => upload) ?? [], isAsked ? source : null);
  if (!isAsked || !data) return null;
  return (
    <p className="remembered-source" role="status">
      <span>{t(data.changes.length === 0 ? 'mapping.ofSource' : 'mapping.ofSourceChanged', { name: data.name, date: date(data.at) })} </span>
      <button type="button" className="button small" onClick={() => wizard.recall(source)}>
        {t('mapping.useIt')}
      </button>
    </p>
  );
}
