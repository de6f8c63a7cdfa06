// Shows one value of an answer by its shape: a name, a word, a number, chips, a path, a scenario, or a few pairs.
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Scenario } from '../../../server/model/scenario';
import { addedNodes } from '../../api/added-nodes';
import { NodeLink } from '../../components/node-link';
import { PathSteps } from '../../components/path-steps';
import { scenarioAddress } from '../../components/scenario-address';
import { eventTarget, eventWord, spokenEvents } from '../../components/scenario-words';
import { Tag } from '../../components/tag';
import { useWords } from '../../i18n/words';
import { useWording } from './names';
import { inReadingOrder, isBilingual, isPathKey, isRow, isScenario, isTexts, numbered, type Row, shownEntries } from './parts';
import { titles } from './titles';

/** Chips shown on request, at most; the download has them all. */
const mostChips = 500;

export interface ValueProps {
  /** Key of the value in the answer. */
  readonly name: string;
  readonly value: unknown;
}

function Nothing({ name }: { readonly name: string }) {
  const { t } = useTranslation('questions');
  const meaning = titles[name]?.whenNull;
  if (meaning === 'never') return <>{t('answer.never')}</>;
  return meaning === 'dash' ? <span className="not-applicable">–</span> : <Tag look="unknown">{t('common:unknown')}</Tag>;
}

/** A text: the name of a node that has it as its id, else a word. */
export function Text({ name, text }: { readonly name: string; readonly text: string }) {
  const { nodeOf, word } = useWording();
  const node = nodeOf(text);
  return node ? <NodeLink id={text} node={node} /> : <span className="answer-word">{word(name, text)}</span>;
}

/** What is not shown even on request is said. */
function Cut({ shown, total }: { readonly shown: number; readonly total: number }) {
  const { t } = useTranslation('questions');
  const { format } = useWording();
  return <li className="caption">{t('answer.all', { shown: format.number(shown), total: format.number(total) })}</li>;
}

/** Texts as chips: the first ones, and how many more; on request all, within reason. */
export function Texts({ name, texts, first }: { readonly name: string; readonly texts: readonly string[]; readonly first: number }) {
  const { t } = useTranslation();
  const [isAll, setAll] = useState(false);
  const shown = texts.slice(0, isAll ? mostChips : first);
  const left = texts.length - shown.length;
  if (texts.length === 0) return <>0</>;
  return (
    <ul className="answer-chips">
      {numbered(shown).map(({ at, value: text }) => (
        <li key={at}>
          <Text name={name} text={text} />
        </li>
      ))}
      {left > 0 && !isAll && (
        <li>
          <button type="button" className="link-button" onClick={() => setAll(true)}>
            {t('more', { count: left })}
          </button>
        </li>
      )}
      {left > 0 && isAll && <Cut shown={shown.length} total={texts.length} />}
    </ul>
  );
}

function Path({ name, ids }: { readonly name: string; readonly ids: readonly string[] }) {
  const { question, nodeOf } = useWording();
  return <PathSteps ids={inReadingOrder(ids, { question, key: name })} nodeOf={nodeOf} />;
}

/** What happens in a scenario, and the way to its page; short: the way alone, where the row says already what changes. */
export function ScenarioLine({ scenario, isShort = false }: { readonly scenario: Scenario; readonly isShort?: boolean }) {
  const { t } = useTranslation('questions');
  const { nodeOf, format } = useWording();
  const words = useWords();
  const added = useMemo(() => addedNodes([scenario], words), [scenario, words]);
  const named = (id: string) => nodeOf(id) ?? added.get(id);
  const naming = { nodeOf: named, language: format.language };
  const events = spokenEvents(scenario.events).map((event) => `${t(eventWord(event, scenario.events))}: ${eventTarget(event, naming)}`);
  const given = scenario.given.map((id) => `${t('event.given')}: ${named(id)?.name ?? id}`);
  const said = [...events, ...given].join('; ');
  if (scenario.events.length === 0) return <span className="scenario-line">{said || t('answer.noEvents')}</span>;
  return (
    <span className="scenario-line">
      {!isShort && `${said} `}
      <Link href={scenarioAddress(scenario)} aria-label={`${t('answer.openScenario')}: ${said}`} {...(isShort ? { title: said } : {})}>
        {t('answer.openScenario')}
      </Link>
    </span>
  );
}

