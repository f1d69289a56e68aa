// The dialog «Отбор наставников».

import { closeOnEscape } from '../intake/escape';
import { mount } from '../key/mount';
import { SelectionDialog } from '../selection/dialog';

mount(<SelectionDialog />);
closeOnEscape();
