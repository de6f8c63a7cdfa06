// Limits the time of a search that may grow without end. The answer then holds what was found so far, and says that it is not complete.
import type { Control, ParameterSpec } from './analysis';
import { type RawParameters, readNumber } from './parameters';

export const secondsParameter: ParameterSpec = {
  name: 'seconds',
  option: 'seconds',
  type: 'number',
  defaultValue: null,
  title: { en: 'Stop searching after so many seconds (default: never)', nl: 'Stop met zoeken na zoveel seconden (standaard: nooit)' },
};

/** The limit, as a part of the parameters; nothing when none was given, so that other answers stay as they are. */
export function readSeconds(raw: RawParameters): { seconds?: number } {
  const seconds = readNumber(raw, secondsParameter, { minimum: 0 });
  return seconds === undefined ? {} : { seconds };
}

/** Tells whether the time that was asked for is over; never when no limit was given. */
export function alarmOf({ seconds }: { readonly seconds?: number }, control: Control): () => boolean {
  return seconds === undefined ? () => false : (control.alarm?.(seconds) ?? (() => false));
}
