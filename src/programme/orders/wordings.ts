// Declines people for the text of an order and remembers every form, so that the preview can show them all.

import { declinePost, fullName, guessGender, initialsFirstIn, surnameFirstIn, type Case, type Declined, type Gender } from '../language';
import type { OrderPerson } from './facts';
import type { Wording } from './model';

const CASE_NAMES: Readonly<Record<Case, string>> = {
  genitive: 'родительный',
  dative: 'дательный',
  accusative: 'винительный',
  instrumental: 'творительный',
  prepositional: 'предложный',
};

/** Gender of the register, else what the name itself shows; null when nobody can know. */
export const genderOf = (person: OrderPerson): Gender | null => person.gender || guessGender(person);

/** Collects the declined forms of one order. A person without a gender must have been refused before. */
export class Wordings {
  readonly list: Wording[] = [];

  private keep(nominative: string, grammaticalCase: Case, form: Declined): string {
    const caseName = CASE_NAMES[grammaticalCase];
    const known = this.list.some((each) => each.nominative === nominative && each.caseName === caseName && each.text === form.text);
    if (!known) this.list.push({ nominative, caseName, text: form.text, sure: form.sure });
    return form.text;
  }

  private name(person: OrderPerson, grammaticalCase: Case, decline: typeof surnameFirstIn): string {
    const gender = genderOf(person);
    // A gender read off a patronymic is safe; one read off a first name or surname wants a glance.
    const form = decline({ ...person, gender: gender ?? 'm' }, grammaticalCase);
    return this.keep(fullName(person), grammaticalCase, { text: form.text, sure: form.sure && (person.gender !== '' || person.middle.length > 2) });
  }

  /** «Лесину М.С.» */
  surnameFirst(person: OrderPerson, grammaticalCase: Case): string {
    return this.name(person, grammaticalCase, surnameFirstIn);
  }

  /** «М.С. Лесину» */
  initialsFirst(person: OrderPerson, grammaticalCase: Case): string {
    return this.name(person, grammaticalCase, initialsFirstIn);
  }

  /** «заместителя директора по УВР»; an empty post stays empty. */
  post(text: string, grammaticalCase: Case): string {
    return text.trim() === '' ? '' : this.keep(text.trim(), grammaticalCase, declinePost(text, grammaticalCase));
  }

  /** «Лесину М.С., заместителя директора по УВР» */
  nameAndPost(person: OrderPerson, grammaticalCase: Case): string {
    const post = this.post(person.post, grammaticalCase);
    return [this.surnameFirst(person, grammaticalCase), lowerFirst(post)].filter(Boolean).join(', ');
  }
}

/** «Заместителя» → «заместителя» inside a sentence; abbreviations (МБОУ, ИТ-) keep their capitals. */
export const lowerFirst = (text: string): string =>
  /^[А-ЯЁ][а-яё.]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
