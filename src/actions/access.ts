// «Закон и доступ»: where names are kept and who answers for it, who can open the workbook.

import { workbookPeople, type WorkbookPeople } from '../google/access';
import { isLawChoice, LAW_SETTINGS, lawOf, type Law, type LawChoice } from '../programme/law';
import { settingOf } from '../register/snapshot';
import { look, perform, type Decision } from './perform';
import { refuse, type Reply, type View } from './reply';

export interface AccessView {
  law: Law;
  /** 'коды' when the register runs without names. */
  mode: string;
  /** Null when Google does not tell this person. */
  people: WorkbookPeople | null;
  today: string;
}

export const accessNow = (): View<AccessView> => look(({ tables, today }) => ({
  law: lawOf((key) => settingOf(tables, key)), mode: settingOf(tables, 'mode'), people: workbookPeople(), today,
}));

export interface LawAnswer {
  choice: LawChoice;
  /** Post of who answers for the choice. */
  post: string;
  /** Name; never kept with the choice of codes. */
  name: string;
}

export const isLawAnswer = (answer: LawAnswer): boolean =>
  isLawChoice(answer?.choice) && typeof answer.post === 'string' && answer.post.trim() !== '' && answer.post.length < 300 && typeof answer.name === 'string' && answer.name.length < 200;

/** Values of «Настройки» that record the answer on this day. */
export const lawValues = ({ choice, post, name }: LawAnswer, today: string, mode: string): { [key: string]: string } => ({
  'law.choice': choice, 'law.responsible': post.trim(), 'law.name': choice === 'коды' || mode === 'коды' ? '' : name.trim(), 'law.date': today,
});

/** Records where the school decided to keep names and who answers for it. The conversion to codes is an action of its own. */
export const recordLaw = (requestId: string, answer: LawAnswer): Reply<{ saved: number }> => {
  if (!isLawAnswer(answer)) return refuse('bad request');
  return perform({ id: requestId, action: 'record law', title: 'Закон и доступ: записан выбор' }, (desk): Decision<{ saved: number }> => {
    const wanted = lawValues(answer, desk.today, settingOf(desk.tables, 'mode'));
    for (const { key, title, help } of LAW_SETTINGS) {
      const value = wanted[key] ?? '';
      if (desk.tables.settings.byKey.has(key)) desk.draft.update('settings', key, { value });
      else desk.draft.insert('settings', { key, title, value, help });
    }
    return { ok: true, value: { saved: LAW_SETTINGS.length } };
  });
};
