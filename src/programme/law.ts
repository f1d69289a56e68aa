// Where a school keeps the names of its participants, as the law sees it; the wording for a curator, not a lawyer's opinion.

import { typographic } from './language/spaces';

export type LawChoice = 'компьютер' | 'Google' | 'коды';

export const LAW_CHOICES: readonly { readonly choice: LawChoice; readonly title: string; readonly about: string }[] = [
  { choice: 'компьютер', title: 'Имена есть, таблица на компьютере школы', about: 'Данные не покидают школу: запрет на зарубежные базы этого не касается.' },
  { choice: 'коды', title: 'Без имён: режим кодов', about: 'В Google только коды. Кто за каким кодом, знает файл на компьютере куратора.' },
  { choice: 'Google', title: 'Имена есть, таблица в Google', about: 'Серверы Google за пределами России: закон этого не разрешает. Отвечает тот, кого вы назовёте.' },
];

export const isLawChoice = (word: unknown): word is LawChoice => LAW_CHOICES.some(({ choice }) => choice === word);

/**
 * What is said at set-up and under «Закон и доступ». Sources: ч. 5 ст. 18 152-ФЗ as amended by 23-ФЗ of 28.02.2025 (from 01.07.2025);
 * ч. 8 ст. 13.11 КоАП (up to 6 million), ч. 1 as amended by 420-ФЗ of 30.11.2024; ст. 9 as amended by 156-ФЗ of 24.06.2025.
 */
export const LAW_TEXT: readonly string[] = [
  'С 1 июля 2025 г. собирать, записывать и хранить персональные данные россиян в базах за пределами России нельзя (ч. 5 ст. 18 закона № 152-ФЗ в редакции закона № 23-ФЗ). Google Таблицы и Формы хранят данные за рубежом.',
  'За нарушение школе грозит штраф до 6\u00A0млн\u00A0₽ (ч. 8 ст. 13.11 КоАП РФ), а за обработку без законного основания – от 150 до 300 тыс.\u00A0₽, должностному лицу – от 50 до 100 тыс.\u00A0₽ (ч. 1).',
  'С 1 сентября 2025 г. согласие на обработку данных – отдельный документ: галочки в анкете мало (ст. 9 закона № 152-ФЗ в редакции закона № 156-ФЗ).',
].map(typographic);

export const LAW_DISCLAIMER = 'Это пересказ, а не юридическая консультация: решение принимает школа.';

export const LAW_SETTINGS = [
  { key: 'law.choice', title: 'Закон: где хранятся имена', help: 'Пишет панель, «Закон и доступ».' },
  { key: 'law.responsible', title: 'Закон: кто отвечает за выбор, должность', help: 'Пишет панель, «Закон и доступ».' },
  { key: 'law.name', title: 'Закон: кто отвечает за выбор, имя', help: 'В режиме кодов не хранится.' },
  { key: 'law.date', title: 'Закон: дата выбора', help: '' },
] as const;

export interface Law {
  choice: LawChoice | '';
  post: string;
  name: string;
  /** 'YYYY-MM-DD' or ''. */
  date: string;
}

export const lawOf = (setting: (key: string) => string): Law => {
  const choice = setting('law.choice');
  return { choice: isLawChoice(choice) ? choice : '', post: setting('law.responsible'), name: setting('law.name'), date: setting('law.date') };
};

/** Addresses outside the owner's domain: perhaps strangers; with a public mail service nothing can be told. */
export const outsiders = (owner: string, others: readonly string[]): string[] => {
  const domain = owner.split('@')[1]?.toLowerCase() ?? '';
  return domain === '' || /^(?:gmail\.com|googlemail\.com|mail\.ru|yandex\.ru|ya\.ru|bk\.ru|list\.ru|inbox\.ru|rambler\.ru)$/.test(domain) ? [] : others.filter((email) => email.split('@')[1]?.toLowerCase() !== domain);
};
