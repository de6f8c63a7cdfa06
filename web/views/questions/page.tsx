// Shows the view 'questions': the list of all, or one with its form and its answer.
import { useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'wouter';
import { type AnalysisDescription, useAnswer, useQuestions } from '../../api/questions';
import { useSnapshot } from '../../api/snapshot';
import type { Rules } from '../../components/address';
import { AddressCheck } from '../../components/address-check';
import { EmptyStore } from '../../components/empty-store';
import { ActionIcon } from '../../components/icon';
import { Page } from '../../components/page';
import { ErrorNote, Loading, MessageState } from '../../components/states';
import { useFormat } from '../../i18n/format';
import { AnswerView } from './answer-view';
import { missingOf, parametersOf, readValues, rulesOf, specsOf, type Values, writeAsked } from './asked';
import { useWordingWith, WordingProvider } from './names';
import { QuestionForm } from './question-form';
import { QuestionList } from './question-list';
import { Running } from './running';
import './questions.css';
import { pages } from '../../components/addresses';

/** The question as the address has it, and what came of it. */
function useAsked(question: AnalysisDescription) {
  const [words, setWords] = useSearchParams();
  const text = words.toString();
  const specs = useMemo(() => specsOf(question), [question]);
  const values = useMemo(() => readValues(new URLSearchParams(text), specs), [text, specs]);
  const isAsked = words.has('run') && missingOf(specs, values).length === 0;
  const asking = useMemo(() => (isAsked ? { name: question.name, parameters: parametersOf(specs, values) } : null), [isAsked, question.name, specs, values]);
  const answer = useAnswer(asking);
  const ask = (next: Values) => {
    const address = writeAsked(question.name, { specs, values: next });
    if (address.toString() === text) answer.askAgain();
    else setWords(address);
  };
  return { specs, values, isAsked, answer, ask, text };
}

function Outcome({ asked }: { readonly asked: ReturnType<typeof useAsked> }) {
  const { t } = useTranslation('questions');
  const { answer, isAsked } = asked;
  if (!isAsked) return <p className="secondary answer-inset">{t('run.first')}</p>;
  if (answer.isRunning) return <Running key={asked.text} progress={answer.progress} onStop={answer.stop} />;
  if (answer.error) return <ErrorNote error={answer.error} onRetry={answer.askAgain} />;
  if (answer.answered) return <AnswerView key={asked.text} answered={answer.answered} specs={asked.specs} />;
  return <Stopped onAgain={() => answer.askAgain()} />;
}

/** Takes over the focus of the button that stopped it. */
function Stopped({ onAgain }: { readonly onAgain: () => void }) {
  const { t } = useTranslation('questions');
  const again = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => again.current?.focus(), []);
  return (
    <div className="answer-inset" role="status">
      <p>{t('run.stopped')}</p>
      <div className="button-row">
        <button ref={again} type="button" className="button small" onClick={onAgain}>
          {t('run.again')}
        </button>
      </div>
    </div>
  );
}

const noNames = () => undefined;

function Question({ question }: { readonly question: AnalysisDescription }) {
  const { t } = useTranslation('questions');
  const { language } = useFormat();
  const asked = useAsked(question);
  const wording = useWordingWith(noNames);
  const rules = useMemo(() => rulesOf(asked.specs), [asked.specs]);
  return (
    <>
      <AddressCheck rules={rules} mayBeEmpty />
      <Page
        title={question.question[language]}
        aside={
          <Link href={pages.questions} className="question-back">
            <ActionIcon name="back" size={12} />
            {t('title')}
          </Link>
        }
        isWide
      >
        <div className="question">
          <WordingProvider value={wording}>
            <QuestionForm name={question.name} specs={asked.specs} asked={asked.values} isAsked={asked.isAsked} onAsk={asked.ask} />
          </WordingProvider>
          <div className="question-outcome" aria-busy={asked.answer.isRunning}>
            <Outcome asked={asked} />
          </div>
        </div>
      </Page>
    </>
  );
}

function All({ questions }: { readonly questions: readonly AnalysisDescription[] }) {
  const { t } = useTranslation('questions');
  return (
    <Page title={t('title')} lead={t('list.lead')}>
      <div className="page-section question-list">
        <div className="panel">
          <QuestionList questions={questions} />
        </div>
      </div>
    </Page>
  );
}

const listRules: Rules = { question: { kind: 'text' } };

export default function QuestionsPage() {
  const { t } = useTranslation('questions');
  const { data: snapshot } = useSnapshot();
  const { data, error, refetch } = useQuestions();
  const [words] = useSearchParams();
  const name = words.get('question');
  const question = data?.analyses.find((one) => one.name === name);
  if (snapshot && snapshot.nodes.total === 0) {
    return (
      <Page title={t('title')}>
        <EmptyStore />
      </Page>
    );
  }
  if (error || !data) {
    return <Page title={t('title')}>{error ? <ErrorNote error={error} onRetry={() => refetch()} /> : <Loading />}</Page>;
  }
  if (name === null)
    return (
      <>
        <AddressCheck rules={listRules} />
        <All questions={data.analyses} />
      </>
    );
  if (question) return <Question key={name} question={question} />;
  return (
    <MessageState
      isPage
      title={t('run.unknownQuestion')}
      actions={
        <Link href={pages.questions} className="button">
          {t('run.toList')}
        </Link>
      }
    >
      <p className="mono">{name}</p>
    </MessageState>
  );
}
