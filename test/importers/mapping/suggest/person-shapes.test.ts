// Names of persons, addresses of mail and telephone numbers, by their look.
import { expect, it } from 'vitest';
import { holdsMail, isPersonName, isPhone, isPublicBody } from '../../../../importers/mapping/suggest/person-shapes';

it.each([
  ...['J. Jansen', 'J.P. de Vries', 'Jansen, J.', 'Vries, J.P. de', 'Jansen, Jan', 'Jan Jansen', 'Anja van der Berg', 'dhr. Smit', 'Mevrouw Bakker'],
  ...['Jürgen Müller', 'Claire D’Arc', 'Mohammed El Amrani', 'Th. van den Berg', 'J. Jansen (ICT)', 'Herr Schmidt', 'Mme Dupont'],
])('“%s” is a person', (name) => {
  expect(isPersonName(name)).toBe(true);
});

it.each([
  ...['Zaakhost B.V.', 'Gemeente Ede', 'Team Zaken', 'Zaaksysteem', 'SRV-1', 'Polder Cloud', 'Microstep Office', 'J. Jansen B.V.', 'DC Amsterdam', 'A.B.C.'],
  ...['Burgerzaken', 'Sociaal domein', 'E-mail', 'Tim', 'Beheer, onderhoud en advies', ''],
])('“%s” is none', (name) => {
  expect(isPersonName(name)).toBe(false);
});

it('mail is found within a text', () => {
  expect(['jan@voorbeeld.nl', 'Jan <jan@voorbeeld.nl>', 'mailto:jan@voorbeeld.nl', 'a@b.nl; c@d.nl'].every(holdsMail)).toBe(true);
  expect(['@zaak', 'jan at voorbeeld', 'a@b', 'https://voorbeeld.nl'].some(holdsMail)).toBe(false);
});

it('telephone numbers, as people write them', () => {
  expect(
    ['06-12345678', '(033) 123 45 67', '033 - 123 45 67', '+31 6 12345678', '0612345678', 'tel. 033-1234567', '0031 33 1234567'].filter((one) => !isPhone(one)),
  ).toEqual([]);
  expect(['01-02-2026', '2026-01-02 10:00', '12345678', '00001', '1.234,00', '0.12345678', '123456789012'].filter(isPhone)).toEqual([]);
});

it('a body is told by one of its words', () => {
  expect(['Gemeente Ede', 'Team Zaken', 'Afd. ICT'].every(isPublicBody)).toBe(true);
  expect(isPublicBody('Zonnedal')).toBe(false);
});
