// The dialog «Отбор наставников».

import { render } from 'preact';
import { closeOnEscape } from '../intake/escape';
import { SelectionDialog } from '../selection/dialog';

const root = document.getElementById('app');
if (root) render(<SelectionDialog />, root);
closeOnEscape();
