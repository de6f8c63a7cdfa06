// Shows the question of the page in Cypher: what an analyst pastes into Neo4j Browser, and what that leaves out.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CypherQuestionsBody } from '../../server/api/contract';
import { useCypherQuestions } from '../api/cypher-questions';
import { useFormat } from '../i18n/format';
import { useCopy } from './copy';
import { type AskedCypher, cypherToPaste } from './cypher-parameters';
import { ActionIcon } from './icon';
import { ErrorNote, Loading } from './states';
import './ask-in-neo4j.css';

function CopyButton({ text, title }: { readonly text: string; readonly title: string }) {
  const { t } = useTranslation();
  const { outcome, copy } = useCopy();
  return (
    <div className="ask-copy">
      <button type="button" className="button small" aria-label={t('neo4j.copyOf', { title })} onClick={() => copy(text)}>
        <ActionIcon name="link" size={14} />
        {t('neo4j.copy')}
      </button>
      <span className="secondary" role="status">
        {outcome && t(`neo4j.${outcome}`)}
      </span>
    </div>
  );
}

interface QuestionProps {
  readonly question: CypherQuestionsBody['questions'][number];
  readonly parameters: AskedCypher['parameters'];
}

function Question({ question, parameters }: QuestionProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const text = cypherToPaste(question, parameters);
  return (
    <section className="ask-question">
      <h2>{question.title[language]}</h2>
      <p>{question.question[language]}</p>
      <p className="secondary">
        <b>{t('neo4j.returns')}</b> {question.returns[language]}
      </p>
      <p className="secondary">
        <b>{t('neo4j.leavesOut')}</b> {question.leavesOut[language]}
      </p>
      <CopyButton text={text} title={question.title[language]} />
      <pre className="mono">{text}</pre>
    </section>
  );
}

function Questions({ asked }: { readonly asked: readonly AskedCypher[] }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useCypherQuestions(true);
  if (error) return <ErrorNote error={error} onRetry={() => refetch()} />;
  if (!data) return <Loading />;
  return (
    <>
      <p className="secondary">{t('neo4j.note')}</p>
      {asked.map(({ name, parameters }) => {
        const question = data.questions.find((one) => one.name === name);
        return question && <Question key={`${name} ${JSON.stringify(parameters)}`} question={question} parameters={parameters} />;
      })}
    </>
  );
}

/** A closed line that opens to the questions; shows nothing when there are none. */
export function AskInNeo4j({ questions }: { readonly questions: readonly AskedCypher[] }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  if (questions.length === 0) return null;
  return (
    <details className="ask-neo4j" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('neo4j.ask')}</summary>
      {isOpen && <Questions asked={questions} />}
    </details>
  );
}
