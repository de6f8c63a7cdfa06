// Links the name of a node, with the glyph of its kind, to its page.
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { NodeBrief } from '../../server/api/contract';
import { useFormat } from '../i18n/format';
import { shownName, useWords } from '../i18n/words';
import { nodeAddress } from './addresses';
import { KindIcon } from './icon';
import './node-link.css';

/** With whom a contract is made: its number alone says nothing. */
export function ContractedWith({ names = [] }: { readonly names?: readonly string[] | undefined }) {
  const { t } = useTranslation();
  return names.length === 0 ? null : <span className="contracted-with">{t('contractedWith', { names: names.join(', ') })}</span>;
}

export interface NodeLinkProps {
  readonly id: string;
  /** Absent while its name is being looked up: the id stands in. */
  readonly node?: (Pick<NodeBrief, 'kind' | 'name'> & Partial<Pick<NodeBrief, 'rank' | 'contractedWith'>>) | undefined;
  /** Drawn in place of the node's own rank. */
  readonly rank?: number | null;
  /** False: the name only, not a link. */
  readonly isLink?: boolean;
}

export function NodeLink({ id, node, rank, isLink = true }: NodeLinkProps) {
  const words = useWords();
  const shownRank = rank === undefined ? node?.rank : rank;
  const { language } = useFormat();
  const name = node ? shownName({ id, ...node }, language) : id;
  return (
    <span className="node-link">
      {node && (
        <>
          <KindIcon kind={node.kind} {...(shownRank === undefined ? {} : { rank: shownRank })} size={13} />
          <span className="visually-hidden">{words.kind(node.kind)} </span>
        </>
      )}
      {isLink && !(node && 'isAdded' in node) ? <Link href={nodeAddress(id)}>{name}</Link> : <span>{name}</span>}
      <ContractedWith names={node?.contractedWith} />
    </span>
  );
}
