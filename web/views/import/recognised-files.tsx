// Shows what the files are. A certain one shows what was seen; another its columns, the nearest formats, and what each of those misses.
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DetectBody } from '../../../server/api/contract';
import { Note } from '../../components/states';
import { Tag } from '../../components/tag';
import { useFormat } from '../../i18n/format';
import { lacksOf, sizeOf, type UnknownFiles, unknownFiles } from './trial';
import type { Handed, Wizard } from './use-wizard';

type InspectedFile = DetectBody['files'][number];

/** Words for delimiters, by how they are reported. */
const delimiters: Readonly<Record<string, string>> = { ';': 'semicolon', ',': 'comma', '|': 'bar', TAB: 'tab' };
/** Columns of an unknown file that are shown. */
const columnsShown = 30;

/** What a format saw of a file: table, delimiter, encoding, columns. */
function Seen({ seen }: { readonly seen: InspectedFile['recognised'][number]['seen'] }) {
  const { t } = useTranslation('import');
  return (
    <dl className="recognised-seen">
      {Object.entries(seen).map(([what, value]) => (
        <div key={what}>
          <dt>{t(`recognised.${what}`, { defaultValue: what })}</dt>
          <dd>{what === 'delimiter' && value in delimiters ? `${t(`recognised.${delimiters[value]}`)} ${value}` : value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The formats that come nearest to an unknown file, with what it lacks for each. */
function Nearest({ file }: { readonly file: InspectedFile }) {
  const { t } = useTranslation('import');
  const { language } = useFormat();
  const nearest = file.recognised.filter(({ format }) => file.nearest.includes(format));
  const columns = file.columns.slice(0, columnsShown).join(' · ');
  return (
    <>
      <dl className="recognised-seen">
        {columns !== '' && (
          <div>
            <dt>{t('recognised.seen')}</dt>
            <dd>{file.columns.length > columnsShown ? `${columns} …` : columns}</dd>
          </div>
        )}
        {nearest.map(({ format, title, missing }) => (
          <div key={format}>
            <dt>{title[language]}</dt>
            <dd>{t('recognised.misses', { what: missing.map((one) => one[language]).join('; ') })}</dd>
          </div>
        ))}
      </dl>
      <p className="caption">{file.advice[language]}</p>
    </>
  );
}

/** Why a file cannot be read as what a person says it is. */
function Unreadable({ file, as }: { readonly file: InspectedFile; readonly as: string }) {
  const { t } = useTranslation('import');
  const { language } = useFormat();
  const lacks = lacksOf(file, as);
  if (lacks?.length === 0) return null;
  const what = lacks ? t('recognised.misses', { what: lacks.map((one) => one[language]).join('; ') }) : t('recognised.isOther', { what: file.what[language] });
  return (
    <Note look="warning">
      <p>{t('recognised.unreadable', { what })}</p>
    </Note>
  );
}

function FileRow({ file, word }: { readonly file: InspectedFile; readonly word: string | null }) {
  const { t } = useTranslation('import');
  const { language, number } = useFormat();
  const sure = file.recognised.find(({ format }) => format === file.certain);
  return (
    <li className="recognised-file">
      <h3>
        {[file.name, file.sheet].filter(Boolean).join(' · ')} {file.isHidden && <Tag look="unknown">{t('recognised.hidden')}</Tag>}
      </h3>
      <p className="secondary">
        {sizeOf(file.bytes, number)} · {sure ? sure.title[language] : file.what[language]} {!sure && <Tag look="unknown">{t('recognised.notCertain')}</Tag>}
      </p>
      {sure ? <Seen seen={sure.seen} /> : <Nearest file={file} />}
      {word !== null && <Unreadable file={file} as={word} />}
    </li>
  );
}

/** Beside files that are certain there are others: a person says what becomes of those. */
function UnknownChoice({ wizard, handed }: { readonly wizard: Wizard; readonly handed: Handed }) {
  const { t } = useTranslation('import');
  const { language } = useFormat();
  const name = useId();
  const format = handed.detection.formats.find((one) => one.format === wizard.choice.as)?.title[language] ?? '';
  const options: readonly UnknownFiles[] = ['leaveOut', 'read'];
  return (
    <fieldset className="form-field mode-choice">
      <legend>{t('recognised.unknown', { count: unknownFiles(handed.detection).length })}</legend>
      {options.map((unknown) => (
        <label key={unknown}>
          <input type="radio" name={name} checked={wizard.choice.unknown === unknown} onChange={() => wizard.choose({ unknown })} />
          <span>{t(`recognised.${unknown}`, { format })}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function RecognisedFiles({ wizard, handed }: { readonly wizard: Wizard; readonly handed: Handed }) {
  const { t } = useTranslation('import');
  const { detection } = handed;
  const { as, unknown } = wizard.choice;
  const isRead = as !== null && unknown !== 'leaveOut' && (as !== detection.as || unknown === 'read');
  const isAnyCertain = detection.files.some(({ certain }) => certain !== null);
  return (
    <section className="import-recognised" aria-labelledby="recognised-title">
      <h2 id="recognised-title">{t('recognised.title')}</h2>
      <ul>
        {detection.files.map((file) => (
          <FileRow key={`${file.upload} ${file.sheet}`} file={file} word={isRead && !file.isHidden ? as : null} />
        ))}
      </ul>
      {!isAnyCertain && <Note look="unknown">{t('recognised.nothingHelp')}</Note>}
      {isAnyCertain && detection.as === null && <Note look="warning">{t('recognised.severalHelp')}</Note>}
      {detection.as !== null && unknownFiles(detection).length > 0 && <UnknownChoice wizard={wizard} handed={handed} />}
    </section>
  );
}
