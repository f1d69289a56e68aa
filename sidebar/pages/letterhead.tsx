// The dialog «Свой бланк».

import { render } from 'preact';
import { closeOnEscape } from '../intake/escape';
import { LetterheadDialog } from '../letterhead/dialog';

const root = document.getElementById('app');
if (root) render(<LetterheadDialog />, root);
closeOnEscape();
