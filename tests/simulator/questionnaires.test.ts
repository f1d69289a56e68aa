// Faults during the actions of questionnaires.

import { QUESTIONNAIRE_ACTIONS } from './questionnaire-actions';
import { survive } from './sample';

survive(QUESTIONNAIRE_ACTIONS);
