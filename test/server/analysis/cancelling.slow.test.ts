// Every analysis on a large estate checks often enough whether it is still wanted to be stopped within 100 ms, and says how far it is when it
// takes long; on an estate as large as the issue says in `npm test` some analyses, in `npm run test:slow` all.
import { analyses } from '../../../server/analysis/list';
import { shareOf } from '../../support/share';
import { canBeStoppedOn } from './cancelling';

canBeStoppedOn(20_000);
canBeStoppedOn(100_000, shareOf(analyses, 5));
