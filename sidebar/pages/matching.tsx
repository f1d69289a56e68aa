// The dialog «Подобрать пары».

import { closeOnEscape } from '../intake/escape';
import { mount } from '../key/mount';
import { MatchingDialog } from '../matching/dialog';

mount(<MatchingDialog />);
closeOnEscape();
