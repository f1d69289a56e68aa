// The dialog «Согласия».

import { render } from 'preact';
import { closeOnEscape } from '../intake/escape';
import { ConsentsDialog } from '../consents/dialog';

const root = document.getElementById('app');
if (root) render(<ConsentsDialog />, root);
closeOnEscape();
