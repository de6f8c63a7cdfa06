// The same as `cancelling.test.ts` on an estate as large as the issue says.
import { canBeStoppedOn } from './cancelling';

canBeStoppedOn(100_000);
