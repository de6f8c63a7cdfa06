// Shows one part of an answer under its title. Parts within parts stand one size smaller.

import { useTranslation } from 'react-i18next';
import { listsCsv } from './answer-csv';
import { AnswerTable } from './answer-table';
import { ComparisonTable } from './comparison-table';
import { ListTable } from './list-table';
import { useWording } from './names';
import { type Fact, isPathKey, type Part } from './parts';
import { SaveButton } from './save-button';
import { firstSort, saidByName } from './titles';
import { ScenarioLine, Texts, Value } from './value';

function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const { title } = useWording();
  return (
    <dl className="answer-facts">
      {facts.map(({ key, value }) => (
        <div key={key}>
          <dt>{title(key)}</dt>
          <dd>
            <Value name={key} value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function countOf(part: Part): number | null {
  if (part.type === 'table') return part.rows.length;
  if (part.type === 'texts') return part.texts.length;
  return part.type === 'lists' ? part.lists.length : null;
}

function Body({ part, file }: { readonly part: Part; readonly file: string }) {
  const { t } = useTranslation('questions');
  const { question, title, format } = useWording();
  const name = part.key === null ? '' : title(part.key);
  if (countOf(part) === 0) return <p className="secondary answer-nothing">{t('answer.nothing')}</p>;
  switch (part.type) {
    case 'facts':
      return <Facts facts={part.facts} />;
    case 'table':
      return (
        <AnswerTable
          title={name}
          rows={part.rows}
          file={file}
          sortBy={firstSort[`${question}/${part.key}`]}
          left={saidByName[`${question}/${part.key}`]}
          showPart={(nested, below) => <PartView part={nested} file={below} isBare />}
        />
      );
    case 'comparison':
      return <ComparisonTable title={name} columns={part.columns} lines={part.lines} file={file} />;
    case 'lists':
      return <ListTable title={name} name={part.key} lists={part.lists} file={file} />;
    case 'texts':
      return isPathKey(part.key) ? (
        <div className="answer-inset">
          <Value name={part.key} value={part.texts} />
        </div>
      ) : (
        <div className="answer-inset">
          <Texts name={part.key} texts={part.texts} first={24} />
          {part.texts.length > 24 && (
            <p className="secondary">
              <SaveButton
                file={file}
                title={name}
                total={part.texts.length}
                csv={() =>
                  listsCsv(
                    part.texts.map((text) => [text]),
                    part.key,
                  )
                }
              />
            </p>
          )}
        </div>
      );
    case 'note':
      return <p className="answer-note">{part.note[format.language]}</p>;
    case 'scenario':
      return (
        <p className="answer-inset">
          <ScenarioLine scenario={part.scenario} />
        </p>
      );
    default:
      return <Parts parts={part.parts} file={file} level={3} />;
  }
}

/** What must be said with a part, whatever the question. */
export function PartNote({ name }: { readonly name: string }) {
  const { t, i18n } = useTranslation('questions');
  return i18n.exists(`questions:notes.${name}`) ? <p className="answer-note">{t(`notes.${name}`)}</p> : null;
}

export interface PartViewProps {
  readonly part: Part;
  /** Name of the file that a download begins with. */
  readonly file: string;
  /** Without its title: it stands above already. */
  readonly isBare?: boolean;
  readonly level?: 2 | 3;
}

export function PartView({ part, file, isBare = false, level = 2 }: PartViewProps) {
  const { question, title, sectionTitle, format } = useWording();
  const count = countOf(part);
  if (part.key === null || isBare || part.type === 'note') return <Body part={part} file={file} />;
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className="answer-part">
      <Heading className="answer-title">
        {level === 2 ? sectionTitle(part.key) : title(part.key)} {count !== null && <span className="answer-count">{format.number(count)}</span>}
      </Heading>
      {level === 2 && <PartNote name={`${question}-${part.key}`} />}
      <PartNote name={part.key} />
      <Body part={part} file={`${file}-${part.key}`} />
    </section>
  );
}

export function Parts({ parts, file, level = 2 }: { readonly parts: readonly Part[]; readonly file: string; readonly level?: 2 | 3 }) {
  return (
    <>
      {parts.map((part) => (
        <PartView key={part.key ?? 'facts'} part={part} file={file} level={level} />
      ))}
    </>
  );
}
