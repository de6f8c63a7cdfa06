// The view 'import' as the shell knows it: sources, their history, and bringing in a file.
import { lazy } from 'react';
import type { View } from '../view';
import { texts } from './texts';

export const imports: View = { name: 'import', path: '/import', inNavigation: true, texts, page: lazy(() => import('./page')) };
