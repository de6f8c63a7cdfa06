// The view 'single-points' as the shell knows it.
import { lazy } from 'react';
import type { View } from '../view';
import { texts } from './texts';

export const singlePoints: View = { name: 'single-points', path: '/single-points', inNavigation: true, texts, page: lazy(() => import('./page')) };
