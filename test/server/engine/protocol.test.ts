// Faults travel between threads as data: what is a fault comes out as it went in, and what is none shows nothing of itself.
import { expect, it } from 'vitest';
import { fromFaultData, toFaultData } from '../../../server/engine/protocol';
import { Fault } from '../../../server/model/faults';

it('a fault is the same on the other side', () => {
  const fault = new Fault('unknown-id', 2, { value: 'sup:x', details: { near: 'sup:y' } });
  const { code, exit, value, details, more } = fromFaultData(structuredClone(toFaultData(fault)));
  expect({ code, exit, value, details, more }).toEqual({ code: fault.code, exit: fault.exit, value: fault.value, details: fault.details, more: fault.more });
});

it('an error that is no fault says that something went wrong, and keeps its text for the log', () => {
  const data = toFaultData(new TypeError('secret of the inside'));
  expect(data).toMatchObject({ code: 'internal-error', exit: 1, value: 'engine' });
  expect(String(data.details.log)).toContain('secret of the inside');
});

it('a code that this version does not know is told as an internal error, not as a message that is not there', () => {
  expect(fromFaultData({ code: 'constructor', exit: 1, value: null, details: {} }).code).toBe('internal-error');
});
