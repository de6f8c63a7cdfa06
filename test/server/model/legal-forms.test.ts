// Legal forms at the end of a company's name.
import { expect, it } from 'vitest';
import { endsInLegalForm, isLegalForm, withoutLegalForm } from '../../../server/model/legal-forms';

it('a name may end in a legal form, or be nothing else', () => {
  expect(['Zaakhost B.V.', 'Brontal Cloud, Inc.', 'Alfa Sp. z o.o.'].every(endsInLegalForm)).toBe(true);
  expect(['Zaaksysteem', 'BV Zaken', ''].some(endsInLegalForm)).toBe(false);
  expect(['Inc.', 'B.V.', 'Sp. z o.o.'].every(isLegalForm)).toBe(true);
  expect(['Alfa GmbH', 'London', ''].some(isLegalForm)).toBe(false);
});

it('a name without its legal form is the same, however the form is written', () => {
  expect(['Wolkenveld Hosting B.V.', 'Wolkenveld Hosting BV', 'Wolkenveld Hosting, B.V.', 'Wolkenveld Hosting'].map(withoutLegalForm)).toEqual(
    Array(4).fill('Wolkenveld Hosting'),
  );
  expect(['B.V.', 'Kaarthuis Zo', 'Alfa Sp. z o.o.', '', 'BV'].map(withoutLegalForm)).toEqual(['B.V.', 'Kaarthuis Zo', 'Alfa', '', 'BV']);
});
