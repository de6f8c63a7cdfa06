// Where what is subcontracted under a contract is felt: at the delivery of its recipient, or at the contract itself.
import { describe, expect, it } from 'vitest';
import { ContractChain } from '../../../../server/graph/compiled/delivery-chains';
import { noRecipient } from '../../../../server/graph/compiled/recipients';

const contract = 100;
const chainOf = (suppliers: number[], links: [provider: number, recipient: number][]) =>
  new ContractChain(contract, 500, { suppliers, links: links.map(([provider, recipient]) => ({ provider, recipient })) });

describe('the chain under a contract', () => {
  it('numbers a delivery for each provider once, ascending', () => {
    const chain = chainOf(
      [7],
      [
        [3, 7],
        [3, noRecipient],
        [9, 3],
      ],
    );
    expect(chain.providers).toEqual([3, 7, 9]);
    expect([3, 7, 9].map((one) => chain.deliveryOf(one))).toEqual([500, 501, 502]);
    expect(chain.deliveryOf(8)).toBe(8);
  });

  it('lets the loss of what a recipient buys be felt at its delivery', () => {
    const chain = chainOf(
      [7],
      [
        [3, 7],
        [9, 3],
      ],
    );
    expect([chain.ownerFor(7), chain.ownerFor(3), chain.ownerFor(noRecipient)]).toEqual([501, 500, contract]);
  });

  it('hangs a recipient that delivers nothing, or a ring that nothing ties to the contract, under the contract', () => {
    expect(chainOf([7], [[3, 8]]).ownerFor(8)).toBe(contract);
    const ring = chainOf(
      [7],
      [
        [3, 4],
        [4, 3],
      ],
    );
    expect([ring.ownerFor(3), ring.ownerFor(4)]).toEqual([contract, contract]);
  });

  it('says the same of a chain too long to be gone through link by link', () => {
    const links = Array.from({ length: 30 }, (_, at): [number, number] => [at + 1, at]);
    const chain = chainOf([0], [...links, [60, 61], [61, 60]]);
    expect(chain.ownerFor(29)).toBe(chain.deliveryOf(29));
    expect([chain.ownerFor(60), chain.ownerFor(61)]).toEqual([contract, contract]);
  });
});
