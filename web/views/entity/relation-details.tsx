// Shows what a relation says beyond its ends: group and how many are needed, tolerated hours, rank, recipient, share, test.
import { useTranslation } from 'react-i18next';
import type { NodeBrief, NodeRelation } from '../../../server/api/contract';
import { Tag } from '../../components/tag';
import { useFormat } from '../../i18n/format';
import { useWords } from '../../i18n/words';
import { membersOf } from './relations';

export interface RelationDetailsProps {
  readonly relation: NodeRelation;
  /** The relations among which its group is counted; absent: the group is elsewhere. */
  readonly group: readonly NodeRelation[] | undefined;
  readonly nodeOf: (id: string) => NodeBrief | undefined;
}

/** The parts of the line, in the order of reading. */
function useDetails({ relation, group, nodeOf }: RelationDetailsProps): string[] {
  const { t } = useTranslation('entity');
  const format = useFormat();
  const words = useWords();
  const { type, properties } = relation;
  const text = (name: string) => (properties[name] === undefined ? undefined : String(properties[name]));
  const parts: (string | false | undefined)[] = [
    text('rank') && t('relations.rank', { rank: text('rank') }),
    text('serviceType'),
    text('activity') && words.choice(text('activity') ?? ''),
    text('recipient') && t('relations.recipient', { name: nodeOf(text('recipient') ?? '')?.name ?? text('recipient') }),
    text('group') !== undefined &&
      (group
        ? t('relations.group', { group: text('group'), count: membersOf(relation, group), required: text('required') ?? '1' })
        : t('relations.groupName', { group: text('group') })),
    properties.impact === 'degrades' && t('relations.degrades'),
    properties.impact === 'none' && t('relations.quiet'),
    typeof properties.toleranceHours === 'number' &&
      properties.toleranceHours > 0 &&
      t('relations.tolerance', { time: format.hours(properties.toleranceHours) }),
    typeof properties.share === 'number' && t('relations.share', { share: format.percent(properties.share / 100, 1) }),
    typeof properties.activationHours === 'number' && t('relations.activation', { time: format.hours(properties.activationHours) }),
    type === 'FALLS_BACK_TO' &&
      (text('testedOn') === undefined
        ? t('relations.untested')
        : t('relations.tested', { date: format.date(text('testedOn') ?? ''), result: words.choice(text('testResult') ?? '') })),
  ];
  return parts.filter((part): part is string => typeof part === 'string');
}

/** What absence leaves unknown for this type. */
function unknownOf({ type, properties }: NodeRelation): string | null {
  if (type === 'OWNED_BY' && properties.share === undefined) return 'relations.shareUnknown';
  return type === 'FALLS_BACK_TO' && properties.activationHours === undefined ? 'relations.activationUnknown' : null;
}

export function RelationDetails(props: RelationDetailsProps) {
  const { t } = useTranslation('entity');
  const parts = useDetails(props);
  const unknown = unknownOf(props.relation);
  if (parts.length === 0 && unknown === null) return <span className="caption not-applicable">–</span>;
  return (
    <span className="relation-details">
      {parts.join(' · ')}
      {unknown !== null && <Tag look="unknown">{t(unknown)}</Tag>}
    </span>
  );
}
