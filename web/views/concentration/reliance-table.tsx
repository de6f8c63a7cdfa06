// Shows who services rely on, directly (solid) and through others (hatched), on one scale.
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Bar, BarLegend } from '../../components/bar';
import { type Column, DataTable } from '../../components/data-table';
import { NodeLink } from '../../components/node-link';
import { useFormat } from '../../i18n/format';
import { useWords } from '../../i18n/words';
import { type Family, families, type Reliance } from './shares';
import { type Choices, type Concentration, rankIn } from './use-concentration';

function FamilyChoice({ choices }: { readonly choices: Choices }) {
  const { t } = useTranslation('concentration');
  const words = useWords();
  const id = useId();
  const names = Object.keys(families);
  const label = (name: string) => (name === 'providers' ? words.kinds('Supplier') : t(`layer.${name}`));
  return (
    <span className="choice">
      <label htmlFor={id}>{t('family.label')}</label>
      <select id={id} className="field" value={choices.family} onChange={(event) => choices.set('of', event.target.value)}>
        {names.map((name) => (
          <option key={name} value={name}>
            {label(name)}
          </option>
        ))}
      </select>
    </span>
  );
}

/** Shares are drawn against the largest, so that small ones can be told apart; the figure stands beside each bar. */
function ShareBar({ row, largest }: { readonly row: Reliance; readonly largest: number }) {
  const { t } = useTranslation('concentration');
  const { percent } = useFormat();
  const scale = largest === 0 ? 0 : 1 / largest;
  const parts = [
    { key: 'direct', share: row.direct * scale, look: 'direct' as const, label: t('reliance.direct') },
    { key: 'hidden', share: row.hidden * scale, look: 'hidden' as const, label: t('reliance.hidden') },
  ].filter(({ share }) => share > 0);
  const words = [row.direct > 0 && `${t('reliance.direct')} ${percent(row.direct)}`, row.hidden > 0 && `${t('reliance.hidden')} ${percent(row.hidden)}`];
  return (
    <span className="share-bar">
      <span className="share-track">
        <Bar segments={parts} name={words.filter(Boolean).join(', ')} />
      </span>
      <b>{percent(row.reliance)}</b>
    </span>
  );
}

export function RelianceTable({ data, choices }: { readonly data: Concentration; readonly choices: Choices }) {
  const { t } = useTranslation('concentration');
  const { percent, number, compare } = useFormat();
  const { vias } = data;
  const largest = Math.max(0, ...data.reliances.map(({ reliance }) => reliance));
  const family: Family = choices.family;
  const columns: Column<Reliance>[] = [
    {
      key: 'name',
      title: t('reliance.name'),
      isName: true,
      cell: ({ id, layers }) => <NodeLink id={id} node={data.nodeOf(id)} rank={rankIn(layers)} />,
      compare: (a, b) => compare(data.nameOf(a.id), data.nameOf(b.id)),
    },
    { key: 'bar', title: t('reliance.bar'), cell: (row) => <ShareBar row={row} largest={largest} />, compare: (a, b) => a.reliance - b.reliance },
    { key: 'direct', title: t('reliance.direct'), isNumber: true, cell: ({ direct }) => percent(direct), compare: (a, b) => a.direct - b.direct },
    { key: 'hidden', title: t('reliance.hidden'), isNumber: true, cell: ({ hidden }) => percent(hidden), compare: (a, b) => a.hidden - b.hidden },
    {
      key: 'via',
      title: t('reliance.via'),
      isNumber: true,
      cell: ({ id }) => (vias.has(id) ? number(vias.get(id) ?? 0) : '–'),
      compare: (a, b) => (vias.get(a.id) ?? 0) - (vias.get(b.id) ?? 0),
    },
  ];
  return (
    <section className="reliance" aria-labelledby="reliance-title">
      <div className="conc-head">
        <h2 id="reliance-title">{t('reliance.title')}</h2>
        <FamilyChoice choices={choices} />
        <BarLegend
          items={[
            { look: 'direct', label: t('reliance.directLong') },
            { look: 'hidden', label: t('reliance.hiddenLong') },
          ]}
        />
      </div>
      <DataTable
        key={family}
        caption={t('reliance.caption')}
        columns={columns}
        rows={data.reliances}
        keyOf={({ id }) => id}
        limit={10}
        emptyText={t('reliance.empty')}
      />
    </section>
  );
}
