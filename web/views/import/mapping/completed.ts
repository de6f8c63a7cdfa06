// Fills in what a written profile leaves out, as the server does when it reads one.
import type { MappingProfile } from '../../../../server/model/mapping-profile';

const nothingSaid = { sheet: null, headerRow: null, delimiter: null, encoding: null, decimal: null, dates: null, relations: [], unused: [] };

const isObject = (data: unknown): data is Readonly<Record<string, unknown>> => typeof data === 'object' && data !== null && !Array.isArray(data);

/** A profile of data of any kind; whether it is one, the server says before it is used. */
export function completed(data: unknown): MappingProfile {
  if (!isObject(data)) return data as MappingProfile;
  const { tables } = data;
  const whole = Array.isArray(tables) ? { tables: tables.map((table: unknown) => (isObject(table) ? { ...nothingSaid, ...table } : table)) } : {};
  return { open: [], ...data, ...whole } as unknown as MappingProfile;
}
