// ketenzicht export: prints the whole graph in the interchange format, or in that of another program.
import { exportFormat, exportFormats, exportText } from '../../exports/list';
import { type Command, optionValue } from '../command';
import { withEstate } from '../work';

export const exportEstate: Command = {
  name: 'export',
  summary: 'Print the whole graph as a file',
  args: [],
  options: [{ name: 'as', value: 'FORMAT', help: `${exportFormats.map(({ name, help }) => `${name} (${help})`).join('; ')}; default graph-json` }],
  notes: ['An import of the graph-json that it prints into an empty store gives the same snapshot id.'],
  run: (invocation, context) => {
    const format = exportFormat(optionValue(invocation, 'as') ?? 'graph-json');
    return withEstate(invocation, context, async ({ estate }) => {
      await context.terminal.printJson(exportText(estate.snapshot.graph, format));
      return undefined;
    });
  },
};
