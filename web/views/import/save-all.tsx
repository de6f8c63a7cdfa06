// Saves all of a list that comes in pages as a file, and says how far it is.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../components/csv';
import { ActionIcon } from '../../components/icon';
import { ErrorNote } from '../../components/states';
import { useFormat } from '../../i18n/format';

interface SaveAllProps {
  /** Name of the file, without the ending. */
  readonly file: string;
  readonly title: string;
  readonly total: number;
  /** Asks for all of it; tells after each page how many there are. */
  readonly csv: (onPage: (done: number) => void) => Promise<string>;
}

export function SaveAll({ file, title, total, csv }: SaveAllProps) {
  const { t } = useTranslation('import');
  const { number } = useFormat();
  const [done, setDone] = useState<number | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const save = async () => {
    setError(null);
    try {
      saveFile(`${file}.csv`, { text: await csv(setDone), type: 'text/csv' });
    } catch (reason) {
      setError(reason instanceof Error ? reason : new Error(String(reason)));
    }
    setDone(null);
  };
  return (
    <>
      <button type="button" className="button small" disabled={done !== null} onClick={save}>
        <ActionIcon name="download" />
        {done === null ? title : t('progress', { done: number(done), total: number(total) })}
      </button>
      {error && <ErrorNote error={error} />}
    </>
  );
}
