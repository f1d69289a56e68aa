// The dialog «Свой бланк».

import { closeOnEscape } from '../intake/escape';
import { mount } from '../key/mount';
import { LetterheadDialog } from '../letterhead/dialog';

mount(<LetterheadDialog />);
closeOnEscape();
