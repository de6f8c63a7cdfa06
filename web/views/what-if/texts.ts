// Texts of the view “What if”.
import type { Texts } from '../../i18n/texts';

export const texts: Texts = {
  nl: { title: 'Wat als' },
  en: { title: 'What if' },
};
