// The dialog «Проверьте склонения».

import { DeclensionsDialog } from '../declensions/dialog';
import { closeOnEscape } from '../intake/escape';
import { mount } from '../key/mount';

mount(<DeclensionsDialog />);
closeOnEscape();
