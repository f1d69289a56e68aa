// The dialog «Внести прежние пары».

import { render } from 'preact';
import { closeOnEscape } from '../intake/escape';
import { PairsWizard } from '../pairs-import/wizard';

const root = document.getElementById('app');
if (root) render(<PairsWizard />, root);
closeOnEscape();
