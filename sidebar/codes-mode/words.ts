// Words of the key: its fields as a curator knows them.

import type { KeyPerson } from '../../src/programme/codes-mode';

const FIELDS: Readonly<{ [field in keyof KeyPerson]: string }> = {
  last: 'Фамилия', first: 'Имя', middle: 'Отчество', birth: 'Дата рождения', email: 'Эл. почта', phone: 'Телефон', parent: 'Родитель', parentContact: 'Контакт родителя', gender: 'Пол',
};

const SETTINGS: { readonly [key: string]: string } = {
  'director.last': 'Директор: фамилия', 'director.first': 'Директор: имя', 'director.middle': 'Директор: отчество', 'director.email': 'Директор: эл. почта',
  'curator.last': 'Куратор: фамилия', 'curator.first': 'Куратор: имя', 'curator.middle': 'Куратор: отчество', 'curator.phone': 'Куратор: телефон', 'curator.email': 'Куратор: эл. почта',
  'regional.responsible': 'Связь с региональным центром', 'law.name': 'Кто отвечает за выбор',
};

export const SETTING_FIELDS: readonly [key: string, title: string][] = Object.entries(SETTINGS);
export const fieldTitle = (field: string): string => FIELDS[field as keyof KeyPerson] ?? SETTINGS[field] ?? field;
