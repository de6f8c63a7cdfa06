// The view 'concentration' as the shell knows it.
import { lazy } from 'react';
import type { View } from '../view';
import { texts } from './texts';

export const concentration: View = { name: 'concentration', path: '/concentration', inNavigation: true, texts, page: lazy(() => import('./page')) };
