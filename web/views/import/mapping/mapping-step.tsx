// Shows wizard step two for a table that is not certain, or that a person wants to map: what each column becomes. Nothing has changed yet.
import { useTranslation } from 'react-i18next';
import { ErrorNote, MessageState } from '../../../components/states';
import { FootBar } from '../foot-bar';
import { RememberedNote } from '../remembered-note';
import { SourceFields } from '../source-fields';
import type { Handed, Wizard } from '../use-wizard';
import { ColumnTable, countsOf } from './column-table';
import { FilePanel } from './file-panel';
import { obstacleOf } from './obstacle';
import { OpenQuestions } from './open-questions';
import { thingWord } from './options';
import { ProfileBar } from './profile-bar';
import { ProfileJson } from './profile-json';
import { ReadingPreview } from './reading-preview';
import { RowMakes } from './row-makes';
import { missingTables, nameOfTable, takeBack } from './sheets';
import type { Mapping } from './use-mapping';
import { useMappingWords } from './use-words';
import './mapping.css';

interface StepProps {
  readonly wizard: Wizard;
  readonly handed: Handed;
  readonly mapping: Mapping;
}

function LeftOut({ mapping }: { readonly mapping: Mapping }) {
  const { t } = useTranslation('import');
  const { sheet, profile, answer } = mapping;
  return (
    <MessageState
      title={nameOfTable(sheet.table)}
      actions={
        <button type="button" className="button" onClick={() => mapping.change(takeBack(profile, sheet, answer.profile))}>
          {t('mapping.tables.takeBack')}
        </button>
      }
    >
      <p>{t('mapping.tables.leftOut')}</p>
    </MessageState>
  );
}

function Columns({ mapping }: { readonly mapping: Mapping }) {
  const { t } = useTranslation('import');
  const { sheet, profile, evidence, answer } = mapping;
  const table = sheet.entry === null ? undefined : profile.tables[sheet.entry];
  if (!table || sheet.isLeftOut || sheet.entry === null) return <LeftOut mapping={mapping} />;
  // What its rows are is asked first: until then nothing can be said of its columns.
  if (table.things.length === 0) return null;
  const { header, rows, words, file } = sheet.table;
  const sampled = answer.sampled.find((one) => one.file === file && one.sheet === sheet.table.sheet);
  const { mapped, check } = countsOf({ header, table, evidence });
  return (
    <>
      <p className="secondary mapping-counts" role="status">
        {t('mapping.mapped', { mapped, count: header.filter((title) => title !== '').length })} {check > 0 && t('mapping.check', { count: check })}
      </p>
      <ColumnTable
        key={sheet.key}
        name={nameOfTable(sheet.table)}
        header={header}
        cells={rows}
        words={words}
        counted={sampled ?? { rows: rows.length, all: false }}
        table={table}
        evidence={evidence}
        onChange={mapping.changeTable}
      />
      <RowMakes mapping={mapping} entry={sheet.entry} table={table} />
    </>
  );
}

function useReason({ wizard, mapping }: Pick<StepProps, 'wizard' | 'mapping'>): { readonly isReady: boolean; readonly reason: string } {
  const { t } = useTranslation('import');
  const words = useMappingWords();
  if (mapping.isAsking) return { isReady: false, reason: t('mapping.asking') };
  const obstacle = obstacleOf(mapping.profile, wizard.choice);
  if (!obstacle) return { isReady: true, reason: t('mapping.why.ready') };
  const { why, table, alias } = obstacle;
  const thing = table && alias ? thingWord(table, alias, words) : '';
  return { isReady: false, reason: t(`mapping.why.${why}`, { count: mapping.profile.open.length, thing }) };
}

export function MappingStep({ wizard, handed, mapping }: StepProps) {
  const { t } = useTranslation('import');
  const { isReady, reason } = useReason({ wizard, mapping });
  const missing = missingTables(mapping.answer.tables, mapping.profile);
  return (
    <>
      <div className="mapping-step">
        <div className="mapping-side">
          <FilePanel wizard={wizard} mapping={mapping} handed={handed} />
          <section className="mapping-source" aria-labelledby="mapping-source">
            <h2 id="mapping-source">{t('declare.title')}</h2>
            <SourceFields wizard={wizard} />
          </section>
        </div>
        <div className="mapping-main">
          <div className="section-head">
            <h2 tabIndex={-1}>{t('mapping.title')}</h2>
            <ProfileBar mapping={mapping} />
          </div>
          {mapping.error && <ErrorNote error={mapping.error} />}
          {missing.length > 0 && <p className="secondary mapping-counts">{t('mapping.tables.missing', { names: missing.join(', ') })}</p>}
          <RememberedNote mapping={mapping} wizard={wizard} />
          <OpenQuestions mapping={mapping} />
          <Columns mapping={mapping} />
          <ReadingPreview mapping={mapping} />
          <ProfileJson mapping={mapping} />
        </div>
      </div>
      <FootBar reason={reason} onBack={wizard.back}>
        <button type="button" className="button primary" disabled={!isReady} onClick={() => wizard.tryOut()}>
          {t('mapping.start')}
        </button>
      </FootBar>
    </>
  );
}
