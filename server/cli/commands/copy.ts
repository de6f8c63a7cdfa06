// ketenzicht copy: copies all that one store keeps to another, empty one, from embedded to Neo4j or back.
import { wholeAnswer } from '../../engine/answers';
import { subjectOf } from '../../engine/subject';
import { copyStore } from '../../imports/copy-store';
import type { Command } from '../command';
import { optionValue } from '../command';
import { formatCount } from '../table';
import { watched, watchOpening, withSession } from '../work';

export const copy: Command = {
  name: 'copy',
  summary: 'Copy everything in this store to another, empty one',
  args: [],
  options: [{ name: 'to', value: 'STORE', required: true, help: 'a folder, or bolt://… or neo4j://… (with NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE)' }],
  notes: ['Sources, their history, judgements and whatever people added go along; the snapshot id of the copy is checked. The original is not changed.'],
  run: (invocation, context) =>
    withSession(invocation, context, async ({ store }) => {
      const to = optionValue(invocation, 'to') ?? '';
      const target = await context.wiring.openCopy(to, watchOpening(context.terminal));
      try {
        const { records, judgements, estate } = await watched(context.terminal, ({ progress }) => copyStore(store, target, progress));
        const { snapshot } = estate;
        const answer = { copied: { imports: records, judgements }, to };
        if (invocation.json) await context.terminal.printJson(wholeAnswer(subjectOf(snapshot), { question: 'copy', parameters: { to } }, answer));
        else
          await context.terminal.show(
            answer.copied,
            (copied) =>
              `Copied ${formatCount(copied.imports, 'import')} and ${formatCount(copied.judgements, 'judgement')}. Snapshot ${snapshot.id}, the same in both.\n`,
          );
      } finally {
        await target.close();
      }
      return undefined;
    }),
};
