// Texts of the page of one node.
import type { Texts } from '../../i18n/texts';

export const texts: Texts = {
  nl: { title: 'Onderdeel' },
  en: { title: 'Item' },
};
