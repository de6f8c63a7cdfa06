// The product agrees with the definitions on twenty thousand random estates of 3 to 14 nodes: the first ten thousand.
import { compareThousands } from './random-thousands';

compareThousands(0);
