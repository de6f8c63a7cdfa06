// Shows beside the columns what was recognised of the file: which kind it is, how it is written, and its tables; each can be said otherwise.
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/format';
import { sizeOf } from '../trial';
import type { Handed, Wizard } from '../use-wizard';
import { AskedChoice } from './asked-choice';
import { DialectFields } from './dialect-fields';
import { leaveOut, nameOfTable, type Sheet, takeBack } from './sheets';
import type { Mapping } from './use-mapping';

interface PanelProps {
  readonly wizard: Wizard;
  readonly mapping: Mapping;
  readonly handed: Handed;
}

function FileFacts({ mapping, handed }: Omit<PanelProps, 'wizard'>) {
  const { t } = useTranslation('import');
  const { number } = useFormat();
  const { table } = mapping.sheet;
  const upload = handed.uploads.find(({ name }) => name === table.file);
  const sampled = mapping.answer.sampled.find(({ file, sheet }) => file === table.file && sheet === table.sheet);
  const rows = sampled?.rows ?? table.rows.length;
  return (
    <div>
      <h3 className="mapping-file">{nameOfTable(table)}</h3>
      <p className="secondary">
        {upload && `${sizeOf(upload.bytes, number)} · `}
        {t(sampled?.all ? 'mapping.file' : 'mapping.fileSampled', { rows, columns: table.header.filter((title) => title !== '').length })}
      </p>
    </div>
  );
}

function PresetChoice({ mapping }: Pick<PanelProps, 'mapping'>) {
  const { t } = useTranslation('import');
  const { percent, language } = useFormat();
  const { presets } = mapping.answer;
  if (presets.length === 0) return null;
  const options = [
    { value: '', label: t('mapping.suggestion') },
    ...presets.map(({ name, title, certainty }) => ({ value: name, label: t('mapping.fits', { title: title[language], percent: percent(certainty) }) })),
  ];
  return (
    <AskedChoice
      mapping={mapping}
      label={t('mapping.preset')}
      chosen={mapping.asked?.preset ?? mapping.preset}
      value={mapping.preset}
      options={options}
      onChoose={mapping.askPreset}
    />
  );
}

/** A table is one of several, or there are sheets that could be taken in. */
function Tables({ mapping }: Pick<PanelProps, 'mapping'>) {
  const { t } = useTranslation('import');
  const { sheets, profile, answer } = mapping;
  const hidden = answer.hidden.filter(({ isTaken }) => !isTaken);
  const isHidden = (table: Sheet['table']) => answer.hidden.some(({ file, sheet }) => file === table.file && sheet === table.sheet);
  if (sheets.length + hidden.length < 2) return null;
  const isLast = sheets.filter(({ isLeftOut }) => !isLeftOut).length < 2;
  return (
    <fieldset className="form-field mapping-tables">
      <legend>{t('mapping.tables.title')}</legend>
      <ul>
        {[
          ...sheets.map((sheet) => (
            <li key={isHidden(sheet.table) ? nameOfTable(sheet.table) : sheet.key}>
              <input
                type="checkbox"
                aria-label={t('mapping.tables.use', { name: nameOfTable(sheet.table) })}
                checked={!sheet.isLeftOut}
                disabled={!sheet.isLeftOut && isLast}
                onChange={() => mapping.change(sheet.isLeftOut ? takeBack(profile, sheet, answer.profile) : leaveOut(profile, sheet))}
              />
              <button type="button" className="link-button" aria-current={sheet.key === mapping.sheet.key} onClick={() => mapping.show(sheet.key)}>
                {nameOfTable(sheet.table)}
              </button>
              {isHidden(sheet.table) && <span className="caption">{t('mapping.tables.hidden')}</span>}
              {sheet.isLeftOut && <span className="caption">{t('mapping.tables.left')}</span>}
            </li>
          )),
          // The same item once it is taken in: the focus stays.
          ...hidden.map((one) => (
            <li key={nameOfTable(one)}>
              <input
                type="checkbox"
                aria-label={t('mapping.tables.use', { name: nameOfTable(one) })}
                checked={mapping.isAsking && mapping.asked?.taken.includes(one.sheet)}
                onChange={(event) => mapping.takeHidden(one.sheet, event.target.checked)}
              />
              <span className="secondary">{nameOfTable(one)}</span>
              <span className="caption">{t('mapping.tables.hidden')}</span>
              <span className="caption">{t('mapping.tables.left')}</span>
            </li>
          )),
        ]}
      </ul>
    </fieldset>
  );
}

export function FilePanel({ wizard, mapping, handed }: PanelProps) {
  const { t } = useTranslation('import');
  const { sheet, profile } = mapping;
  const entry = sheet.entry === null || sheet.isLeftOut ? undefined : profile.tables[sheet.entry];
  return (
    <section className="mapping-file-panel" aria-labelledby="mapping-recognised">
      <h2 id="mapping-recognised">{t('recognised.title')}</h2>
      <FileFacts mapping={mapping} handed={handed} />
      <Tables mapping={mapping} />
      <PresetChoice mapping={mapping} />
      {entry && <DialectFields mapping={mapping} entry={entry} />}
      <button type="button" className="link-button" onClick={wizard.toDeclare}>
        {t('mapping.known')}
      </button>
      {mapping.isAsking && (
        <p className="secondary" role="status">
          {t('mapping.asking')}
        </p>
      )}
    </section>
  );
}
