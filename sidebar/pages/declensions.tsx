// The dialog «Проверьте склонения».

import { render } from 'preact';
import { DeclensionsDialog } from '../declensions/dialog';
import { closeOnEscape } from '../intake/escape';

const root = document.getElementById('app');
if (root) render(<DeclensionsDialog />, root);
closeOnEscape();
