// ketenzicht undo: takes back the newest import of a source, so that it says again what it said before.
import { undoAnswer } from '../../api/contract';
import type { Command } from '../command';
import { formatNumber } from '../table';
import { watchedChange, withSession } from '../work';

function printUndo(answer: unknown): string {
  const { undone, source, changes, import: record } = undoAnswer.parse(answer);
  const line = (name: string, { added, changed, removed }: typeof changes.nodes) =>
    `${name}: ${formatNumber(added)} added, ${formatNumber(changed)} changed, ${formatNumber(removed)} removed.\n`;
  return [
    `Import ${undone} of source “${source}” is taken back.\n`,
    line('Nodes', changes.nodes),
    line('Relations', changes.relations),
    `To bring it back: ketenzicht undo ${record}\n`,
  ].join('');
}

export const undo: Command = {
  name: 'undo',
  summary: 'Take back the newest import of a source',
  args: [{ name: 'IMPORT', required: true }],
  options: [],
  notes: ['The ids of imports are listed by: ketenzicht sources'],
  run: (invocation, context) =>
    withSession(invocation, context, async (session) => {
      const [id = ''] = invocation.args;
      const text = await watchedChange(context.terminal, (control) => session.undo(id, control));
      await (invocation.json ? context.terminal.printJson(text) : context.terminal.show(JSON.parse(text), printUndo));
      return undefined;
    }),
};
