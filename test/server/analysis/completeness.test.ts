// How much is known of the services that an answer rests on.
import { expect, it } from 'vitest';
import { completenessOf } from '../../../server/analysis/completeness';
import { drawn } from '../../support/drawing';

const known = (text: string, only?: readonly string[]) => {
  const subject = drawn(text);
  return completenessOf(
    subject,
    only?.map((id) => subject.estate.indexOf.get(id) ?? -1),
  );
};

it('a chain of which all is declared is known in every way', () => {
  const text = 'svc:s -> con:c\n con:c -> sup:a\n svc:s -> dc:1\n con:c is chainDeclared complete\n sup:a is ownershipDeclared complete';
  expect(known(text)).toEqual({ services: 1, withProvider: 1, withDeclaredChain: 1, withLocation: 1, withOwnership: 1 });
});

it('one contract whose chain is not declared, anywhere behind a service, leaves its chain unknown', () => {
  const text = 'svc:s -> con:c\n svc:s -> cmp:a\n cmp:a -> con:d\n con:c -> sup:a\n con:d -> sup:a\n con:c is chainDeclared complete';
  expect(known(text)).toMatchObject({ withProvider: 1, withDeclaredChain: 0 });
});

it('a service without contracts has no declared chain, and one without a provider knows no owner', () => {
  expect(known('svc:s -> cmp:a')).toEqual({ services: 1, withProvider: 0, withDeclaredChain: 0, withLocation: 0, withOwnership: 0 });
});

it('it is of the services that were asked about', () => {
  const text = 'svc:s -> sup:a\n svc:t -> cmp:a';
  expect([known(text).services, known(text, ['svc:t'])]).toMatchObject([2, { services: 1, withProvider: 0 }]);
  expect(known('sup:a').services).toBe(0);
});
