// The dialog «Загрузить людей».

import { PeopleWizard } from '../people/wizard';
import { closeOnEscape } from '../intake/escape';
import { mount } from '../key/mount';

mount(<PeopleWizard />);
closeOnEscape();
