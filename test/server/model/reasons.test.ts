// Why something was refused is told in one language: no English reason within a Dutch sentence.
import { describe, expect, test } from 'vitest';
import { binaryReason } from '../../../importers/list';
import { whatIf } from '../../../server/analysis/what-if/what-if';
import { badRequest } from '../../../server/api/problems';
import { describeFault, Fault } from '../../../server/model/faults';
import { describeIssue, issue, reasonIn } from '../../../server/model/issues';
import { scenarioSchema } from '../../../server/model/scenario';
import type { Bilingual } from '../../../server/model/vocabulary';
import { ask, drawn } from '../../support/drawing';

const text = 'svc:s -> con:c\ncon:c -> sup:a\nsup:b\ndc:d';

function refusal(scenario: unknown): Fault {
  try {
    ask(whatIf, drawn(text), { scenario });
  } catch (error) {
    if (error instanceof Fault) return error;
  }
  throw new Error('it was answered');
}

const added = (relation: object) => ({ events: [{ type: 'add-member', relation }] });

describe('why a scenario is not right', () => {
  test.each<[string, unknown, Bilingual]>([
    ['no JSON', '{', { en: 'not JSON', nl: 'geen JSON' }],
    [
      'no list',
      { events: 3 },
      { en: 'events: Invalid input: expected array, received number', nl: 'events: Ongeldige invoer: verwacht array, gekregen number' },
    ],
    ['an unknown event', { events: [{ type: 'explode' }] }, { en: "Expected 'fail' |", nl: "events.0.type: Ongeldige keuze. Verwacht 'fail' |" }],
    [
      'a wrong end',
      added({ type: 'MADE_BY', from: 'svc:s', to: 'dc:d' }),
      { en: 'does not go from Service to Data', nl: 'MADE_BY loopt niet van Dienst naar Data' },
    ],
    [
      'a contract of another',
      { events: [{ type: 'split-off', supplier: 'sup:b', contracts: ['con:c'], to: 'sup:new' }] },
      { en: 'con:c is not supplied by sup:b', nl: 'con:c wordt niet geleverd door sup:b' },
    ],
  ])('%s', (_, scenario, { en, nl }) => {
    const fault = refusal(scenario);
    expect(describeFault(fault, 'en').message).toContain(en);
    expect(describeFault(fault, 'nl').message).toContain(nl);
  });
});

test('why a request is not right', () => {
  const { error } = scenarioSchema.safeParse({ events: [{ type: 'fail', id: '' }] });
  if (!error) throw new Error('it was right');
  expect(describeFault(badRequest(error), 'nl').message).toBe('Het verzoek klopt niet: events.0.id: Te kort: verwacht dat string >=1 tekens heeft.');
});

test('what a file is that is no text', () => {
  expect(binaryReason(new TextEncoder().encode('%PDF-1.7'))).toEqual({ en: 'a PDF document', nl: 'een PDF-document' });
});

test('an issue has its reason in the language too, and a reason in one language stays', () => {
  const told = describeIssue(issue('bad-row', null, { details: reasonIn({ en: 'it is not an object', nl: 'het is geen object' }) }), 'nl');
  expect(told.message).toContain('het is geen object');
  expect(describeFault(new Fault('file-unreadable', 1, { value: 'a.csv', details: { reason: 'EIO' } }), 'nl').message).toContain('EIO');
});
