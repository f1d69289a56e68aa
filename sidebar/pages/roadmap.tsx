// The dialog «Загрузить дорожную карту».

import { render } from 'preact';
import { closeOnEscape } from '../intake/escape';
import { RoadmapWizard } from '../roadmap/wizard';

const root = document.getElementById('app');
if (root) render(<RoadmapWizard />, root);
closeOnEscape();
