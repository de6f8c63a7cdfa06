// Writes the value of a property as people do: dates, euros, hours, words for choices.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PropertyValueBody } from '../../server/api/contract';
import { nodeKindSpec, type PropertySpec, shownKvk } from '../../server/model/vocabulary';
import { useFormat } from '../i18n/format';
import { useWords } from '../i18n/words';

/** The declaration of a property of a kind; undefined for one outside the model. */
export function specOf(kind: string, property: string): PropertySpec | undefined {
  return nodeKindSpec(kind)?.properties.find(({ name }) => name === property);
}

export function isKvk(spec: PropertySpec | undefined): boolean {
  return spec?.value.type === 'identifier' && spec.value.scheme === 'kvk';
}

/** Writes a value in the language of the screen; ids of nodes stay ids. */
export function useValueText(): (value: PropertyValueBody, spec: PropertySpec | undefined) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  return useMemo(() => {
    const numberText = (value: number, type: PropertySpec['value']) => {
      if (type.type !== 'number' && type.type !== 'integer') return format.number(value);
      if (type.unit === 'euro per year') return t('values.perYear', { value: format.euro(value) });
      if (type.unit === 'hours' || type.unit === 'days') return t(`values.${type.unit}`, { value });
      return type.type === 'integer' && type.maximum !== undefined ? t('values.outOf', { value, most: type.maximum }) : format.number(value);
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
