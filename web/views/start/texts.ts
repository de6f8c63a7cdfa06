// Texts of the start page.
import type { Texts } from '../../i18n/texts';

export const texts: Texts = {
  nl: { title: 'Start', question: 'Waar hangt uw dienstverlening van af?' },
  en: { title: 'Start', question: 'What do your services depend on?' },
};
