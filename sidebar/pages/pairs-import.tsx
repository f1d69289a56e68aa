// The dialog «Внести прежние пары».

import { closeOnEscape } from '../intake/escape';
import { mount } from '../key/mount';
import { PairsWizard } from '../pairs-import/wizard';

mount(<PairsWizard />);
closeOnEscape();
