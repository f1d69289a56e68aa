// The dialog «Проверить людей».

import { render } from 'preact';
import { closeOnEscape } from '../intake/escape';
import { PeopleCheckDialog } from '../merge/dialog';

const root = document.getElementById('app');
if (root) render(<PeopleCheckDialog />, root);
closeOnEscape();
