// The dialog «Загрузить согласия».

import { render } from 'preact';
import { closeOnEscape } from '../intake/escape';
import { ConsentsWizard } from '../consents/wizard';

const root = document.getElementById('app');
if (root) render(<ConsentsWizard />, root);
closeOnEscape();
