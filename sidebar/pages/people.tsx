// The dialog «Загрузить людей».

import { render } from 'preact';
import { PeopleWizard } from '../people/wizard';
import { closeOnEscape } from '../intake/escape';

const root = document.getElementById('app');
if (root) render(<PeopleWizard />, root);
closeOnEscape();
