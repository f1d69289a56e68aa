// An invented school of any size, the same every time: people are counted out, not drawn.

const STARTS = ['Вет', 'Лес', 'Гор', 'Реч', 'Луг', 'Зор', 'Бер', 'Кле', 'Сос', 'Мор', 'Пол', 'Стре', 'Жура', 'Соло', 'Гра', 'Вол', 'Коло', 'Ряби', 'Кали', 'Мали', 'Оси', 'Тро', 'Мыль', 'Кру', 'Свет'];
const MIDDLES = ['ня', 'ду', 'мо', 'ко', 'ла', 'се', 'ти', 'ры', 'бе', 'гу', 'ша', 'пу', 'жо', 'ве', 'зи', 'ка', 'лю', 'не', 'по', 'ру'];
const NAMES = [['Анна', 'Олеговна'], ['Иван', 'Павлович'], ['Вера', 'Ильинична'], ['Пётр', 'Львович'], ['Нина', 'Юрьевна'], ['Олег', 'Маркович'], ['Зоя', 'Андреевна'], ['Глеб', 'Ильич'], ['Майя', 'Борисовна'], ['Ян', 'Сергеевич']] as const;
const TOPICS = ['физика', 'математика', 'русский язык', 'английский язык', 'химия'];
const TEACHER = 'Учитель – ученик';

const at = <T>(list: readonly T[], i: number): T => list[i % list.length] as T;

/** 25 x 20 surnames x 10 first names: 5,000 humans without a namesake. */
const nameOf = (i: number): string => {
  const surnames = STARTS.length * MIDDLES.length;
  const [first, middle] = at(NAMES, Math.floor(i / surnames) + i);
  const woman = middle.endsWith('на');
  return `${at(STARTS, i)}${at(MIDDLES, Math.floor((i % surnames) / STARTS.length))}нов${woman ? 'а' : ''} ${first} ${middle}`;
};

const two = (n: number): string => String(n).padStart(2, '0');

export interface InventedSchool {
  mentors: string[][];
  mentees: string[][];
}

/** Every fifth of `people` is a teacher with four places, the others are pupils; headings stand in the first row. */
export const inventedSchool = (people: number): InventedSchool => {
  const mentors = [['ФИО', 'Категория', 'Должность, место учёбы или работы', 'Чем могу помочь', 'Форма наставничества', 'Сколько наставляемых готовы взять', 'Эл. почта', 'Согласие на обработку персональных данных']];
  const mentees = [['ФИО', 'Категория', 'Класс', 'Дата рождения', 'Тема запроса', 'Желаемая форма', 'Эл. почта', 'Согласие на обработку персональных данных']];
  for (let i = 0; i < people; i++) {
    if (i % 5 === 0) mentors.push([nameOf(i), 'педагог', 'учитель', at(TOPICS, i / 5), TEACHER, '4', `m${i}@school.example`, 'Да']);
    else mentees.push([nameOf(i), 'обучающийся', `${5 + (i % 6)}А`, `${two(1 + (i % 28))}.${two(1 + (i % 12))}.${2016 - (i % 6)}`, at(TOPICS, Math.floor(i / 5)), TEACHER, `p${i}@school.example`, 'Да']);
  }
  return { mentors, mentees };
};
