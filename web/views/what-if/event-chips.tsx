// Shows the events of the scenario as chips that can be taken away, and a button that opens the form for one more.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NodeBrief } from '../../../server/api/contract';
import { ActionIcon, StatusIcon } from '../../components/icon';
import { eventTarget, eventWord } from '../../components/scenario-words';
import { useFormat } from '../../i18n/format';
import { EventForm } from './event-form';
import type { AskedScenario } from './use-scenario';

interface ChipProps {
  readonly kind: string;
  readonly name: string;
  readonly isGiven?: boolean;
  readonly onRemove: () => void;
}

function Chip({ kind, name, isGiven = false, onRemove }: ChipProps) {
  const { t } = useTranslation('what-if');
  return (
    <li className={isGiven ? 'event-chip given' : 'event-chip'}>
      {!isGiven && <StatusIcon status="origin" size={13} />}
      <span>
        {kind}: <b>{name}</b>
      </span>
      <button type="button" aria-label={t('common:remove', { name })} title={t('common:remove', { name })} onClick={onRemove}>
        <ActionIcon name="close" size={12} />
      </button>
    </li>
  );
}

export function EventChips({ asked, nodeOf }: { readonly asked: AskedScenario; readonly nodeOf: (id: string) => NodeBrief | undefined }) {
  const { t } = useTranslation('what-if');
  const { language } = useFormat();
  const [isOpen, setOpen] = useState(false);
  const { events, given } = asked.scenario;
  const change = (scenario: typeof asked.scenario) => asked.change({ scenario, selected: null });
  return (
    <div className="event-area">
      <ul className="event-chips" aria-label={t('events')}>
        {events.map((event, at) => (
          <Chip
            key={JSON.stringify(event)}
            kind={t(eventWord(event, events))}
            name={eventTarget(event, { nodeOf, language })}
            onRemove={() => change({ given, events: events.filter((_, other) => other !== at) })}
          />
        ))}
        {given.map((id) => (
          <Chip
            key={id}
            kind={t('event.given')}
            name={nodeOf(id)?.name ?? id}
            isGiven
            onRemove={() => change({ events, given: given.filter((one) => one !== id) })}
          />
        ))}
        <li>
          <button type="button" className="add-chip" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <ActionIcon name={isOpen ? 'minus' : 'plus'} size={12} />
            {t('addEvent')}
          </button>
        </li>
      </ul>
      {isOpen && (
        <EventForm
          scenario={asked.scenario}
          onChange={(scenario) => {
            change(scenario);
            setOpen(false);
          }}
        />
      )}
    </div>
  );
}
