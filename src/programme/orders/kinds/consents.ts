// D4 and D5: consents to processing and to distribution, each a document of its own (ст. 9 and 10.1 152-ФЗ, 156-ФЗ of 24.06.2025).

import { fullName, NBSP } from '../../language';
import { signerOn } from '../../consents/age';
import { Composer } from '../composer';
import type { Facts } from '../facts';
import type { DocumentKind, Given } from '../kind';
import type { Block, DocumentResult } from '../model';
import { whoNeeds } from './meant-for';
import { dataOf, giverBlocks, inSmallPrint, operatorText, personAsk, signers, termBlocks, termText, untilAsk } from './consent-parts';
import { list, paragraph } from './text-blocks';

/** As the papers name it. */
const LAW = 'Федерального закона от 27 июля 2006 г. № 152-ФЗ «О персональных данных»';

const ACTIONS = 'сбор, запись, систематизация, накопление, хранение, уточнение (обновление, изменение), извлечение, использование, передача работникам оператора, которые ведут программу наставничества, обезличивание, блокирование, удаление, уничтожение';

/** Where the data lie may be promised only as far as the school has decided so. */
const placeText = (facts: Facts): string => {
  const choice = facts.setting('law.choice');
  if (choice === 'компьютер') return ' Данные записываются и хранятся на компьютере оператора, на территории Российской Федерации.';
  if (choice === 'коды') return ' Имена и контакты хранятся на компьютере оператора, на территории Российской Федерации; в сетевых сервисах участник обозначен кодом.';
  return '';
};

function processing(kind: DocumentKind, facts: Facts, given: Given, byParent: boolean): DocumentResult {
  const to = new Composer(kind, facts, given);
  const code = to.text('person');
  const person = to.person(code, { declined: false });
  const row = facts.people.get(code);
  const due = row ? signerOn(row, facts.today) : '';
  if (byParent && due === 'сам') to.advise(`${fullName(person)}: участник совершеннолетний, согласие подписывает он сам.`);
  if (!byParent && due === 'родитель') to.advise(`${fullName(person)}: участник несовершеннолетний, согласие подписывает законный представитель.`);
  const whose = byParent ? 'персональных данных несовершеннолетнего и своих' : 'своих персональных данных';
  const body: Block[] = [
    ...giverBlocks(to, code, person, byParent),
    paragraph(`свободно, своей волей и в ${byParent ? 'интересах несовершеннолетнего' : 'своём интересе'} даю согласие на обработку ${whose}. Оператор: ${operatorText(to)}`),
    paragraph('Цель обработки – организация и проведение программы наставничества в образовательной организации: подбор наставника, сопровождение пары, учёт встреч и оценка результатов.', { keep: true }),
    paragraph(`Перечень персональных данных: ${dataOf(to, code, byParent).join('; ')}.`),
    paragraph(`Перечень действий: ${ACTIONS}; с использованием средств автоматизации и без них.${placeText(facts)}`),
    paragraph('Распространение (публикация) данных этим согласием не разрешается: для него нужно отдельное согласие.'),
    ...termBlocks(to.date('until'), 'Отзыв не имеет неблагоприятных последствий, но участвовать в программе наставничества без этих данных нельзя.'),
    ...signers(person, row, byParent, facts.today),
  ];
  return to.done({ title: byParent ? 'Согласие законного представителя на обработку персональных данных' : 'Согласие на обработку персональных данных', opening: { is: 'consent', addressee: [] }, body: byParent ? inSmallPrint(body) : body, signed: false });
}

const processingKind = (id: string, title: string, help: string, byParent: boolean): DocumentKind => {
  const whose = byParent ? whoNeeds('обработка', 'участники этого года младше 18 лет: за них подписывает родитель', 'сам') : whoNeeds('обработка', 'участники этого года с 18 лет: они подписывают сами', 'родитель');
  const kind: DocumentKind = {
    id, code: 'D4', title, help, group: 'Согласия и соглашения', series: '', about: 'person', each: 'person', asks: [personAsk(whose), untilAsk],
    compose: (facts, given) => processing(kind, facts, given, byParent),
  };
  return kind;
};

export const processingByParentKind = processingKind('consent-processing-parent', 'Согласие на обработку данных: родитель', 'За участника младше 18 лет; с 14 лет рядом – отметка ученика.', true);
export const processingOwnKind = processingKind('consent-processing-own', 'Согласие на обработку данных: сам участник', 'Для взрослых участников и учеников с 18 лет.', false);

