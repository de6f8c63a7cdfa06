// What a schema found wrong, in words.
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { schemaReason } from '../../../server/model/schema-reason';

const schema = z.object({ events: z.array(z.object({ type: z.enum(['fail', 'add']), hours: z.number().min(0) })) });

function reason(of: z.ZodType, input: unknown) {
  const { error } = of.safeParse(input);
  if (!error) throw new Error('the schema found nothing');
  return schemaReason(error);
}

describe('what a schema found wrong', () => {
  it.each([
    ['a word that is none of those allowed', { events: [{ type: 'x', hours: 1 }] }, 'events.0.type: '],
    ['a text where a number is wanted', { events: [{ type: 'add', hours: '1' }] }, 'events.0.hours: '],
    ['a number that is too small', { events: [{ type: 'add', hours: -1 }] }, 'events.0.hours: '],
    ['nothing at all', undefined, ''],
  ])('%s: says where and what, in both languages', (_, input, place) => {
    const { en, nl } = reason(schema, input);
    for (const text of [en, nl]) {
      expect(text.startsWith(place)).toBe(true);
      expect(text.slice(place.length)).not.toBe('');
    }
    expect(nl).not.toBe(en);
    expect(nl).not.toMatch(/\b(expected|received)\b/i);
  });

  it('says in Dutch what was found, which the library leaves out', () => {
    expect(reason(schema, { events: [{ type: 'add', hours: '1' }] }).nl).toContain('gekregen string');
    expect(reason(schema, []).nl).toContain('gekregen array');
  });

  it('says the first of several', () => {
    expect(reason(schema, { events: [{ type: 'x', hours: 'y' }, 1] }).en).toMatch(/^events\.0\.type/);
  });
});
