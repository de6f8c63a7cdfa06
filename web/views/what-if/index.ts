// The view 'what-if' as the shell knows it.
import { lazy } from 'react';
import type { View } from '../view';
import { texts } from './texts';

export const whatIf: View = { name: 'what-if', path: '/what-if', inNavigation: true, texts, page: lazy(() => import('./page')) };
