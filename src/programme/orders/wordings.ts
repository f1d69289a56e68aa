// Declines people for the text of an order and remembers every form, so that the preview can show them all.

import { standsForName } from '../codes-mode/names-in-text';
import { CASE_NAMES, declineName, declineNameParts, declinePost, fullName, guessGender, initials, inQuotes, NBSP, type Case, type Declined, type Gender } from '../language';
import { actForm, type ActCase } from './act-words';
import { NO_CHECKED_FORMS, type CheckedForms } from './checked-forms';
import type { OrderPerson } from './facts';
import type { Wording } from './model';
import { classInGenitive } from './place-of-work';

/** Gender of the register, else what the name itself shows; null when nobody can know. */
export const genderOf = (person: OrderPerson): Gender | null => person.gender || guessGender(person);

const joined = (left: string, right: string): string => [left, right].filter(Boolean).join(NBSP);

const PUPIL: { readonly [G in Gender]: { readonly [C in Case]: string } } = {
  m: { genitive: 'обучающегося', dative: 'обучающемуся', accusative: 'обучающегося', instrumental: 'обучающимся', prepositional: 'обучающемся' },
  f: { genitive: 'обучающейся', dative: 'обучающейся', accusative: 'обучающуюся', instrumental: 'обучающейся', prepositional: 'обучающейся' },
};

/** A collective is named behind a word that is declined for it. */
const COLLECTIVE: { readonly [C in Case]: string } = { genitive: 'коллектива', dative: 'коллективу', accusative: 'коллектив', instrumental: 'коллективом', prepositional: 'коллективе' };

/** A code or a place to write stays as it is, «коллектив «9А класс»» needs nobody's approval; null for a human's name. */
const approvedAnyhow = (person: OrderPerson, grammaticalCase: Case): string | null => {
  if (standsForName(person.last) || /^_+$/.test(person.last)) return person.last;
  return person.collective === true ? `${COLLECTIVE[grammaticalCase]}${NBSP}${inQuotes(person.last)}` : null;
};

/** Collects the declined forms of one document. A person without a gender must have been refused before. */
export class Wordings {
  readonly list: Wording[] = [];

  /** `initialsBefore`: the school writes «М.С. Лесину» in the text too, not only in the signature. */
  constructor(private readonly checked: CheckedForms = NO_CHECKED_FORMS, private readonly initialsBefore = false) {}

  private keep(nominative: string, grammaticalCase: Case, form: Declined, of: Pick<Wording, 'person' | 'what'> = {}): string {
    const caseName = CASE_NAMES[grammaticalCase];
    const known = this.list.some((each) => each.nominative === nominative && each.caseName === caseName && each.text === form.text);
    if (!known) this.list.push({ nominative, caseName, text: form.text, sure: form.sure, ...of });
    return form.text;
  }

  private owner(person: OrderPerson): Pick<Wording, 'person'> {
    return { person: { last: person.last, first: person.first, middle: person.middle, gender: this.gendered(person).gender } };
  }

  /** A gender read off a patronymic is safe; one read off a first name or surname wants a glance. */
  private gendered(person: OrderPerson): { gender: Gender; sure: boolean } {
    const gender = this.checked.gender(person);
    return gender ? { gender, sure: true } : { gender: genderOf(person) ?? 'm', sure: person.gender !== '' || person.middle.length > 2 };
  }

  private surname(person: OrderPerson, grammaticalCase: Case): Declined {
    const checked = this.checked.surname(person, grammaticalCase);
    if (checked !== null) return { text: checked, sure: true };
    const { gender, sure } = this.gendered(person);
    const { last } = declineNameParts({ ...person, gender }, grammaticalCase);
    return { text: last.text, sure: last.sure && sure };
  }

  /** «Лесину М.С.», or «М.С. Лесину» where the school writes so. */
  surnameFirst(person: OrderPerson, grammaticalCase: Case): string {
    const named = approvedAnyhow(person, grammaticalCase);
    if (named !== null) return named;
    const { text, sure } = this.surname(person, grammaticalCase);
    return this.keep(fullName(person), grammaticalCase, { text: this.initialsBefore ? joined(initials(person), text) : joined(text, initials(person)), sure }, this.owner(person));
  }

  /** «Лесину Марину Сергеевну» */
  full(person: OrderPerson, grammaticalCase: Case): string {
    const named = approvedAnyhow(person, grammaticalCase);
    if (named !== null) return named;
    const checked = this.checked.name(person, grammaticalCase);
    if (checked !== null) return this.keep(fullName(person), grammaticalCase, { text: checked, sure: true }, this.owner(person));
    const { gender, sure } = this.gendered(person);
    const form = declineName({ ...person, gender }, grammaticalCase);
    return this.keep(fullName(person), grammaticalCase, { text: form.text, sure: form.sure && sure }, this.owner(person));
  }

  /** «заместителя директора по УВР»; an empty post stays empty. */
  post(text: string, grammaticalCase: Case): string {
    if (text.trim() === '') return '';
    const checked = this.checked.post(text, grammaticalCase);
    return this.keep(text.trim(), grammaticalCase, checked === null ? declinePost(text, grammaticalCase) : { text: checked, sure: true });
  }

  /**
   * «распоряжением Министерства просвещения …»: the kind of an act; `sure: false` where neither a rule nor a person knows it.
   * `asWritten`: what is not known stands in its case already.
   */
  act(kind: string, grammaticalCase: ActCase, asWritten = false): Declined {
    const checked = this.checked.word(kind, grammaticalCase);
    const form = checked === null ? actForm(kind, grammaticalCase) : { text: checked, sure: true };
    if (asWritten && !form.sure) return { text: form.text, sure: true };
    this.keep(kind.trim(), grammaticalCase, form, { what: 'слово' });
    return form;
  }

  /** «фельдшера (районная больница)»: the post in its case, another organisation beside it in the nominative; of a pupil «обучающуюся 11 «А» класса». */
  place(person: OrderPerson & { readonly class?: string }, grammaticalCase: Case): string {
    const { organisation = '' } = person;
    if (person.class?.trim()) return `${PUPIL[this.gendered(person).gender][grammaticalCase]} ${classInGenitive(person.class)}`;
    const post = lowerFirst(this.post(person.post, grammaticalCase));
    return post === '' ? organisation : organisation === '' ? post : `${post} (${organisation})`;
  }

  /** «Лесину М.С., заместителя директора по УВР» */
  nameAndPost(person: OrderPerson & { readonly class?: string }, grammaticalCase: Case): string {
    const place = this.place(person, grammaticalCase);
    return [this.surnameFirst(person, grammaticalCase), place].filter(Boolean).join(', ');
  }
}

/** A post after the name stands between commas when the sentence goes on: «Гринберг С.М., учителя физики,». */
export const inside = (person: string): string => (person.includes(', ') ? `${person},` : person);

/** «Заместителя» → «заместителя» inside a sentence; abbreviations (МБОУ, ИТ-) keep their capitals. */
export const lowerFirst = (text: string): string =>
  /^[А-ЯЁ][а-яё.]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