/** Objects behind each other, each as titles with values. */
export function Pairs({ rows }: { readonly rows: readonly Row[] }) {
  const { title } = useWording();
  return (
    <ul className="answer-pairs">
      {numbered(rows).map(({ at, value: row }) => (
        <li key={at}>
          {shownEntries(row).map(([key, value]) => (
            <span key={key}>
              <span className="caption">{title(key)}</span> <Value name={key} value={value} />
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** Lists below each other: the first ones, and how many more. */
function Lists({ name, lists }: { readonly name: string; readonly lists: readonly (readonly unknown[])[] }) {
  const { t } = useTranslation();
  const [isAll, setAll] = useState(false);
  const shown = lists.slice(0, isAll ? mostChips : 3);
  return (
    <ul className="answer-lists">
      {numbered(shown).map(({ at, value: list }) => (
        <li key={at}>{isProduct(list) && !isPathKey(name) ? <Product name={name} classes={list} /> : <List name={name} list={list} />}</li>
      ))}
      {shown.length < lists.length && !isAll && (
        <li>
          <button type="button" className="link-button" onClick={() => setAll(true)}>
            {t('more', { count: lists.length - shown.length })}
          </button>
        </li>
      )}
      {shown.length < lists.length && isAll && <Cut shown={shown.length} total={lists.length} />}
    </ul>
  );
}

/** One of each of these together: a product of classes of interchangeable causes. */
export function Product({ name, classes }: { readonly name: string; readonly classes: readonly (readonly string[])[] }) {
  const { t } = useTranslation('questions');
  return (
    <span className="answer-product">
      {numbered(classes).map(({ at, value }) => (
        <span key={at}>
          <span className="caption">{at === 0 ? t('answer.oneOf') : `${t('answer.together')} ${t('answer.oneOf')}`}</span>{' '}
          <Texts name={name} texts={value} first={4} />
        </span>
      ))}
    </span>
  );
}

/** Whether a list holds lists of lists of texts. */
function isProduct(list: readonly unknown[]): list is readonly (readonly string[])[] {
  return list.length > 0 && list.every((one) => isTexts(one) && one.length > 0);
}

function List({ name, list }: { readonly name: string; readonly list: readonly unknown[] }) {
  const { number } = useWording();
  if (isTexts(list)) return isPathKey(name) && list.length > 0 ? <Path name={name} ids={list} /> : <Texts name={name} texts={list} first={6} />;
  if (list.every((one): one is readonly unknown[] => Array.isArray(one))) return <Lists name={name} lists={list} />;
  if (list.every(isRow)) return <Pairs rows={list} />;
  return <>{list.map((one) => (typeof one === 'number' ? number(name, one) : String(one))).join(' · ')}</>;
}

export function Value({ name, value }: ValueProps) {
  const { t } = useTranslation('questions');
  const { number, format } = useWording();
  if (value === undefined) return <span className="not-applicable">–</span>;
  if (value === null) return <Nothing name={name} />;
  if (typeof value === 'boolean') return <>{t(value ? 'answer.yes' : 'answer.no')}</>;
  if (typeof value === 'number') return <>{number(name, value)}</>;
  if (typeof value === 'string') return <Text name={name} text={value} />;
  if (isBilingual(value)) return <>{value[format.language]}</>;
  if (isScenario(value)) return <ScenarioLine scenario={value} />;
  if (Array.isArray(value)) return <List name={name} list={value} />;
  return isRow(value) ? <Pairs rows={[value]} /> : null;
}
