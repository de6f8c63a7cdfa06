// Shows a path step by step: the glyph of each kind, a chevron between, the end bold. A line breaks at a chevron, never within a name.
import type { NodeBrief } from '../../server/api/contract';
import { useWords } from '../i18n/words';
import { ActionIcon, KindIcon } from './icon';
import { ContractedWith } from './node-link';
import './path-steps.css';

export interface PathStepsProps {
  /** Ids in the order of reading: from the dependent to what it needs. */
  readonly ids: readonly string[];
  readonly nodeOf: (id: string) => NodeBrief | undefined;
  /** Small print behind a step, by id. */
  readonly noteOf?: (id: string) => string | undefined;
  readonly isVertical?: boolean;
}

export function PathSteps({ ids, nodeOf, noteOf, isVertical = false }: PathStepsProps) {
  const words = useWords();
  return (
    <ol className={isVertical ? 'path-steps vertical' : 'path-steps'}>
      {ids.map((id, at) => {
        const node = nodeOf(id);
        const note = noteOf?.(id);
        return (
          <li key={id}>
            {at > 0 && !isVertical && <ActionIcon name="chevron" size={10} />}
            {node && <KindIcon kind={node.kind} rank={node.rank} size={11} />}
            {node && <span className="visually-hidden">{words.kind(node.kind)} </span>}
            {at === ids.length - 1 ? <b>{node?.name ?? id}</b> : <span>{node?.name ?? id}</span>}
            <ContractedWith names={node?.contractedWith} />
            {note && <span className="path-note">({note})</span>}
          </li>
        );
      })}
    </ol>
  );
}
