// Writes the value of a property as people do: dates, euros, hours, words for choices, names for ids.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { NodeBody, NodeBrief } from '../../../server/api/contract';
import { nodeKindSpec, type PropertySpec, paddedKvk, shownKvk } from '../../../server/model/vocabulary';
import { NodeLink } from '../../components/node-link';
import { CriticalityTag } from '../../components/tag';
import { useFormat } from '../../i18n/format';
import { useWords } from '../../i18n/words';

export type Value = NodeBody['stated'][number]['value'];

/** The declaration of a property of a kind; undefined for one outside the model. */
export function specOf(kind: string, property: string): PropertySpec | undefined {
  return nodeKindSpec(kind)?.properties.find(({ name }) => name === property);
}

function isKvk(spec: PropertySpec | undefined): boolean {
  return spec?.value.type === 'identifier' && spec.value.scheme === 'kvk';
}

/** Writes a value in the language of the screen; ids of nodes stay ids. */
export function useValueText(): (value: Value, spec: PropertySpec | undefined) => string {
  const { t } = useTranslation('entity');
  const format = useFormat();
  const words = useWords();
  return useMemo(() => {
    const numberText = (value: number, type: PropertySpec['value']) => {
      if (type.type !== 'number' && type.type !== 'integer') return format.number(value);
      if (type.unit === 'euro per year') return t('data.perYear', { value: format.euro(value) });
      if (type.unit === 'hours' || type.unit === 'days') return t(`data.${type.unit}`, { value });
      return type.type === 'integer' && type.maximum !== undefined ? t('data.outOf', { value, most: type.maximum }) : format.number(value);
    };
    return (value, spec) => {
      if (typeof value === 'number') return spec ? numberText(value, spec.value) : format.number(value);
      if (typeof value !== 'string') return value.join(', ');
      if (spec?.value.type === 'date') return format.date(value);
      if (isKvk(spec)) return shownKvk(value);
      return spec?.value.type === 'choice' ? words.choice(value) : value;
    };
  }, [format, t, words]);
}

/** A KvK number of seven digits: padded, with what that means. */
function PaddedKvk({ text }: { readonly text: string }) {
  const { t } = useTranslation('entity');
  return (
    <span className="property-value">
      <span className="mono">{text}</span> <span className="caption">{t('data.padded')}</span>
    </span>
  );
}

export interface PropertyValueProps {
  readonly value: Value;
  readonly spec: PropertySpec | undefined;
  readonly nodeOf: (id: string) => NodeBrief | undefined;
}

export function PropertyValue({ value, spec, nodeOf }: PropertyValueProps) {
  const textOf = useValueText();
  if (spec?.name === 'criticality' && typeof value === 'string') return <CriticalityTag value={value} />;
  if (spec?.value.type === 'node' && typeof value === 'string') return <NodeLink id={value} node={nodeOf(value)} />;
  const text = textOf(value, spec);
  if (isKvk(spec) && typeof value === 'string' && paddedKvk(value) !== undefined) return <PaddedKvk text={text} />;
  return spec?.value.type === 'identifier' ? <span className="mono">{text}</span> : <span className="property-value">{text}</span>;
}
