// Loads a profile (from a file, a saved one, a preset) and saves the one on screen under a name.
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ListedMapping, useLoadMapping, useMappings, useSaveMapping } from '../../../api/mapping';
import { ErrorNote } from '../../../components/states';
import { withoutEmptyThings } from './edits';
import { LabelledText } from './fields';
import { TakenOver, useTakeOver } from './profile-json';
import type { Mapping } from './use-mapping';

type Panel = 'load' | 'save' | null;

interface BarProps {
  readonly mapping: Mapping;
}

function Listed({ list, onLoad }: { readonly list: readonly ListedMapping[]; readonly onLoad: (one: ListedMapping) => void }) {
  return (
    <ul className="mapping-listed">
      {list.map((one) => (
        <li key={`${one.origin} ${one.name}`}>
          <button type="button" className="link-button" onClick={() => onLoad(one)}>
            {one.title === one.name ? one.name : `${one.title} (${one.name})`}
          </button>
          {one.version !== null && <span className="caption"> v{one.version}</span>}
        </li>
      ))}
    </ul>
  );
}

function LoadPanel({ mapping }: BarProps) {
  const { t } = useTranslation('import');
  const id = useId();
  const { data, error } = useMappings(true);
  const load = useLoadMapping();
  const { takeOver, ...outcome } = useTakeOver(mapping);
  const onLoad = ({ name, origin }: ListedMapping) =>
    origin === 'preset' ? mapping.askPreset(name) : load.mutate(name, { onSuccess: (profile) => mapping.replace(profile) });
  const saved = data?.mappings.filter(({ origin }) => origin === 'saved') ?? [];
  return (
    <>
      <div className="form-field">
        <label htmlFor={id}>{t('mapping.profile.fromFile')}</label>
        <input
          id={id}
          className="field"
          type="file"
          accept=".json,application/json"
          onChange={async (event) => {
            const [file] = event.target.files ?? [];
            if (file) takeOver(await file.text());
          }}
        />
      </div>
      <TakenOver {...outcome} />
      {(error ?? load.error) && <ErrorNote error={error ?? load.error ?? new Error()} isBrief />}
      <h3>{t('mapping.profile.savedOnes')}</h3>
      {data && saved.length === 0 && <p className="caption">{t('mapping.profile.none')}</p>}
      <Listed list={saved} onLoad={onLoad} />
      <h3>{t('mapping.profile.presets')}</h3>
      <Listed list={data?.mappings.filter(({ origin }) => origin === 'preset') ?? []} onLoad={onLoad} />
    </>
  );
}

function SavePanel({ mapping }: BarProps) {
  const { t } = useTranslation('import');
  const { mutate, data, error, isPending } = useSaveMapping();
  const { name } = mapping.profile;
  return (
    <>
      <LabelledText label={t('mapping.profile.name')} value={name} onType={(typed) => mapping.change({ ...mapping.profile, name: typed })} />
      <button
        type="button"
        className="button small"
        disabled={name.trim() === '' || isPending}
        onClick={() => mutate(withoutEmptyThings({ ...mapping.profile, name: name.trim() }))}
      >
        {t('mapping.profile.save')}
      </button>
      {error && <ErrorNote error={error} isBrief />}
      {data && <p role="status">{t('mapping.profile.saved', data.saved)}</p>}
    </>
  );
}

export function ProfileBar({ mapping }: BarProps) {
  const { t } = useTranslation('import');
  const [panel, setPanel] = useState<Panel>(null);
  const id = useId();
  const buttons = useRef<HTMLDivElement>(null);
  const toggle = (one: Panel) => setPanel(panel === one ? null : one);
  return (
    <>
      <div className="button-row" ref={buttons}>
        {(['load', 'save'] as const).map((one) => (
          <button key={one} type="button" className="button small" aria-expanded={panel === one} aria-controls={id} onClick={() => toggle(one)}>
            {t(`mapping.profile.${one}`)}
          </button>
        ))}
      </div>
      <div id={id} className={panel === null ? 'visually-hidden' : 'mapping-profile-panel panel'}>
        {panel === 'load' && <LoadPanel mapping={mapping} />}
        {panel === 'save' && <SavePanel mapping={mapping} />}
      </div>
    </>
  );
}
