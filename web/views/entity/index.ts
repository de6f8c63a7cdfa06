// The view 'entity' as the shell knows it.
import { lazy } from 'react';
import type { View } from '../view';
import { texts } from './texts';

export const entity: View = { name: 'entity', path: '/node', inNavigation: false, texts, page: lazy(() => import('./page')) };
