// The dialog «Ключ и коды».

import { render } from 'preact';
import { CodesDialog } from '../codes-mode/dialog';
import { closeOnEscape } from '../intake/escape';

const root = document.getElementById('app');
if (root) render(<CodesDialog />, root);
closeOnEscape();
