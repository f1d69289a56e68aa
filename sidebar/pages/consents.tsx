// The dialog «Согласия».

import { closeOnEscape } from '../intake/escape';
import { mount } from '../key/mount';
import { ConsentsDialog } from '../consents/dialog';

mount(<ConsentsDialog />);
closeOnEscape();
