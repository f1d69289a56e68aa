// The programme of mentoring for a year: what is done for whom, how and with what result, filled from the register.

import { counted, listLines, longDate, typographic } from '../../language';
import { splitChoices } from '../../records';
import type { Composer } from '../composer';
import type { Block } from '../model';
import { programmeTracks } from '../tracks';
import { lowerFirst } from '../wordings';
import { roadmapRows } from './roadmap-table';

const paragraph = (text: string): Block => ({ is: 'paragraph', text: typographic(text), indent: true });
const dashes = (items: readonly string[]): Block => ({ is: 'list', mark: 'dash', items: listLines(items).map(typographic) });

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

/** «1. Подготовка условий» → «подготовка условий»: the list gives a number of its own. */
const unnumbered = (stage: string): string => lowerFirst(stage.replace(/^(\d+[.)]|[IVX]+[.)]|этап\s+\d+[.:])\s*/i, ''));

const STAGES: readonly string[] = ['подготовка условий', 'формирование базы наставляемых', 'формирование базы наставников', 'отбор и обучение наставников', 'формирование пар и групп', 'работа пар и групп', 'завершение и оценка результатов'];

/** What the register knows of the year on the day of the document: how many people, and what they ask help in. */
const startingPoint = ({ facts }: Composer): Block[] => {
  const { tables, year } = facts;
  const mentors = tables.mentors.filter((role) => role.year === year && role.status !== 'отклонён' && role.status !== 'выбыл').length;
  const asking = tables.mentees.filter((role) => role.year === year && role.status !== 'выбыл');
  const topics = new Map<string, number>();
  for (const role of asking) for (const topic of splitChoices(role.topics)) topics.set(topic, (topics.get(topic) ?? 0) + 1);
  const wanted = [...topics].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 8);
  return [
    ...(mentors + asking.length > 0 ? [paragraph(`На ${longDate(facts.date || facts.today)} в базе ${counted(mentors, 'наставник', 'наставника', 'наставников')} и ${counted(asking.length, 'наставляемый', 'наставляемых', 'наставляемых')}.`)] : []),
    ...(wanted.length > 0 ? [paragraph(`Чаще всего просят о помощи по темам (в скобках – сколько участников): ${wanted.map(([topic, count]) => `${topic} (${count})`).join(', ')}.`)] : []),
  ];
};

/** The nine sections of the programme as blocks. */
export const programmeBody = (to: Composer, results: readonly string[]): Block[] => {
  const { facts } = to;
  const { year, setting } = facts;
  const school = setting('school.short').trim();
  const forms = splitChoices(setting('forms'));
  if (forms.length === 0) to.lack('settings.forms', 'Не указаны формы наставничества, которые ведёт школа.');
  const tracks = programmeTracks(facts);
  const until = to.date('until');
  const stages = [...new Set(roadmapRows(facts).map((row) => row.stage.trim()).filter((stage) => stage !== ''))];
  const section = (number: number, title: string, ...blocks: readonly Block[]): Block[] => [{ is: 'heading', text: `${number}. ${title}` }, ...blocks];
  return [
    ...section(1, 'Пояснительная записка',
      paragraph(`Программа определяет содержание наставничества в ${school} в ${year} учебном году. Она опирается на ${tracks.pupils ? 'методологию (целевую модель) наставничества обучающихся' : 'методические рекомендации по наставничеству педагогических работников'} и на запросы участников.`),
      ...startingPoint(to)),
    ...section(2, 'Цель и задачи',
      paragraph(`Цель – создать условия, в которых ${[...(tracks.pupils ? ['обучающиеся'] : []), ...(tracks.employees ? ['педагоги'] : [])].join(' и ')} получают поддержку более опытных людей и достигают своих целей.`),
      paragraph('Задачи:'),
      dashes(['выявить запросы и подобрать наставников', 'подготовить наставников к работе', 'организовать регулярные встречи пар и групп', 'измерить результат и сохранить лучший опыт'])),
    ...section(3, 'Формы наставничества', paragraph('В программе работают пары и группы таких форм:'), dashes(forms.map((form) => (FORMS[form] ? `«${form}»: ${FORMS[form]}` : `«${form}»`)))),
    ...section(4, 'Участники и роли',
      dashes(['куратор организует программу и ведёт реестр участников', 'наставник помогает наставляемому достичь его цели', 'наставляемый ставит цель и выполняет согласованные шаги', tracks.pupils ? 'классные руководители, педагог-психолог и родители поддерживают участников' : 'методическое объединение и педагог-психолог поддерживают участников'])),
    ...section(5, 'Этапы реализации', { is: 'list', mark: 'number', items: listLines((stages.length > 0 ? stages.map(unnumbered) : STAGES).map(typographic)) }),
    ...section(6, 'Порядок работы пары', paragraph('Пара или группа работает от трёх месяцев до одного года по персонализированной программе. Её встречи:'),
      dashes(['встреча-знакомство', 'пробная рабочая встреча', 'встреча-планирование: составление персонализированной программы', 'регулярные встречи с краткой обратной связью', 'итоговая встреча'])),
    ...section(7, 'Планируемые результаты', dashes(results)),
    ...section(8, 'Условия и поддержка участников',
      ...(tracks.pupils ? [paragraph('Программа доступна каждому обучающемуся, в том числе с особыми образовательными потребностями, с ограниченными возможностями здоровья, с выдающимися способностями, в трудной жизненной ситуации. Форма и место встреч подбираются так, чтобы участвовать мог каждый.')] : []),
      paragraph('Наставники проходят обучение, получают методические материалы и помощь куратора и педагога-психолога. Лучшие наставники поощряются: благодарность, грамота, представление опыта коллегам.'),
      paragraph('Участникам, для которых пара не нашлась, назначается сопровождение, поиск наставника продолжается.')),
    ...section(9, 'Мониторинг и завершение',
      paragraph('Мониторинг проводится в два этапа: оценка качества программы и оценка её влияния на участников. Показатели измеряются до начала работы пар и по её окончании.'),
      paragraph(`Программа завершается${until === '' ? '' : ` ${longDate(until)}`} итоговым мероприятием; результаты рассматриваются на педагогическом совете, лучший опыт описывается и публикуется с согласия участников.`)),
  ];
};
