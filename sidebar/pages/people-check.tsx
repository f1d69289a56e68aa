// The dialog «Проверить людей».

import { closeOnEscape } from '../intake/escape';
import { mount } from '../key/mount';
import { PeopleCheckDialog } from '../merge/dialog';

mount(<PeopleCheckDialog />);
closeOnEscape();
