// The dialog «Загрузить пожелания».

import { closeOnEscape } from '../intake/escape';
import { mount } from '../key/mount';
import { PreferencesWizard } from '../preferences/wizard';

mount(<PreferencesWizard />);
closeOnEscape();
