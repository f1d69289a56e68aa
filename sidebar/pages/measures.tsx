// The dialog «Замеры».

import { render } from 'preact';
import { closeOnEscape } from '../intake/escape';
import { MeasuresDialog } from '../measures/dialog';

const root = document.getElementById('app');
if (root) render(<MeasuresDialog />, root);
closeOnEscape();
