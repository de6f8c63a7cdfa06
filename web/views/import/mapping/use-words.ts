// Gives the words of what columns become, in the language of the screen.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../i18n/words';
import type { MappingWords } from './options';

export function useMappingWords(): MappingWords {
  const { t } = useTranslation('import');
  const words = useWords();
  return useMemo(
    () => ({
      ...words,
      key: t('mapping.words.key'),
      name: t('mapping.words.name'),
      kindWord: t('mapping.words.kindWord'),
      subcontractor: t('mapping.words.subcontractor'),
      none: t('mapping.words.none'),
      condition: t('mapping.words.condition'),
      newThings: t('mapping.words.newThings'),
      named: t('mapping.words.named'),
      ofRelation: (relation) => t('mapping.words.ofRelation', { relation }),
    }),
    [words, t],
  );
}
