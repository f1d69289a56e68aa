// The dialog «Загрузить пожелания».

import { render } from 'preact';
import { closeOnEscape } from '../intake/escape';
import { PreferencesWizard } from '../preferences/wizard';

const root = document.getElementById('app');
if (root) render(<PreferencesWizard />, root);
closeOnEscape();
