// The view 'import' as the shell knows it: sources, their history, and bringing in a file.
import { lazy } from 'react';
import type { Rules } from '../../components/address';
import { pages } from '../../components/addresses';
import type { View } from '../view';
import { texts } from './texts';

const address: Rules = {};

export const imports: View = { name: 'import', path: pages.imports, inNavigation: true, address, texts, page: lazy(() => import('./page')) };
