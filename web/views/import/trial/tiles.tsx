// Shows what an import does in six figures, each of which chooses what is listed below.
import { useTranslation } from 'react-i18next';
import type { ImportAnswer } from '../../../../server/api/contract';
import { ActionIcon, type ActionName } from '../../../components/icon';
import { useFormat } from '../../../i18n/format';
import { ambiguousIn, type TileName, tilesOf } from '../trial';

export const tileNames = ['added', 'changed', 'unchanged', 'ambiguous', 'rejected', 'removed'] as const satisfies readonly TileName[];

const signs: Readonly<Record<TileName, ActionName>> = {
  added: 'plus',
  changed: 'halves',
  unchanged: 'check',
  ambiguous: 'several',
  rejected: 'close',
  removed: 'minus',
};

interface TilesProps {
  readonly answer: ImportAnswer;
  readonly chosen: TileName;
  readonly onChoose: (name: TileName) => void;
}

function useTile(answer: ImportAnswer): (name: TileName) => { readonly total: number; readonly note: string } {
  const { t } = useTranslation('import');
  return (name) => {
    if (name === 'ambiguous') return { total: ambiguousIn(answer), note: t('changes.tiles.ambiguousNote') };
    if (name === 'rejected') return { total: answer.rows.rejected, note: t('changes.tiles.rejectedNote') };
    const found = tilesOf(answer).find((tile) => tile.name === name);
    return { total: found?.total ?? 0, note: t('tiles.split', { nodes: found?.nodes ?? 0, relations: found?.relations ?? 0 }) };
  };
}

export function TrialTiles({ answer, chosen, onChoose }: TilesProps) {
  const { t } = useTranslation('import');
  const { number } = useFormat();
  const tileOf = useTile(answer);
  return (
    <fieldset className="trial-tiles" aria-label={t('tiles.label')}>
      {tileNames.map((name) => {
        const { total, note } = tileOf(name);
        return (
          <button key={name} type="button" className={`${name}${total === 0 ? ' zero' : ''}`} aria-pressed={name === chosen} onClick={() => onChoose(name)}>
            <span className="tile-figure">
              <ActionIcon name={signs[name]} />
              <b>{number(total)}</b>
            </span>
            <span className="tile-name">{t(`changes.tiles.${name}`)}</span>
            <span className="caption">{note}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
