// Shows the sentence that an answer opens with, its figures in bold.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type LeadValue, leadOf } from './leads';
import { useWording } from './names';
import { numbered, type Row } from './parts';

/** Marks where a figure stands in the sentence: no text of ours or of the data has such a character. */
const mark = '\u0001';

export function LeadLine({ answer }: { readonly answer: Row }) {
  const { t } = useTranslation('questions');
  const { nodeOf, format } = useWording();
  const lead = useMemo(() => leadOf(answer, nodeOf), [answer, nodeOf]);
  if (!lead) return null;
  const said = (value: LeadValue) => {
    if (typeof value === 'string') return value;
    return 'share' in value ? format.probability(value.share) : t(`things.${value.of}`, { count: value.count });
  };
  const values = Object.fromEntries(Object.entries(lead.values).map(([name, value]) => [name, `${mark}${said(value)}${mark}`]));
  const pieces = t(`leads.${lead.key}`, values).split(mark);
  return <p className="answer-lead">{numbered(pieces).map(({ at, value }) => (at % 2 === 1 ? <b key={at}>{value}</b> : value))}</p>;
}
