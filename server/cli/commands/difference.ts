// ketenzicht difference: prints what two imports of one source differ in, field by field.
import { answerPieces, oneByOne } from '../../engine/answers';
import { differencesBetween } from '../../imports/between-imports';
import { type Command, optionValue } from '../command';
import { printDifferences } from '../consequence-text';
import { withEstate } from '../work';

export const difference: Command = {
  name: 'difference',
  summary: 'What two imports of one source differ in',
  args: [],
  options: [
    { name: 'source', value: 'NAME', required: true, help: 'the source' },
    { name: 'from', value: 'IMPORT', required: true, help: 'the import to begin with' },
    { name: 'to', value: 'IMPORT', required: true, help: 'the import to end with' },
  ],
  notes: ['The graph as it was after the one and after the other; the other sources as they are now.', 'The ids of imports are listed by: ketenzicht sources'],
  run: (invocation, context) =>
    withEstate(invocation, context, async ({ estate, subject, store }) => {
      const [source = '', from = '', to = ''] = ['source', 'from', 'to'].map((name) => optionValue(invocation, name));
      const differences = await differencesBetween(store, estate, { source, from, to });
      const question = { question: 'difference', parameters: { source, from, to } };
      if (invocation.json) await context.terminal.printJson(answerPieces(subject, question, { differences: oneByOne(differences) }));
      else await context.terminal.show([...differences], (shown) => printDifferences(shown) || `Nothing differs between ${from} and ${to}.\n`);
      return undefined;
    }),
};
