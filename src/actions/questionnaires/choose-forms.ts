// The forms of mentoring at work, chosen from what the preliminary requests ask for.

import { joinChoices } from '../../programme/records';
import { rowsOf } from '../../register/snapshot';
import { perform, type Decision } from '../perform';
import { refuse, type Reply } from '../reply';
import { isText } from './scene';

export const FORMS_SETTING = 'forms';

/** Keeps the chosen forms in «Настройки»; only forms of «Справочники» may be chosen. */
export const chooseForms = (requestId: string, forms: string[]): Reply<{ chosen: number }> => {
  if (!Array.isArray(forms) || forms.length === 0 || !forms.every((form) => isText(form, 200))) return refuse('bad request');
  return perform({ id: requestId, action: 'choose forms', title: 'Выбраны формы наставничества' }, ({ tables, draft }): Decision<{ chosen: number }> => {
    const known = new Set(rowsOf(tables, 'lists').filter((item) => item.list === 'form').map((item) => item.word));
    const unknown = forms.filter((form) => !known.has(form));
    if (unknown.length > 0) return refuse('values', unknown.map((form) => ({ sheet: tables.lists.sheet.name, text: `«${form}» нет в листе «Справочники»` })));
    const value = joinChoices([...new Set(forms)]);
    if (tables.settings.byKey.has(FORMS_SETTING)) draft.update('settings', FORMS_SETTING, { value });
    else draft.insert('settings', { key: FORMS_SETTING, title: 'Формы наставничества в работе', value });
    return { ok: true, value: { chosen: new Set(forms).size }, title: `Выбраны формы наставничества: ${new Set(forms).size}` };
  });
};
