// Claims, issues and contents of every shape that there can be, for laws.
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Claim, NodeReference } from '../../server/model/claims';
import type { Issue } from '../../server/model/issues';
import type { MessageCode } from '../../server/model/vocabulary/messages';
import type { SourceContent } from '../../server/store/store';

/** Texts that are easily damaged: halves of a pair, empty ones, names that objects have already. */
export const oddText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({ unit: fc.constantFrom('a', 'é', '€', '\ud83d', '\ude00', '\u0000', '\n'), maxLength: 4 }),
  fc.constantFrom('', '__proto__', 'constructor', '0', '-1', 'cmp:1', 'cmp:2'),
);

const number = fc.oneof(fc.integer(), fc.constantFrom(0, -0, 0.1, 2 ** 31, -(2 ** 31), 1e300, Number.MAX_SAFE_INTEGER), fc.double({ noNaN: true }));
const value = fc.oneof(oddText, number, fc.array(oddText, { maxLength: 3 }));
const record = <T>(one: fc.Arbitrary<T>) => fc.array(fc.tuple(oddText, one), { maxLength: 4 }).map((entries) => Object.fromEntries(entries));
const count = fc.option(fc.oneof(fc.nat({ max: 50 }), fc.nat({ max: 2 ** 31 - 2 })), { nil: null });
const maybe = <K extends string, T>(name: K, one: fc.Arbitrary<T>) =>
  fc.option(one, { nil: undefined }).map((found) => (found === undefined ? {} : ({ [name]: found } as Record<K, T>)));

export const place = fc.record(
  { file: fc.constantFrom('a.csv', 'b.xlsx', ''), sheet: fc.constantFrom(null, 'Blad 1', ''), row: count, line: count, sheetRow: count },
  { noNullPrototype: true },
);

export const reference: fc.Arbitrary<NodeReference> = fc.oneof(
  oddText.map((id) => ({ id })),
  fc
    .tuple(oddText, fc.subarray(['Supplier', 'Organisation', 'Service'] as const), maybe('class', oddText), maybe('mayBeId', fc.constant(true as const)))
    .map(([name, kinds, of, may]) => ({ name, kinds: [...kinds], ...of, ...may })),
);

const rest = fc
  .tuple(maybe('references', record(reference)), maybe('inferred', oddText), maybe('derived', fc.boolean()), maybe('headers', record(oddText)), place)
  .map(([references, inferred, derived, headers, at]) => ({ ...references, ...inferred, ...derived, ...headers, place: at }));

export const claim: fc.Arbitrary<Claim> = fc.oneof(
  fc
    .tuple(oddText, fc.constantFrom('Supplier', 'Service', 'Contract'), record(value), rest)
    .map(([id, kind, properties, more]) => ({ claim: 'node', id, kind, properties, ...more }) as Claim),
  fc
    .tuple(fc.constantFrom('USES', 'OWNED_BY'), reference, reference, record(value), maybe('column', oddText), rest)
    .map(([type, from, to, properties, column, more]) => ({ claim: 'relation', type, from, to, properties, ...column, ...more }) as Claim),
);

export const anyIssue: fc.Arbitrary<Issue> = fc
  .tuple(
    fc.constantFrom<MessageCode>('missing-id', 'invalid-value'),
    fc.constantFrom('error', 'warning'),
    place,
    fc.option(oddText, { nil: null }),
    fc.option(oddText, { nil: null }),
    maybe('details', record(fc.oneof(oddText, fc.integer()))),
    maybe('sources', fc.array(oddText)),
  )
  .map(([code, severity, at, column, said, details, sources]) => ({ code, severity, ...at, column, value: said, ...details, ...sources }) as Issue);

/** Equal claims and issues are among them, each more than once. */
export const anyContent: fc.Arbitrary<SourceContent> = fc
  .tuple(
    fc.array(claim, { maxLength: 12 }),
    fc.array(anyIssue, { maxLength: 6 }),
    maybe('apart', fc.array(fc.tuple(oddText, oddText), { maxLength: 3 })),
    maybe('origins', fc.constant([{ import: 'imp-1', claims: 3 }])),
    fc.array(fc.nat({ max: 11 }), { maxLength: 6 }),
  )
  .map(([claims, issues, apart, origins, again]) => {
    const more = again.flatMap((at) => claims[at] ?? []);
    return { claims: [...claims, ...more], issues: [...issues, ...issues.slice(0, 2)], rows: { read: 9, accepted: 7, rejected: 2 }, ...apart, ...origins };
  });

/** Nothing differs: neither -0 from 0, nor what is absent from null; nor an object with names of its prototype from another. */
export function expectSame(found: unknown, given: unknown): void {
  if (!isDeepStrictEqual(found, given)) expect(found).toStrictEqual(given);
  expect(isDeepStrictEqual(found, given)).toBe(true);
}
