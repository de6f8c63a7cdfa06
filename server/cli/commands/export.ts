// ketenzicht export: prints the whole graph in the interchange format, or in that of another program.
import { exportFormat, exportFormats, exportPieces } from '../../exports/list';
import { Fault } from '../../model/faults';
import { type Command, optionValue } from '../command';
import { writeOut } from '../out-file';
import { withEstate } from '../work';

export const exportEstate: Command = {
  name: 'export',
  summary: 'Print the whole graph as a file',
  args: [],
  options: [
    { name: 'as', value: 'FORMAT', help: `${exportFormats.map(({ name, help }) => `${name} (${help})`).join('; ')}; default graph-json` },
    { name: 'out', value: 'FILE', help: 'write to this file; a zip needs it unless standard output is a pipe' },
  ],
  notes: ['An import of the graph-json, or of the tables, into an empty store gives the same snapshot id.'],
  run: (invocation, context) => {
    const format = exportFormat(optionValue(invocation, 'as') ?? 'graph-json');
    const out = optionValue(invocation, 'out');
    const { terminal } = context;
    if (format.isBinary && out === undefined && terminal.columns !== undefined)
      throw new Fault('usage', 2, { details: { reason: `${format.name} is a zip: give --out FILE.zip, or send it to a file` } });
    return withEstate(invocation, context, async ({ estate }) => {
      const pieces = exportPieces(estate.snapshot.graph, format);
      if (out === undefined) await terminal.printFile(pieces);
      else {
        await writeOut(out, pieces);
        terminal.say(`The graph is written to ${out}.`);
      }
      return undefined;
    });
  },
};
