// Every analysis on a large estate checks often enough whether it is still wanted to be stopped within 100 ms, and says how far it is when it takes long.
import { canBeStoppedOn } from './cancelling';

canBeStoppedOn(20_000);
