// The dialog «Показать выбранного»: matching, opened at the row that is selected in the sheet.

import { render } from 'preact';
import { closeOnEscape } from '../intake/escape';
import { SelectedDialog } from '../matching/dialog';

const root = document.getElementById('app');
if (root) render(<SelectedDialog />, root);
closeOnEscape();
