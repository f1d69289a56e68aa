// The dialog «Загрузить дорожную карту».

import { closeOnEscape } from '../intake/escape';
import { mount } from '../key/mount';
import { RoadmapWizard } from '../roadmap/wizard';

mount(<RoadmapWizard />);
closeOnEscape();
