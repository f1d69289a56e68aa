// The dialog «Приказ о закреплении пар».

import { render } from 'preact';
import { closeOnEscape } from '../intake/escape';
import { OrderDialog } from '../order/dialog';

const root = document.getElementById('app');
if (root) render(<OrderDialog />, root);
closeOnEscape();
