// ketenzicht rejected: prints the rejected rows of an import as they came, with the reasons, to be mended and imported again.
import { rejectedFile, rejectedFiles } from '../../imports/rejected/files';
import { refuseEmpty, rejectedOfImport } from '../../imports/rejected/list';
import { Fault } from '../../model/faults';
import { countListed } from '../../store/rejected-rows';
import { type Command, optionValue } from '../command';
import { writeOut } from '../out-file';
import { formatCount } from '../table';
import { withSession } from '../work';

export const rejected: Command = {
  name: 'rejected',
  summary: 'The rejected rows of an import as they came, to mend and import again',
  args: [{ name: 'IMPORT', required: true }],
  options: [{ name: 'out', value: 'FILE', help: 'write to this file; needed for several tables (a zip) unless standard output is a pipe' }],
  notes: [
    'CSV with the header of the file, of JSON a list of its elements; a last column says why. Import the file again when it is mended: it is known',
    'by that column, whatever its name is; what is accepted joins the source and leaves the list.',
  ],
  run: (invocation, context) =>
    withSession(invocation, context, async ({ store }) => {
      const [id = ''] = invocation.args;
      const out = optionValue(invocation, 'out');
      const found = await rejectedOfImport(store, await store.state(), id);
      const { terminal } = context;
      if (found.list.beyond > 0) terminal.say(`${formatCount(found.list.beyond, 'further rejected row')} too large to be kept.`);
      if (countListed(found.list) + found.list.beyond === 0) {
        terminal.say(`Import ${found.import} has no rejected rows.`);
        return undefined;
      }
      refuseEmpty(found);
      const count = rejectedFiles(found).length;
      if (count > 1 && out === undefined && terminal.columns !== undefined)
        throw new Fault('usage', 2, { details: { reason: `the rejected rows are of ${count} tables: give --out FILE.zip, or send them to a file` } });
      const file = rejectedFile(found);
      if (out === undefined) await terminal.printFile(file.pieces());
      else await writeOut(out, file.pieces());
      terminal.say(`${formatCount(countListed(found.list), 'rejected row')} of import ${found.import}${out === undefined ? '' : ` written to ${out}`}.`);
      return undefined;
    }),
};
