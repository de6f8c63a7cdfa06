// Shows the form for one event: what happens, and to whom. A node is searched; a country is chosen from those in the data.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NodeBrief } from '../../../server/api/contract';
import type { Scenario, ScenarioEvent } from '../../../server/model/scenario';
import { CountryChoice, codeOf } from '../../components/country-choice';
import { NodePicker } from '../../components/node-picker';

const types = ['fail', 'fail-group', 'country-outage', 'country-sanction', 'given'] as const;
type EventType = (typeof types)[number];

/** Kinds that can fail; a country is lost or put under sanctions instead. */
const kindsThatFail = ['Supplier', 'Datacenter', 'Component', 'Technology', 'Contract', 'Service', 'Organisation'];
const kindsOf: Readonly<Record<EventType, readonly string[]>> = {
  fail: kindsThatFail,
  'fail-group': ['Supplier', 'Organisation'],
  'country-outage': ['Country'],
  'country-sanction': ['Country'],
  given: kindsThatFail,
};
const hints: Readonly<Partial<Record<EventType, string>>> = {
  'fail-group': 'choose.groupHint',
  'country-outage': 'choose.outageHint',
  'country-sanction': 'choose.sanctionHint',
  given: 'choose.givenHint',
};

function withNode(scenario: Scenario, type: EventType, node: NodeBrief): Scenario {
  if (type === 'given') return { ...scenario, given: [...scenario.given.filter((id) => id !== node.id), node.id] };
  const event: ScenarioEvent = type === 'fail' || type === 'fail-group' ? { type, id: node.id } : { type, code: codeOf(node) };
  const isSame = (other: ScenarioEvent) => JSON.stringify(other) === JSON.stringify(event);
  return { ...scenario, events: [...scenario.events.filter((other) => !isSame(other)), event] };
}

export interface EventFormProps {
  readonly scenario: Scenario;
  readonly onChange: (scenario: Scenario) => void;
  readonly size?: 'normal' | 'large';
}

export function EventForm({ scenario, onChange, size = 'normal' }: EventFormProps) {
  const { t } = useTranslation('what-if');
  const [type, setType] = useState<EventType>('fail');
  const pick = (node: NodeBrief) => onChange(withNode(scenario, type, node));
  const isCountry = type === 'country-outage' || type === 'country-sanction';
  const hint = hints[type];
  return (
    <div className="event-form">
      <fieldset className="event-types">
        <legend className="caption">{t('choose.what')}</legend>
        {types
          .filter((one) => one !== 'given' || scenario.events.length > 0)
          .map((one) => (
            <label key={one}>
              <input type="radio" name="event-type" checked={one === type} onChange={() => setType(one)} />
              {t(`event.${one}`)}
            </label>
          ))}
      </fieldset>
      {isCountry ? (
        <CountryChoice label={t('choose.country')} onPick={pick} />
      ) : (
        <NodePicker label={t('choose.pick')} kinds={kindsOf[type]} onPick={pick} size={size} />
      )}
      {hint && <p className="caption">{t(hint)}</p>}
    </div>
  );
}
