// How long matching takes on many names, beside comparing all pairs of a sample of them, scaled.
import { compareParties } from '../../../server/matching/compare';
import { findMatches, threshold } from '../../../server/matching/find-matches';
import { type Party, partiesOf } from '../../../server/matching/parties';
import { graphOf, node } from '../../support/estate';
import { workOf } from '../../support/work';
import { seeded } from '../generate-estate';

const syllables = 'kwel der werk diep te lood ba salt net oe ver zicht ke lei cir rus lin tak halm stroom duin rand zil schoon heide veld mul bach'.split(' ');
const trades = 'Software Hosting Automatisering Beheer Netwerken Cloud Diensten Advies Systems Data Groep Zorg Energie'.split(' ');
const forms = [' B.V.', ' N.V.', '', ' BV', ' GmbH'];

/** Suppliers with made names, some of which are one name written twice. */
function madeGraph(count: number) {
  const random = seeded(1);
  const pick = (all: readonly string[]) => all[Math.floor(random() * all.length)] ?? '';
  const claims = Array.from({ length: count }, (_, at) => {
    const stem = Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(syllables)).join('');
    return node(`sup:${at}`, 'Supplier', { name: `${stem[0]?.toUpperCase() ?? ''}${stem.slice(1)} ${pick(trades)}${pick(forms)}` });
  });
  return graphOf(claims);
}

/** Compares all pairs of some parties. Gives how many may be one. */
function compareAll(parties: readonly Party[]): number {
  let found = 0;
  parties.forEach((a, at) => {
    for (const b of parties.slice(at + 1)) if ((compareParties(a, b)?.score ?? 0) >= threshold) found += 1;
  });
  return found;
}

/** Milliseconds of work: of matching `count` names, and what all pairs would take: a sample, scaled by its share of the pairs. */
export async function measureMany(count: number, sampled: number) {
  const graph = madeGraph(count);
  let pairs = 0;
  const milliseconds = await workOf(() => {
    pairs = findMatches(graph, { judgements: [], checkpoint: () => undefined }).matches.length;
  });
  const sample = partiesOf(graph).slice(0, sampled);
  compareAll(sample.slice(0, sampled / 10));
  const all = await workOf(() => compareAll(sample));
  const scaled = (all * count * (count - 1)) / (sampled * (sampled - 1));
  return { pairs, milliseconds, scaled, ratio: scaled / milliseconds };
}
