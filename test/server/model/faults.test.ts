// A refusal: its code, its words in both languages, and what it carries.
import { describe, expect, it } from 'vitest';
import { describeFault, describeMore, Fault, sentenceOf } from '../../../server/model/faults';
import { reasonIn } from '../../../server/model/issues';

const reason = reasonIn({ en: 'it is no JSON', nl: 'het is geen JSON' });

describe('a fault', () => {
  it('says what, with the value, and what now, in both languages', () => {
    const fault = new Fault('bad-scenario', 2, { value: 's.json', details: reason });
    const [en, nl] = [describeFault(fault), describeFault(fault, 'nl')];
    expect(en).toMatchObject({ code: 'bad-scenario', value: 's.json', message: expect.stringContaining('it is no JSON') });
    expect(nl).toMatchObject({ code: 'bad-scenario', value: 's.json', message: expect.stringContaining('het is geen JSON') });
    expect(nl.remedy).not.toBe(en.remedy);
    expect([en, nl].flatMap(({ message, remedy }) => [message, remedy]).filter((text) => /[{}]/.test(text) || text === '')).toEqual([]);
  });

  it('is an error whose message is the English one, for logs', () => {
    const fault = new Fault('file-not-found', 1, { value: 'x.csv' });
    expect(fault).toBeInstanceOf(Error);
    expect(fault.message).toBe(describeFault(fault).message);
    expect(fault).toMatchObject({ name: 'Fault', exit: 1, details: {}, more: {} });
  });

  it('carries further keys, whose texts are in the language that is asked for, however deep', () => {
    const text = { en: 'name', nl: 'naam' };
    const fault = new Fault('file-not-found', 1, { more: { files: [{ file: 'a', count: 2, missing: [text], none: null }], text } });
    expect(describeMore(fault, 'nl')).toEqual({ files: [{ file: 'a', count: 2, missing: ['naam'], none: null }], text: 'naam' });
    expect(describeMore(fault)).toEqual({ files: [{ file: 'a', count: 2, missing: ['name'], none: null }], text: 'name' });
  });

  it('takes only what has both languages as texts for a text', () => {
    const half = { en: 'only English', nl: 7 };
    expect(describeMore(new Fault('file-not-found', 1, { more: { half } }), 'nl')).toEqual({ half });
  });

  it('is one sentence without blanks at its ends', () => {
    expect(sentenceOf({ message: 'What.', remedy: 'What now.' })).toBe('What. What now.');
    expect(sentenceOf({ message: 'What.', remedy: '' })).toBe('What.');
  });
});
