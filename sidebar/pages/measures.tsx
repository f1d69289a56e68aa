// The dialog «Замеры».

import { closeOnEscape } from '../intake/escape';
import { mount } from '../key/mount';
import { MeasuresDialog } from '../measures/dialog';

mount(<MeasuresDialog />);
closeOnEscape();
