// The dialog «Закон и доступ».

import { closeOnEscape } from '../intake/escape';
import { mount } from '../key/mount';
import { LawDialog } from '../law/dialog';

mount(<LawDialog />);
closeOnEscape();
