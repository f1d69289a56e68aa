// The dialog «Закон и доступ».

import { render } from 'preact';
import { closeOnEscape } from '../intake/escape';
import { LawDialog } from '../law/dialog';

const root = document.getElementById('app');
if (root) render(<LawDialog />, root);
closeOnEscape();
