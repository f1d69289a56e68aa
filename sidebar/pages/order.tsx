// The dialog «Приказ о закреплении пар».

import { closeOnEscape } from '../intake/escape';
import { mount } from '../key/mount';
import { OrderDialog } from '../order/dialog';

mount(<OrderDialog />);
closeOnEscape();
