// The view 'start' as the shell knows it.
import { lazy } from 'react';
import type { View } from '../view';
import { texts } from './texts';

export const start: View = { name: 'start', path: '/', inNavigation: true, texts, page: lazy(() => import('./page')) };
