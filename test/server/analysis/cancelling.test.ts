// Every analysis on a large estate looks up often enough to be stopped within 100 ms, and says how far it is when it takes long.
import { canBeStoppedOn } from './cancelling';

canBeStoppedOn(20_000);
