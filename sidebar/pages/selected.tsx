// The dialog «Показать выбранного»: matching, opened at the row that is selected in the sheet.

import { closeOnEscape } from '../intake/escape';
import { mount } from '../key/mount';
import { SelectedDialog } from '../matching/dialog';

mount(<SelectedDialog />);
closeOnEscape();
