// Shows what a person must decide before an import, each question with its choices, how certain they are and why.
import { useId, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenQuestion } from '../../../../server/model/mapping-profile';
import { nodeKindSpec } from '../../../../server/model/vocabulary';
import { Note } from '../../../components/states';
import { useFormat } from '../../../i18n/format';
import { useWords, type Words } from '../../../i18n/words';
import { answerQuestion } from './edits';
import { readAt } from './profile-path';
import type { Mapping } from './use-mapping';

type Said = OpenQuestion['choices'][number]['value'];

const listed = (value: unknown, name: string): readonly unknown[] => {
  const found = readAt(value, name);
  return Array.isArray(found) ? found : [];
};

interface Wording {
  readonly words: Words;
  /** What it means that nothing is said. */
  readonly leaveOut: string;
  /** Some rows are left out. */
  readonly rowsOut: string;
}

/** A value of a profile in short, in the words of the screen: what a row is, columns, a relation, a kind, which rows count. */
function valueWords(value: Said, wording: Wording): string {
  const { words, leaveOut, rowsOut } = wording;
  if (typeof value === 'string') return nodeKindSpec(value) ? words.kind(value) : value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map((one) => valueWords(one, wording)).join(' + ');
  if (typeof value !== 'object' || value === null) return leaveOut;
  // A whole table: what one row of it is.
  if ('things' in value) return valueWords(readAt(listed(value, 'things')[0], 'kind'), wording);
  if ('only' in value) return rowsOut;
  const type = readAt(value, 'type');
  if (typeof type === 'string') return `${endWords(readAt(value, 'from'))} ${words.relation(type)} ${endWords(readAt(value, 'to'))}`;
  const [said] = ['kind', 'column', 'value', 'thing'].map((name) => readAt(value, name)).filter((one) => one !== undefined);
  return Array.isArray(said) ? String(said[0]) : valueWords(said, wording);
}

function endWords(end: unknown): string {
  return typeof end === 'string' ? end : [readAt(end, 'column')].flat().slice(0, 1).join('');
}

function Question({ question, mapping }: { readonly question: OpenQuestion; readonly mapping: Mapping }) {
  const { t } = useTranslation('import');
  const { percent } = useFormat();
  const words = useWords();
  const id = useId();
  const answer = (choice: OpenQuestion['choices'][number] | null) => mapping.change(answerQuestion(mapping.profile, question, choice));
  const leaveOut = t(question.at.endsWith('.rows') ? 'mapping.open.allRows' : 'mapping.open.nothing');
  const named = (value: Said) => valueWords(value, { words, leaveOut, rowsOut: t('mapping.open.rowsOut') });
  const hasNothing = question.choices.some(({ value }) => value === null || value === undefined);
  return (
    <li className="mapping-question" aria-labelledby={id}>
      <p id={id}>
        <b>{question.question}</b>
      </p>
      <ul>
        {question.choices.map((choice) => (
          <li key={JSON.stringify(choice.value)}>
            <button type="button" className="button small" onClick={() => answer(choice)}>
              {named(choice.value)}
            </button>
            <span className="secondary">
              {choice.reason !== named(choice.value) && `${choice.reason} `}({percent(choice.certainty)})
            </span>
          </li>
        ))}
        {!hasNothing && (
          <li>
            <button type="button" className="button small" onClick={() => answer(null)}>
              {t('mapping.open.keep')}
            </button>
          </li>
        )}
      </ul>
    </li>
  );
}

export function OpenQuestions({ mapping }: { readonly mapping: Mapping }) {
  const { t } = useTranslation('import');
  const { open } = mapping.profile;
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(open.length);
  // The button of an answer goes with its question: the focus goes to the next one, after the last to the columns.
  useLayoutEffect(() => {
    const isAnswered = open.length < before.current && document.activeElement === document.body;
    before.current = open.length;
    const next = place.current?.querySelector('button') ?? place.current?.closest('.mapping-main')?.querySelector('h2');
    if (isAnswered) next?.focus();
  }, [open.length]);
  if (open.length === 0) return <div ref={place} />;
  return (
    <div className="mapping-open" ref={place}>
      <Note look="warning">
        <h3>{t('mapping.open.title', { count: open.length })}</h3>
        <ol>
          {open.map((question) => (
            <Question key={`${question.at} ${question.question}`} question={question} mapping={mapping} />
          ))}
        </ol>
      </Note>
    </div>
  );
}
