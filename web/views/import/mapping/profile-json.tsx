// Shows the whole profile as JSON, to be read, changed and taken over; the server says what is wrong with it, and where.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCheckProfile } from '../../../api/mapping';
import { saveFile } from '../../../components/csv';
import { ErrorNote, Note } from '../../../components/states';
import { completed } from './completed';
import { Fold } from './fields';
import type { Mapping } from './use-mapping';

/** The profile in a text; the reason when it is no JSON. */
function parse(text: string): { readonly data: unknown } | { readonly reason: string } {
  try {
    return { data: JSON.parse(text) };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Checks a profile of any origin with the server, and takes it over. */
export function useTakeOver(mapping: Mapping) {
  const { mutate, error, isSuccess, reset } = useCheckProfile();
  const [reason, setReason] = useState<string | null>(null);
  const takeOver = (text: string) => {
    const parsed = parse(text.replace(/^\ufeff/, ''));
    reset();
    setReason('reason' in parsed ? parsed.reason : null);
    if (!('data' in parsed)) return;
    const profile = completed(parsed.data);
    // Questions that are still open stay open: the first rows are read without them.
    mutate({ uploads: mapping.uploads, profile: { ...profile, open: [] } }, { onSuccess: () => mapping.replace(profile) });
  };
  return { takeOver, reason, error, isSuccess: isSuccess && reason === null };
}

/** What came of taking a profile over. */
export function TakenOver({ reason, error, isSuccess }: Omit<ReturnType<typeof useTakeOver>, 'takeOver'>) {
  const { t } = useTranslation('import');
  if (reason !== null) return <Note look="error">{t('mapping.profile.notJson', { reason })}</Note>;
  if (error) return <ErrorNote error={error} isBrief />;
  return isSuccess ? <p role="status">{t('mapping.profile.used')}</p> : null;
}

export function ProfileJson({ mapping }: { readonly mapping: Mapping }) {
  const { t } = useTranslation('import');
  const whole = JSON.stringify(mapping.profile, null, 2);
  const [typed, setTyped] = useState<string | null>(null);
  const { takeOver, ...outcome } = useTakeOver(mapping);
  return (
    <Fold title={t('mapping.profile.json')}>
      <p className="caption">{t('mapping.profile.jsonHelp')}</p>
      <textarea
        className="field mono mapping-json"
        aria-label={t('mapping.profile.json')}
        rows={18}
        spellCheck={false}
        value={typed ?? whole}
        onChange={(event) => setTyped(event.target.value)}
      />
      <TakenOver {...outcome} />
      <div className="button-row">
        <button
          type="button"
          className="button small"
          disabled={typed === null}
          onClick={() => {
            takeOver(typed ?? whole);
          }}
        >
          {t('mapping.profile.use')}
        </button>
        <button type="button" className="button small" onClick={() => saveFile(`${mapping.profile.name}.json`, { text: whole, type: 'application/json' })}>
          {t('mapping.profile.download')}
        </button>
      </div>
    </Fold>
  );
}
