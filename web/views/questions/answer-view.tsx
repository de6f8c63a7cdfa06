// Shows the answer to any question: its parameters, its parts, how much is known, and the whole of it as a file.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { WithAddedNodes } from '../../api/added-nodes';
import { useNames } from '../../api/graph';
import type { Answered, ParameterSpec } from '../../api/questions';
import { CompletenessLine } from '../../components/completeness';
import { saveFile } from '../../components/csv';
import { ActionIcon } from '../../components/icon';
import { useFormat } from '../../i18n/format';
import { LeadLine } from './lead-line';
import { useWording, useWordingWith, WordingProvider } from './names';
import { PartNote, Parts } from './part-view';
import { answerParts, isScenario, textsOf } from './parts';
import { Value } from './value';

/** Texts of which it is asked whether they are ids; beyond them ids stand for themselves. */
const mostNames = 20_000;

function Asked({ parameters, specs }: { readonly parameters: Readonly<Record<string, unknown>>; readonly specs: readonly ParameterSpec[] }) {
  const { t } = useTranslation('questions');
  const { title, format } = useWording();
  const titleOf = (key: string) => specs.find(({ name }) => name === key)?.title[format.language] ?? title(key);
  const entries = Object.entries(parameters).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0));
  if (entries.length === 0) return null;
  return (
    <details className="answer-asked">
      <summary>{t('answer.parameters')}</summary>
      <dl className="answer-facts">
        {entries.map(([key, value]) => (
          <div key={key}>
            <dt>{titleOf(key)}</dt>
            <dd>
              <Value name={key} value={value} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** When and how fast stands beside the answer, never in it. */
function Computed({ about }: Pick<Answered, 'about'>) {
  const { t } = useTranslation('questions');
  const { number } = useFormat();
  if (!about) return null;
  const { milliseconds } = about;
  const time = milliseconds < 1000 ? `${Math.ceil(milliseconds)}\u00a0ms` : `${number(Math.round(milliseconds / 100) / 10)}\u00a0s`;
  return <span className="caption">{about.kept ? t('answer.kept') : t('answer.computed', { time })}</span>;
}

interface AnswerViewProps {
  readonly answered: Answered;
  readonly specs: readonly ParameterSpec[];
}

/** The answer; what the scenarios that were asked about add has a name too. */
export function AnswerView(props: AnswerViewProps) {
  const { parameters } = props.answered.answer;
  const scenarios = useMemo(() => Object.values(parameters).filter(isScenario), [parameters]);
  return (
    <WithAddedNodes scenarios={scenarios}>
      <NamedAnswer {...props} />
    </WithAddedNodes>
  );
}

function NamedAnswer({ answered, specs }: AnswerViewProps) {
  const { t } = useTranslation('questions');
  const { answer, text, about } = answered;
  const ids = useMemo(() => textsOf(answer, mostNames), [answer]);
  const { nodeOf, isLoading } = useNames(ids);
  const wording = useWordingWith(nodeOf, answer.question);
  const parts = useMemo(() => answerParts(answer), [answer]);
  const file = `ketenzicht-${answer.question}-${answer.snapshot.slice(0, 8)}`;
  if (isLoading) return <div className="loading" />;
  return (
    <WordingProvider value={wording}>
      <section className="answer" aria-labelledby="answer-title">
        <div className="answer-head">
          <h2 id="answer-title">{t('answer.title')}</h2>
          <Computed about={about} />
          <button type="button" className="button small" onClick={() => saveFile(`${file}.json`, { text, type: 'application/json' })}>
            <ActionIcon name="download" size={14} />
            {t('answer.json')}
          </button>
        </div>
        <LeadLine answer={answer} />
        <PartNote name={`about-${answer.question}`} />
        <Parts parts={parts} file={file} />
        <div className="answer-inset answer-end">
          <CompletenessLine completeness={answer.completeness} />
          <Asked parameters={answer.parameters} specs={specs} />
        </div>
      </section>
    </WordingProvider>
  );
}
