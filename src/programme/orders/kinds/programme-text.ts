// The programme of mentoring for a year: what is done for whom, how and with what result, filled from the register.

import { counted, longDate, typographic } from '../../language';
import { splitChoices } from '../../records';
import type { Composer } from '../composer';
import type { Block } from '../model';
import { roadmapRows } from './roadmap-table';

const paragraph = (text: string): Block => ({ is: 'paragraph', text: typographic(text), indent: true });
const dashes = (items: readonly string[]): Block => ({ is: 'list', mark: 'dash', items: items.map((text, i) => typographic(`${text.replace(/[;.]$/, '')}${i + 1 < items.length ? ';' : '.'}`)) });

/** For whom each form is, in a sentence; a school's own form is only named. */
const FORMS: { readonly [form: string]: string } = {
  'Ученик – ученик': 'старшеклассник помогает младшему в учёбе, проектах и общении',
  'Учитель – ученик': 'педагог поддерживает обучающегося в учёбе, подготовке к олимпиадам и выборе профессии',
  'Учитель – учитель': 'опытный педагог помогает молодому или вновь принятому коллеге',
  'Студент – ученик': 'студент или выпускник помогает обучающемуся с выбором профессии и развитием',
  'Работодатель – ученик': 'сотрудник организации-партнёра знакомит обучающегося с профессией',
  'Работодатель – студент': 'сотрудник организации-партнёра помогает студенту войти в профессию',
  'Руководитель – педагог': 'руководитель помогает педагогу решать профессиональные задачи',
};

/** The eight sections of the programme as blocks. */
export const programmeBody = (to: Composer, results: readonly string[]): Block[] => {
  const { facts } = to;
  const { tables, year, setting } = facts;
  const school = setting('school.short').trim();
  const forms = splitChoices(setting('forms'));
  if (forms.length === 0) to.lack('settings.forms', 'Не указаны формы наставничества, которые ведёт школа.');
  const until = to.date('until');
  const mentors = tables.mentors.filter((role) => role.year === year && role.status !== 'отклонён' && role.status !== 'выбыл').length;
  const mentees = tables.mentees.filter((role) => role.year === year && role.status !== 'выбыл').length;
  const topics = new Map<string, number>();
  for (const role of tables.mentees) if (role.year === year && role.status !== 'выбыл') for (const topic of splitChoices(role.topics)) topics.set(topic, (topics.get(topic) ?? 0) + 1);
  const wanted = [...topics].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 8);
  const stages = [...new Set(roadmapRows(facts).map((row) => row.stage.trim()).filter((stage) => stage !== ''))];
  const section = (number: number, title: string, ...blocks: readonly Block[]): Block[] => [{ is: 'heading', text: `${number}. ${title}` }, ...blocks];
  return [
    ...section(1, 'Пояснительная записка',
      paragraph(`Программа определяет содержание наставничества в ${school} в ${year} учебном году. Она опирается на методологию (целевую модель) наставничества обучающихся и на запросы участников.`),
      ...(mentors + mentees > 0 ? [paragraph(`К началу программы в базе ${counted(mentors, 'наставник', 'наставника', 'наставников')} и ${counted(mentees, 'наставляемый', 'наставляемых', 'наставляемых')}.`)] : []),
      ...(wanted.length > 0 ? [paragraph(`Чаще всего просят о помощи по темам: ${wanted.map(([topic, count]) => `${topic} (${count})`).join(', ')}.`)] : [])),
    ...section(2, 'Цель и задачи',
      paragraph('Цель – создать условия, в которых обучающиеся и педагоги получают поддержку более опытных людей и достигают своих целей.'),
      dashes(['выявить запросы и подобрать наставников', 'подготовить наставников к работе', 'организовать регулярные встречи пар и групп', 'измерить результат и сохранить лучший опыт'])),
    ...section(3, 'Формы наставничества', dashes(forms.map((form) => (FORMS[form] ? `«${form}»: ${FORMS[form]}` : `«${form}»`)))),
    ...section(4, 'Участники и роли',
      dashes(['куратор организует программу и ведёт реестр участников', 'наставник помогает наставляемому достичь его цели', 'наставляемый ставит цель и выполняет согласованные шаги', 'классные руководители, педагог-психолог и родители поддерживают участников'])),
    ...section(5, 'Этапы реализации', dashes(stages.length > 0 ? stages : ['подготовка условий', 'формирование базы наставляемых', 'формирование базы наставников', 'отбор и обучение наставников', 'формирование пар и групп', 'работа пар и групп', 'завершение и оценка результатов'])),
    ...section(6, 'Порядок работы пары',
      dashes(['встреча-знакомство', 'пробная рабочая встреча', 'встреча-планирование: составление персонализированной программы', 'регулярные встречи с краткой обратной связью', 'итоговая встреча'])),
    ...section(7, 'Планируемые результаты', dashes(results)),
    ...section(8, 'Мониторинг и завершение',
      paragraph(`Показатели измеряются до начала работы пар и по её окончании. Программа завершается${until === '' ? '' : ` ${longDate(until)}`} итоговым мероприятием; результаты рассматриваются на педагогическом совете.`)),
  ];
};
