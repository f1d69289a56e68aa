// The dialog «Подобрать пары».

import { render } from 'preact';
import { closeOnEscape } from '../intake/escape';
import { MatchingDialog } from '../matching/dialog';

const root = document.getElementById('app');
if (root) render(<MatchingDialog />, root);
closeOnEscape();
