// Starts the web: theme and texts first, so that the first picture is right.
import '@fontsource-variable/atkinson-hyperlegible-mono';
import '@fontsource-variable/atkinson-hyperlegible-next';
import './components/styles/tokens.css';
import './components/styles/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { startTheme } from './components/theme';
import { texts as graphTexts } from './graph/texts';
import { startTexts } from './i18n/setup';
import { views } from './views/list';

startTheme();
startTexts([...views, { name: 'graph', texts: graphTexts }]);
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
