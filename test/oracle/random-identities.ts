// Random sources that state the same few identifiers of many ids: matches, contradictions, bridges, judgements. Same seed, same sources.
import type { Properties, PropertyValue } from '../../server/model/claims';
import { seeded } from '../bench/generate-estate';
import type { RawClaim, RawJudgement, RawSource } from './brute-force/identity';

export interface RandomIdentities {
  readonly sources: readonly RawSource[];
  readonly judgements: readonly RawJudgement[];
}

const kvks = ['11111111', '22222222', '01234567'];
const leis = ['529900T8BM49AURSDO55', '5493001KJTIIGC8Y1R12'];
const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', '\u{1F600}', '\uFF5E'];

type Random = () => number;
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

/** The identifiers of one claim: each sort in some claims, so that contradictions and bridges are common. */
function identifiers(random: Random): Record<string, PropertyValue> {
  const properties: Record<string, PropertyValue> = {};
  const maybe = (share: number, name: string, value: () => PropertyValue) => {
    if (random() < share) properties[name] = value();
  };
  maybe(0.45, 'kvk', () => (random() < 0.2 ? '1234567' : pick(random, kvks)));
  maybe(0.15, 'euid', () => (random() < 0.3 ? 'DEK1101R.HRB1' : `NLNHR.${pick(random, kvks)}`));
  maybe(0.15, 'oin', () => (random() < 0.3 ? `00000001123456782${pick(random, ['000', '001'])}` : `00000003${pick(random, kvks)}0000`));
  maybe(0.2, 'lei', () => pick(random, leis));
  maybe(0.2, 'externalIds', () => [...new Set([pick(random, ['x:1', 'x:2']), pick(random, ['x:2', 'x:3'])])].sort());
  maybe(0.5, 'name', () => pick(random, ['X', 'Y', 'Z', 'a']));
  return properties;
}

function randomClaim(random: Random, id: string): RawClaim {
  if (random() < 0.12) return { id: `country:${id}`, kind: 'Country', properties: random() < 0.7 ? { code: pick(random, ['NL', 'DE']) } : {} };
  if (random() < 0.15) {
    const external: Properties = random() < 0.5 ? { externalIds: [pick(random, ['x:1', 'x:2'])] } : {};
    const organisation = random() < 0.7 ? { organisation: pick(random, [...ids, 'gone', 'lost']) } : {};
    return { id: `svc:${id}`, kind: 'Service', properties: { ...external, users: Math.floor(random() * 3) + 1 }, ...organisation };
  }
  return { id, kind: random() < 0.3 ? 'Organisation' : 'Supplier', properties: identifiers(random) };
}

/** Up to four sources with up to nine parties, and what people and sources say of pairs. */
export function randomIdentities(seed: number): RandomIdentities {
  const random = seeded(seed);
  const pair = (): [string, string] => {
    const a = pick(random, ids);
    const b = pick(
      random,
      ids.filter((id) => id !== a),
    );
    return [a, b];
  };
  const some = <T>(most: number, make: () => T): T[] => Array.from({ length: Math.floor(random() * (most + 1)) }, make);
  const names = ['s', 'S', 'é', 't'].slice(0, 1 + Math.floor(random() * 4));
  const sources = names.map((name) => {
    const claims = new Map(some(9, () => randomClaim(random, pick(random, ids))).map((claim) => [claim.id, claim]));
    return { name, priority: pick(random, [0, 0, 0, 1, -1]), claims: [...claims.values()], apart: random() < 0.3 ? some(2, pair) : [] };
  });
  const judged = new Map(
    (random() < 0.5 ? some(4, pair) : []).map(([a, b]) => [[a, b].sort().join(), { a, b, verdict: pick(random, ['same', 'not-same', 'unsure'] as const) }]),
  );
  return { sources, judgements: [...judged.values()] };
}
