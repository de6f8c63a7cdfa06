// Says why the dry run of a mapping cannot start yet: what is asked, what no column names, what only a person can say of the source.
import type { MappedTable, MappingProfile } from '../../../../server/model/mapping-profile';
import type { Choice } from '../trial';
import { namelessThings, withoutEmptyThings } from './edits';

export interface Obstacle {
  readonly why: 'open' | 'nameless' | 'source' | 'mode';
  readonly table?: MappedTable;
  readonly alias?: string;
}

/** The first obstacle; undefined: the dry run can start. */
export function obstacleOf(profile: MappingProfile, { source, mode }: Pick<Choice, 'source' | 'mode'>): Obstacle | undefined {
  if (profile.open.length > 0) return { why: 'open' };
  for (const table of withoutEmptyThings(profile).tables) {
    const [alias] = namelessThings(table);
    if (alias !== undefined) return { why: 'nameless', table, alias };
  }
  if (source.trim() === '') return { why: 'source' };
  return mode === null ? { why: 'mode' } : undefined;
}
