// Chains of contracts in random estates: groups in deliveries, rings of recipients, recipients that nobody knows, deliveries that are down
// or hold each other up.
import type { EstateDraft } from './random-draft';

/** A contract whose supplier delivers through a group of subcontractors, and one of these through another. */
export function addDeliveryGroup(draft: EstateDraft): void {
  const suppliers = draft.of('Supplier');
  const [contract, first] = [draft.pick(draft.of('Contract')), draft.pick(suppliers)];
  if (contract === undefined || first === undefined) return;
  draft.add(['SUPPLIED_BY', contract, first], draft.chance(0.3) ? { group: 'g1' } : {});
  let recipient = first;
  for (let depth = draft.chance(0.5) ? 2 : 1; depth > 0; depth -= 1) {
    const group = draft.chance(0.8) ? { group: 'n', ...(draft.chance(0.4) ? { required: draft.required(2) } : {}) } : {};
    const members = [draft.pick(suppliers), draft.pick(suppliers)];
    for (const to of members)
      draft.add(['SUBCONTRACTED_TO', contract, to], {
        recipient,
        ...draft.weakening(),
        ...group,
        ...(draft.chance(0.25) ? { rank: draft.pick([2, 3, 4]) } : {}),
      });
    recipient = members[0] ?? recipient;
  }
}

export function addRecipientRing(draft: EstateDraft): void {
  const suppliers = draft.of('Supplier');
  const contract = draft.pick(draft.of('Contract'));
  const ring = [draft.pick(suppliers), draft.pick(suppliers), draft.pick(suppliers)].slice(0, draft.chance(0.6) ? 2 : 3);
  if (contract === undefined || ring[0] === undefined) return;
  ring.forEach((to, at) => {
    const recipient = ring[(at + 1) % ring.length];
    if (to !== undefined && recipient !== undefined) draft.add(['SUBCONTRACTED_TO', contract, to], { recipient, ...(draft.chance(0.2) ? { group: 'n' } : {}) });
  });
  const below = draft.pick(suppliers);
  if (below !== undefined && draft.chance(0.5))
    draft.add(['SUBCONTRACTED_TO', contract, below], { recipient: ring[0], ...(draft.chance(0.5) ? { group: 'n' } : {}) });
  if (draft.chance(0.4)) draft.add(['SUPPLIED_BY', contract, draft.pick(ring)]);
}

/** Subcontractors of a company that no source knows, alone or in groups; one of them with a chain of its own. */
export function addMisspeltRecipient(draft: EstateDraft): void {
  const suppliers = draft.of('Supplier');
  const contract = draft.pick(draft.of('Contract'));
  const [to, below] = [draft.pick(suppliers), draft.pick(suppliers)];
  if (contract === undefined || to === undefined || below === undefined) return;
  const names = ['nobody knows', 'not a node'];
  for (let left = 1 + draft.count(1); left > 0; left -= 1) {
    const group = draft.chance(0.6) ? { group: draft.pick(['n', 'g1']), ...(draft.chance(0.4) ? { required: draft.required(2) } : {}) } : {};
    const rank = draft.chance(0.2) ? { rank: draft.pick([1, 2, 4]) } : {};
    draft.add(['SUBCONTRACTED_TO', contract, draft.pick(suppliers)], { recipient: draft.pick(names), ...draft.weakening(), ...group, ...rank });
  }
  draft.add(['SUBCONTRACTED_TO', contract, to], { recipient: draft.pick(names) });
  draft.add(['SUBCONTRACTED_TO', contract, below], { recipient: to, ...(draft.chance(0.5) ? { group: 'n' } : {}) });
}

/** Two suppliers of one contract that spare each other, one of them down, with a chain below it; where there can be, new ones. */
export function addDownDelivery(draft: EstateDraft): void {
  const suppliers = draft.of('Supplier');
  const contract = draft.pick(draft.of('Contract'));
  const fresh = suppliers.filter((id) => !draft.relations.some(({ from, to }) => from === contract && to === id));
  const down = draft.pick(fresh.length > 0 ? fresh : suppliers);
  const others = suppliers.filter((id) => id !== down);
  const [other, first, second] = [draft.pick(others), draft.pick(others), draft.pick(suppliers)];
  if (contract === undefined || down === undefined || other === undefined) return;
  for (const to of [down, other]) draft.add(['SUPPLIED_BY', contract, to], { group: 'either' });
  for (const { id, properties } of draft.nodes) {
    if (id === down) properties.state = 'down';
    else if (id === contract || id === other) delete properties.state;
  }
  for (const to of [first, second]) draft.add(['SUBCONTRACTED_TO', contract, to], { recipient: down, ...draft.weakening(), group: 'n' });
  draft.add(['SUBCONTRACTED_TO', contract, draft.pick(suppliers)], { recipient: first, ...draft.weakening(), ...(draft.chance(0.5) ? { group: 'n' } : {}) });
}

/** Two suppliers of one contract that deliver to each other, often beside a third that can deliver without them. */
export function addMutualDeliveries(draft: EstateDraft): void {
  const suppliers = draft.of('Supplier');
  const contract = draft.pick(draft.of('Contract'));
  const [one, other, third] = [draft.pick(suppliers), draft.pick(suppliers), draft.pick(suppliers)];
  if (contract === undefined || one === undefined || other === undefined || one === other) return;
  const members = draft.chance(0.6) ? [one, other, third] : [one, other];
  const group = draft.chance(0.75) ? { group: 'any', ...(draft.chance(0.3) ? { required: draft.required(2) } : {}) } : {};
  for (const to of members) draft.add(['SUPPLIED_BY', contract, to], group);
  draft.add(['SUBCONTRACTED_TO', contract, one], { recipient: other, ...(draft.chance(0.2) ? { group: 'n' } : {}) });
  draft.add(['SUBCONTRACTED_TO', contract, other], { recipient: one });
}
