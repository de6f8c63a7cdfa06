// ketenzicht mappings: lists the mappings that can be used by name, prints one of them, or removes one that was saved.
import { wholeAnswer } from '../../engine/answers';
import { subjectOf } from '../../engine/subject';
import { type ListedMapping, listMappings, mappingNamed, notSaved, sourcesOfMapping } from '../../imports/mappings';
import { openEstate } from '../../imports/open-estate';
import { Fault } from '../../model/faults';
import { personHere } from '../../model/viewer';
import { visibleLines } from '../../output/visible';
import { readMappings, removeMapping } from '../../records/mappings';
import type { Store } from '../../store/store';
import { type Command, optionValue } from '../command';
import { formatCount, renderTable, section } from '../table';
import { type Context, withSession } from '../work';

interface Removed {
  readonly removed: string;
  readonly sources: readonly string[];
}

function printList({ mappings: all }: { readonly mappings: readonly ListedMapping[] }): string {
  const saved = all.filter(({ origin }) => origin === 'saved').length;
  const rows = all.map(({ name, origin, version, title, sources, at }) => [
    name,
    origin,
    version === null ? '' : String(version),
    title,
    sources.join(', '),
    at ?? '',
  ]);
  const columns = ['name', 'origin', 'version', 'title', 'sources', 'saved at'];
  return `${formatCount(saved, 'saved mapping')}, ${formatCount(all.length - saved, 'preset')}.\n${section(
    '',
    renderTable(
      columns.map((title) => ({ title, most: 40 })),
      rows,
    ),
  )}`;
}

function printRemoved({ removed, sources }: Removed): string {
  const kept = sources.length === 0 ? '' : `${formatCount(sources.length, 'source')} read by it last (${sources.join(', ')}) keep what they were read by.\n`;
  return `The mapping “${removed}” is removed.\n${kept}`;
}

async function remove(store: Store, name: string): Promise<Removed> {
  const gone = await removeMapping(store, name, { by: personHere, at: new Date().toISOString() });
  if (!gone) throw notSaved(name, await readMappings(store));
  return { removed: gone.name, sources: sourcesOfMapping(await openEstate(store), gone.name, 'saved') };
}

/** Prints the answer about the whole estate. */
async function answer({ store, keys, parameters }: { store: Store; keys: object; parameters: object }, { terminal }: Context): Promise<void> {
  const { snapshot } = await openEstate(store);
  await terminal.printJson(wholeAnswer(subjectOf(snapshot), { question: 'mappings', parameters }, keys));
}

export const mappings: Command = {
  name: 'mappings',
  summary: 'Mappings that can be used by name: those that were saved, and presets',
  args: [{ name: 'NAME' }],
  options: [{ name: 'remove', value: 'NAME', help: 'remove a saved mapping; sources that were read by it keep what they were read by' }],
  notes: ['With NAME it prints that profile, as a file for --mapping. A saved mapping comes before a preset of the same name.'],
  run: (invocation, context) => {
    const [name] = invocation.args;
    const gone = optionValue(invocation, 'remove');
    if (name !== undefined && gone !== undefined) throw new Fault('usage', 2, { details: { reason: 'give NAME or --remove NAME, not both' } });
    return withSession(invocation, context, async ({ store }) => {
      const { terminal } = context;
      if (gone !== undefined) {
        const keys = await remove(store, gone);
        await (invocation.json ? answer({ store, keys, parameters: { remove: gone } }, context) : terminal.show(keys, printRemoved));
        return undefined;
      }
      const saved = await readMappings(store);
      if (name !== undefined) {
        const profile = mappingNamed(name, saved).profile;
        await terminal.printJson(visibleLines(`${JSON.stringify(profile, null, invocation.json ? 0 : 2)}\n`));
        return undefined;
      }
      const keys = { mappings: listMappings(saved, { estate: await openEstate(store) }) };
      await (invocation.json ? answer({ store, keys, parameters: {} }, context) : terminal.show(keys, printList));
      return undefined;
    });
  },
};
