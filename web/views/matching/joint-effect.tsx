// Shows what judging several pairs at once would change, and which of them cannot be judged so.
import { useTranslation } from 'react-i18next';
import type { JudgeAllAnswer } from '../../../server/api/contract';
import { Note } from '../../components/states';

/** Issues that are named. */
const named = 5;

/** Pairs that cannot be judged, each with the reason. */
export function Refused({ issues }: { readonly issues: JudgeAllAnswer['issues'] }) {
  const { t } = useTranslation('matching');
  if (issues.length === 0) return null;
  return (
    <Note look="warning">
      <p>
        <b>{t('bulk.refused', { count: issues.length })}</b>
      </p>
      <ul>
        {issues.slice(0, named).map(({ message, remedy, row, line }) => (
          <li key={`${row} ${line} ${message}`}>
            {row !== null && `${t('common:sources.row', { row })}: `}
            {message} {remedy}
          </li>
        ))}
      </ul>
      {issues.length > named && <p>{t('bulk.moreRefused', { count: issues.length - named })}</p>}
    </Note>
  );
}

export function JointEffect({ answer }: { readonly answer: JudgeAllAnswer }) {
  const { t } = useTranslation('matching');
  const { judged, unchanged, joint, issues } = answer;
  const [before = 0, after = 0] = joint.singlePoints;
  return (
    <>
      <ul className="joint-effect">
        <li>{t('bulk.judged', { count: judged })}</li>
        {unchanged > 0 && <li>{t('bulk.unchanged', { count: unchanged })}</li>}
        <li>{t('bulk.nodes', { before: joint.nodes[0], after: joint.nodes[1] })}</li>
        <li>{t('bulk.hanging', { count: joint.services, vital: joint.vital })}</li>
        <li>{before === after ? t('effect.samePoints', { total: before }) : t('effect.points', { before, after })}</li>
      </ul>
      <Refused issues={issues} />
    </>
  );
}
