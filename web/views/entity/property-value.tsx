// Shows the value of a property as people write it, with what is to be known of it; names for ids.
import { useTranslation } from 'react-i18next';
import type { NodeBrief, PropertyValueBody } from '../../../server/api/contract';
import { type PropertySpec, paddedKvk } from '../../../server/model/vocabulary';
import { NodeLink } from '../../components/node-link';
import { CriticalityTag } from '../../components/tag';
import { isKvk, useValueText } from '../../components/value-text';

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
  readonly value: PropertyValueBody;
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
