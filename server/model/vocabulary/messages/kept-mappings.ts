// Messages about mappings that are kept under a name, presets, and the mapping that a source remembers.
import { message } from './types';

export const keptMappingMessages = {
  'unknown-mapping': message(
    'error',
    {
      en: '“{value}” is no file, no saved mapping and no preset.',
      nl: '“{value}” is geen bestand, geen bewaard koppelprofiel en geen voorinstelling.',
    },
    { en: 'The nearest: {nearest}. See all: ketenzicht mappings', nl: 'Het dichtst erbij: {nearest}. Alles staat in: ketenzicht mappings' },
  ),
  'bad-mapping-name': message(
    'error',
    { en: '“{value}” cannot be the name of a mapping.', nl: '“{value}” kan geen naam van een koppelprofiel zijn.' },
    { en: 'Use 1 to 100 visible characters.', nl: 'Gebruik 1 tot 100 zichtbare tekens.' },
  ),
  'mapping-too-large': message(
    'error',
    {
      en: 'The mapping “{value}” has {size} characters; at most {limit} are kept.',
      nl: 'Koppelprofiel “{value}” heeft {size} tekens; er worden er hoogstens {limit} bewaard.',
    },
    { en: 'Split it into mappings for fewer files.', nl: 'Splits het in profielen voor minder bestanden.' },
  ),
  'mapping-is-preset': message(
    'error',
    { en: '“{value}” is a preset; presets are not removed.', nl: '“{value}” is een voorinstelling; die wordt niet verwijderd.' },
    { en: 'Only saved mappings can be removed: ketenzicht mappings', nl: 'Alleen bewaarde koppelprofielen kunnen weg: ketenzicht mappings' },
  ),
  'mapping-changed': message(
    'error',
    {
      en: '“{value}” has other columns than when source “{source}” was read by mapping “{mapping}”: {reason}. Nothing was imported.',
      nl: '“{value}” heeft andere kolommen dan toen bron “{source}” volgens koppelprofiel “{mapping}” werd gelezen: {reason}. Er is niets ingelezen.',
    },
    {
      en: 'Say how to read it: --mapping with the mapping that fits now, or --as FORMAT.',
      nl: 'Zeg hoe het gelezen moet worden: --mapping met het koppelprofiel dat nu past, of --as FORMAAT.',
    },
  ),
  'mapping-column': message(
    'error',
    {
      en: '“{value}” lacks {missing}, which the mapping uses. It has: {there}.',
      nl: 'In “{value}” ontbreekt {missing}; het koppelprofiel gebruikt dat. Er is: {there}.',
    },
    {
      en: 'Give the file that the mapping was made for, or change the column in the mapping.',
      nl: 'Geef het bestand waarvoor het koppelprofiel is gemaakt, of wijzig de kolom in het profiel.',
    },
  ),
} as const;
