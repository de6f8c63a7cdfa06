// The view 'questions' as the shell knows it.
import { lazy } from 'react';
import type { View } from '../view';
import { texts } from './texts';

const address = null;

export const questions: View = { name: 'questions', path: '/questions', inNavigation: true, address, texts, page: lazy(() => import('./page')) };
