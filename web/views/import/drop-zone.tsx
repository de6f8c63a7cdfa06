// Takes in files: dropped, or chosen with a button that the keyboard reaches.
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionIcon } from '../../components/icon';
import type { Sending } from './use-wizard';

export interface DropZoneProps {
  readonly sending: Sending | null;
  readonly onFiles: (files: readonly File[]) => void;
  /** What may be dropped here; absent: any file. */
  readonly title?: string;
  readonly text?: string;
}

function FilesButton({ isBusy, isMain, onFiles }: { readonly isBusy: boolean; readonly isMain: boolean; readonly onFiles: DropZoneProps['onFiles'] }) {
  const { t } = useTranslation('import');
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className={isMain ? 'button primary' : 'button'} disabled={isBusy} onClick={() => input.current?.click()}>
        <ActionIcon name="upload" />
        {t('drop.button')}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('drop.button')}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file may be chosen again after it was corrected.
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}

export function DropZone({ sending, onFiles, title, text }: DropZoneProps) {
  const { t } = useTranslation('import');
  const [isOver, setOver] = useState(false);
  const over = (value: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(value);
  };
  const drop = (event: DragEvent) => {
    over(false)(event);
    const files = [...event.dataTransfer.files];
    if (files.length > 0 && sending === null) onFiles(files);
  };
  return (
    <section
      className={isOver ? 'drop-zone over' : 'drop-zone'}
      aria-label={title ?? t('drop.title')}
      onDragOver={over(true)}
      onDragLeave={over(false)}
      onDrop={drop}
    >
      <h2>{isOver ? t('drop.release') : (title ?? t('drop.title'))}</h2>
      <p>{text ?? t('drop.text')}</p>
      <div className="button-row">
        <FilesButton isBusy={sending !== null} isMain={title === undefined} onFiles={onFiles} />
        <span className="secondary" role="status">
          {sending ? t('drop.sending', { ...sending }) : t('drop.note')}
        </span>
      </div>
    </section>
  );
}
