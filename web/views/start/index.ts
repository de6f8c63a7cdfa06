// The view 'start' as the shell knows it.
import { lazy } from 'react';
import type { Rules } from '../../components/address';
import { pages } from '../../components/addresses';
import type { View } from '../view';
import { texts } from './texts';

const address: Rules = { q: { kind: 'text' } };

export const start: View = { name: 'start', path: pages.start, inNavigation: true, address, texts, page: lazy(() => import('./page')) };
