// Which identifiers make two parties one, which only suggest it, and which say nothing (semantics §5).
import { describe, expect, it } from 'vitest';
import type { Properties } from '../../../server/model/claims';
import type { NodeKind } from '../../../server/model/vocabulary';
import { graphOf, node } from '../../support/estate';

type Outcome = 'one' | 'suggested' | 'conflict' | 'two';
const lei = { a: '529900T8BM49AURSDO55', b: '5493001KJTIIGC8Y1R12' };

function outcomeOf(first: Properties, second: Properties, kinds: readonly [NodeKind, NodeKind] = ['Supplier', 'Organisation']): Outcome {
  const { nodes, issues } = graphOf([node('x:1', kinds[0], first), node('x:2', kinds[1], second)]);
  if (nodes.length === 1) return 'one';
  const codes = issues.map(({ code }) => code);
  if (codes.includes('identity-conflict')) return 'conflict';
  return codes.includes('possible-same') ? 'suggested' : 'two';
}

describe('two parties', () => {
  it.for<[string, Properties, Properties, Outcome]>([
    ['an equal LEI, whatever its case', { lei: lei.a }, { lei: lei.a.toLowerCase() }, 'one'],
    ['an equal KvK number', { kvk: '12345678' }, { kvk: '12345678' }, 'one'],
    ['a Dutch EUID and its KvK number', { euid: 'NLNHR.12345678' }, { kvk: '12345678' }, 'one'],
    ['an equal foreign EUID', { euid: 'DEK1101R.HRB116737' }, { euid: 'DEK1101R.HRB116737' }, 'one'],
    ['an OIN with a KvK number in it', { oin: '00000003123456780000' }, { kvk: '12345678' }, 'one'],
    ['OINs with one RSIN in them', { oin: '00000001123456782000' }, { oin: '00000001123456782001' }, 'one'],
    ['an OIN with an RSIN in it, and that RSIN', { oin: '00000001123456782000' }, { rsin: '123456782' }, 'suggested'],
    ['an equal OIN of another sort', { oin: '00000004123456782000' }, { oin: '00000004123456782000' }, 'suggested'],
    ['an equal RSIN', { rsin: '123456782' }, { rsin: '123456782' }, 'suggested'],
    ['an equal VAT number', { vat: 'NL123456782B01' }, { vat: 'NL123456782B01' }, 'suggested'],
    ['an equal D-U-N-S number', { duns: '123456789' }, { duns: '123456789' }, 'suggested'],
    ['an equal name', { name: 'Lindetak' }, { name: ' LINDETAK' }, 'suggested'],
    ['a shared external id', { externalIds: ['crm:1', 'crm:2'] }, { externalIds: ['crm:2'] }, 'one'],
    ['an equal KvK number and two LEIs', { kvk: '12345678', lei: lei.a }, { kvk: '12345678', lei: lei.b }, 'conflict'],
    ['a shared external id and two KvK numbers', { kvk: '12345678', externalIds: ['crm:1'] }, { kvk: '87654321', externalIds: ['crm:1'] }, 'conflict'],
    ['nothing in common', { name: 'A', kvk: '12345678' }, { name: 'B', kvk: '87654321' }, 'two'],
  ])('with %s', ([, first, second, outcome]) => {
    expect(outcomeOf(first, second)).toBe(outcome);
    expect(outcomeOf(second, first)).toBe(outcome);
  });
});

it('things of different kinds are never one', () => {
  expect(outcomeOf({ externalIds: ['crm:1'], name: 'A' }, { externalIds: ['crm:1'], name: 'A' }, ['Supplier', 'Component'])).toBe('two');
});
