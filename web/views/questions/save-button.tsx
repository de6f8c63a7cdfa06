// Saves the whole of a table as a file, below what is shown of it.
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../components/csv';
import { useWording } from './names';

/** Rows at first, and on request; the download has them all. */
export const [firstRows, mostRows] = [25, 1000];

export interface Saving {
  /** Name of the file, without the ending. */
  readonly file: string;
  readonly title: string;
  readonly total: number;
  readonly csv: () => string;
}

export function SaveButton({ file, title, total, csv }: Saving) {
  const { t } = useTranslation('questions');
  const { format } = useWording();
  const save = () => saveFile(`${file}.csv`, { text: csv(), type: 'text/csv' });
  return (
    <button type="button" className="link-button" aria-label={t('answer.csvOf', { name: title })} onClick={save}>
      {total > mostRows ? t('answer.csvAll', { total: format.number(total) }) : t('answer.csv')}
    </button>
  );
}
