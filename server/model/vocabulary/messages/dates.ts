// Messages about dates in cells: what is none, and what can be read in two ways.
import { message } from './types';

export const dateMessages = {
  'invalid-date': message(
    'warning',
    { en: '“{value}” is not a date ({column}); it is not used.', nl: '“{value}” is geen datum ({column}); de waarde is niet gebruikt.' },
    { en: 'Correct the date; write it as 2026-12-31 or 31-12-2026.', nl: 'Verbeter de datum; schrijf 2026-12-31 of 31-12-2026.' },
  ),
  'dates-either-way': message(
    'warning',
    {
      en: '{dates#date|dates} in “{column}” can be read in two ways, and no date tells which: “{value}” was read with the day first, as {read}.',
      nl: '{dates#datum|datums} in “{column}” zijn op twee manieren te lezen, en geen datum zegt hoe: “{value}” is gelezen met de dag eerst, als {read}.',
    },
    {
      en: 'If the month stands first, write the dates as 2026-12-31, or read the file by a mapping that says "dates": "m-d-y".',
      nl: 'Staat de maand eerst, schrijf de datums dan als 2026-12-31, of lees het bestand met een koppelprofiel dat "dates": "m-d-y" zegt.',
    },
  ),
  'dates-both-orders': message(
    'warning',
    {
      en: '{others#date|dates} in “{column}” such as “{value}” do not fit the order {read} in which this column is read, and are not used. Others that can be read in two ways: {either}; they may be wrong.',
      nl: '{others#datum|datums} in “{column}” zoals “{value}” passen niet bij de volgorde {read} waarin deze kolom is gelezen, en zijn niet gebruikt. Andere die op twee manieren te lezen zijn: {either}; die kunnen onjuist zijn.',
    },
    {
      en: 'Write all dates of the column in one way, such as 2026-12-31; in a mapping "dates" says the order.',
      nl: 'Schrijf alle datums van de kolom op één manier, zoals 2026-12-31; in een koppelprofiel zegt "dates" de volgorde.',
    },
  ),
};
