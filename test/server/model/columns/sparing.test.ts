// Texts that nearly always differ are not looked for; those that come again and again have one number.
import { expect, it } from 'vitest';
import { Sparing } from '../../../../server/model/columns/sparing';
import { TextWriter } from '../../../../server/model/columns/texts';

it('each place is judged by itself', () => {
  const texts = new TextWriter();
  const sparing = new Sparing(texts);
  for (let at = 0; at < 5000; at += 1) {
    sparing.code(0, `name ${at}`);
    sparing.code(1, `word ${at % 10}`);
  }
  expect(sparing.code(1, 'word 3')).toBe(sparing.code(1, 'word 3'));
  expect(sparing.code(0, 'name 4999')).toBe(texts.length - 1);
  expect(texts.length).toBe(5011);
});
