// The dialog «Анкеты».

import { closeOnEscape } from '../intake/escape';
import { mount } from '../key/mount';
import { QuestionnairesDialog } from '../questionnaires/dialog';

mount(<QuestionnairesDialog />);
closeOnEscape();