function special(kind: DocumentKind, facts: Facts, given: Given): DocumentResult {
  const to = new Composer(kind, facts, given);
  const code = to.text('person');
  const person = to.person(code, { declined: false });
  const row = facts.people.get(code);
  const byParent = row ? signerOn(row, facts.today) === 'родитель' : false;
  const body: Block[] = [
    ...giverBlocks(to, code, person, byParent),
    paragraph(`в соответствии с пунктом 1 части 2 статьи 10 ${LAW} даю согласие на обработку специальных категорий персональных данных ${byParent ? 'несовершеннолетнего' : ''}`.trim()),
    paragraph(`Оператор: ${operatorText(to)}`),
    paragraph('Цель обработки – учесть эти сведения при подборе наставника, формы и места встреч.', { keep: true }),
    paragraph(`Перечень данных: ${to.text('data')}`),
    paragraph(`Перечень действий: ${ACTIONS}; с использованием средств автоматизации и без них.${placeText(facts)} В приказы, списки и публикации эти сведения не включаются.`),
    ...termBlocks(to.date('until'), 'Отзыв не влияет на участие в программе наставничества.'),
    ...signers(person, row, byParent, facts.today),
  ];
  return to.done({ title: 'Согласие на обработку специальных категорий персональных данных', opening: { is: 'consent', addressee: [] }, body: byParent ? inSmallPrint(body) : body, signed: false });
}

export const specialKind: DocumentKind = {
  id: 'consent-special', code: 'D4', title: 'Согласие на специальные категории данных', help: 'Только если школа ведёт сведения о здоровье: «Настройки», «ведём специальные категории данных».', group: 'Согласия и соглашения', series: '', about: 'person', each: 'person',
  asks: [personAsk(whoNeeds('специальные категории', 'наставляемые этого года')), untilAsk, { key: 'data', title: 'Какие сведения', type: 'text', required: true, start: () => 'сведения о состоянии здоровья и об ограниченных возможностях здоровья в той мере, в какой они нужны для встреч' }],
  compose: (facts, given) => special(specialKind, facts, given),
};

/** Kinds of data that a school publishes; the person allows each and may set conditions (приказ Роскомнадзора of 24.02.2021 № 18). */
const PUBLISHED = ['фамилия, имя, отчество', 'класс или должность, место работы (учёбы)', 'фотографии и видеозаписи с мероприятий программы', 'отзывы о программе, описание проекта, достижения в ней'];

function distribution(kind: DocumentKind, facts: Facts, given: Given): DocumentResult {
  const to = new Composer(kind, facts, given);
  const code = to.text('person');
  const person = to.person(code, { declined: false });
  const row = facts.people.get(code);
  const byParent = row ? signerOn(row, facts.today) === 'родитель' : false;
  const sites = to.list('sites');
  const places = sites.length > 0 ? sites : ['официальный сайт оператора: ________________________________', 'страница оператора в социальной сети: ________________________'];
  const body: Block[] = [
    ...giverBlocks(to, code, person, byParent, false),
    paragraph('телефон, электронная почта или адрес: _________________________________,', { align: 'left' }),
    paragraph(`даю согласие на распространение ${byParent ? 'персональных данных несовершеннолетнего' : 'своих персональных данных'}. Оператор: ${operatorText(to)}`),
    paragraph('Цель распространения – рассказать о программе наставничества, её событиях и результатах и поощрить участников.'),
    paragraph('Информационные ресурсы, на которых данные станут доступны неограниченному кругу лиц:', { keep: true }),
    list(places),
    paragraph('Категории и перечень данных. В каждой строке напишите «да» или «нет», условия и запреты – если они есть:', { keep: true }),
    {
      is: 'table', columns: [{ heading: 'Персональные данные', share: 46 }, { heading: 'Разрешаю (да, нет)', share: 20, align: 'center' }, { heading: 'Условия и запреты', share: 34 }],
      rows: PUBLISHED.map((data) => [data, '', '']), byHand: true,
    },
    paragraph('Специальные категории и биометрические данные не распространяются.'),
    paragraph(termText(to.date('until'))),
    paragraph(`Передача (распространение) прекращается в любое время по требованию: в нём указывают фамилию, имя, отчество, контакты и перечень данных (ч. 12 ст. 10.1 ${LAW}). На участие в программе это не влияет.`),
    ...signers(person, row, byParent, facts.today),
  ];
  return to.done({ title: `Согласие на обработку персональных данных, разрешённых для${NBSP}распространения`, opening: { is: 'consent', addressee: [] }, body, signed: false });
}

export const distributionKind: DocumentKind = {
  id: 'consent-distribution', code: 'D5', title: 'Согласие на распространение данных', help: 'До публикации имени, фото или работы на сайте; подписывает участник или родитель.', group: 'Согласия и соглашения', series: '', about: 'person', each: 'person',
  asks: [personAsk(whoNeeds('распространение', 'участники этого года')), untilAsk, { key: 'sites', title: 'Где публикуется', help: 'Адреса страниц, каждый с новой строки. Пусто – впишут от руки.', type: 'lines', required: false }],
  compose: (facts, given) => distribution(distributionKind, facts, given),
};

