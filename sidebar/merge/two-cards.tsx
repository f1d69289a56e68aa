// Two people side by side, field by field, with what differs marked by a word.

import { fullName } from '../../src/programme/people';
import type { Person } from '../../src/programme/records';
import { shownDate } from '../parts/words';

const FIELDS: readonly (readonly [field: keyof Person, title: string])[] = [
  ['kind', 'Кто это'], ['class', 'Класс'], ['birth', 'Дата рождения'], ['post', 'Должность'], ['organisation', 'Организация'], ['email', 'Почта'], ['phone', 'Телефон'], ['parent', 'Родитель'], ['state', 'Состояние'], ['confirmed', 'Проверено'],
];

const shown = (field: keyof Person, person: Person): string => (field === 'birth' || field === 'confirmed' ? shownDate(person[field]) : person[field]);

/** `parts`: what the person does in the programme, by code. */
export const TwoCards = ({ a, b, parts }: { a: Person; b: Person; parts: (code: string) => string }) => (
  <div class="scroll tall">
    <table>
      <thead><tr><th scope="col">Что</th><th scope="col">{fullName(a) || a.code}</th><th scope="col">{fullName(b) || b.code}</th></tr></thead>
      <tbody>
        <tr><th scope="row">Код</th><td>{a.code}</td><td>{b.code}</td></tr>
        {FIELDS.filter(([field]) => a[field] !== '' || b[field] !== '').map(([field, title]) => {
          const differ = a[field] !== '' && b[field] !== '' && a[field] !== b[field];
          return <tr key={field} class={differ ? 'check' : ''}><th scope="row">{title}{differ && <span class="warn-text"> – разное</span>}</th><td>{shown(field, a) || '–'}</td><td>{shown(field, b) || '–'}</td></tr>;
        })}
        <tr><th scope="row">Участие</th><td>{parts(a.code)}</td><td>{parts(b.code)}</td></tr>
      </tbody>
    </table>
  </div>
);
