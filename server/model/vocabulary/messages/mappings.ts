// Messages about mappings: those that are kept, presets, and files that they do not fit.
import { message } from './types';

export const mappingMessages = {
  'unknown-mapping': message(
    'error',
    {
      en: 'There is no mapping “{value}”: no file, no saved mapping, no preset.',
      nl: 'Er is geen koppeling “{value}”: geen bestand, geen bewaarde koppeling, geen voorinstelling.',
    },
    { en: 'The nearest: {nearest}. All of them: ketenzicht mappings', nl: 'Het dichtst erbij: {nearest}. Alle koppelingen: ketenzicht mappings' },
  ),
  'mapping-column': message(
    'error',
    {
      en: '“{file}” has no column {value}, which the mapping “{mapping}” uses; it has {there}.',
      nl: '“{file}” heeft geen kolom {value}, die de koppeling “{mapping}” gebruikt; wel {there}.',
    },
    { en: 'Export the column as well, or change the mapping.', nl: 'Exporteer die kolom ook, of wijzig de koppeling.' },
  ),
} as const;
