// The dialog «Загрузить согласия».

import { closeOnEscape } from '../intake/escape';
import { mount } from '../key/mount';
import { ConsentsWizard } from '../consents/wizard';

mount(<ConsentsWizard />);
closeOnEscape();
