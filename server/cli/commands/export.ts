// ketenzicht export: prints the whole graph in the interchange format.
import { Fault } from '../../model/faults';
import { type Command, optionValue } from '../command';
import { withEstate } from '../work';

const formats = ['graph-json'] as const;

export const exportEstate: Command = {
  name: 'export',
  summary: 'Print the whole graph as a ketenzicht-graph file',
  args: [],
  options: [{ name: 'as', value: 'FORMAT', help: `${formats.join(', ')}; default graph-json` }],
  notes: ['An import of what it prints into an empty store gives the same snapshot id.'],
  run: (invocation, context) => {
    const as = optionValue(invocation, 'as') ?? 'graph-json';
    if (!formats.some((format) => format === as))
      throw new Fault('bad-parameter', 2, { value: as, details: { parameter: '--as', allowed: formats.join(', ') } });
    return withEstate(invocation, context, async ({ estate }) => {
      await context.terminal.printJson(context.wiring.exportText(estate.snapshot));
      return undefined;
    });
  },
};
