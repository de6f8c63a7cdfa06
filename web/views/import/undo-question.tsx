// Asks once more before an import is taken back, and takes it back.
import { useTranslation } from 'react-i18next';
import { useUndo } from '../../api/imports';
import { ErrorNote } from '../../components/states';

export interface UndoQuestionProps {
  readonly id: string;
  readonly title: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function UndoQuestion({ id, title, onDone, onClose }: UndoQuestionProps) {
  const { t } = useTranslation('import');
  const { mutate, isPending, error } = useUndo();
  const undo = () => mutate(id, { onSuccess: onDone });
  return (
    <fieldset className="undo-question" aria-label={t('sources.undo')}>
      <p>
        <b>{title}</b> {t('sources.undoText')}
      </p>
      <div className="button-row">
        <button type="button" className="button primary small" disabled={isPending} onClick={undo}>
          {t('sources.undoYes')}
        </button>
        <button type="button" className="button small" onClick={onClose}>
          {t('sources.undoNo')}
        </button>
      </div>
      {error && <ErrorNote error={error} onRetry={undo} />}
    </fieldset>
  );
}
