// Which consents a participant needs: they follow from the part, the age on the day and who the employer is.

import { isEmployeeForm } from '../forms';
import type { IsoDate, MenteeRole, MentorRole, Person } from '../records';
import { splitChoices } from '../records';
import { marksOn, signerOn, type Signer } from './age';

export type ConsentPurpose = 'обработка' | 'распространение' | 'наставничество' | 'специальные категории' | 'дополнительное соглашение';

export const PURPOSES: readonly ConsentPurpose[] = ['обработка', 'наставничество', 'дополнительное соглашение', 'распространение', 'специальные категории'];

/** How a consent is called in a sentence. */
export const PURPOSE_TITLES: Readonly<Record<ConsentPurpose, string>> = {
  обработка: 'согласие на обработку персональных данных', распространение: 'согласие на распространение (публикацию)', наставничество: 'согласие быть наставником',
  'специальные категории': 'согласие на специальные категории данных', 'дополнительное соглашение': 'дополнительное соглашение к трудовому договору',
};

/** What a role row says of one part in a year. */
export type Part = { as: 'наставник' | 'наставляемый' } & Pick<MentorRole & MenteeRole, 'category' | 'consent' | 'forms' | 'status'>;

export const mentorPart = ({ category, consent, forms, status }: MentorRole): Part => ({ as: 'наставник', category, consent, forms, status });
export const menteePart = ({ category, consent, forms, status }: MenteeRole): Part => ({ as: 'наставляемый', category, consent, forms, status });

export interface Need {
  purpose: ConsentPurpose;
  signer: Signer | '';
  /** The pupil marks the paper too. */
  ownMark: boolean;
  /** Why it is needed, Russian, with the act. */
  why: string;
}

const STAFF_CATEGORIES: ReadonlySet<string> = new Set(['педагог', 'молодой педагог']);

/** An employee of this school. */
export const isEmployee = (person: Pick<Person, 'kind' | 'organisation'>, parts: readonly Part[]): boolean =>
  person.organisation === '' && (person.kind === 'педагог' || (person.kind === '' && parts.some((part) => STAFF_CATEGORIES.has(part.category))));

const isCollective = (person: Pick<Person, 'kind'>, parts: readonly Part[]): boolean => person.kind === 'коллектив' || parts.some((part) => part.category === 'коллектив');

export interface NeedOptions {
  /** The school keeps special categories of data (health, «группа риска»): setting `consents.special`. */
  special: boolean;
  /** It is asked for a publication: the paper of ст. 10.1 152-ФЗ is needed then and only then. */
  publication?: boolean;
}

/**
 * The consents that a person with these parts needs on a day; a collective needs none, it has no personal data.
 * - обработка: everyone (ст. 9 152-ФЗ; a document of its own since 01.09.2025, 156-ФЗ);
 * - наставничество: an employee who is a mentor (consent in writing, ч. 1 ст. 351.8 ТК РФ; S2 п. 3.2 for teachers in general);
 * - дополнительное соглашение: an employee who mentors employees (ст. 351.8 ТК РФ);
 * - специальные категории: mentees, when the setting switches them on (ч. 4 ст. 9, ст. 10 152-ФЗ);
 * - распространение: for a publication only (ст. 10.1 152-ФЗ).
 */
export const needsOf = (person: Person, parts: readonly Part[], on: IsoDate, options: NeedOptions): Need[] => {
  if (parts.length === 0 || isCollective(person, parts)) return [];
  const signer = signerOn(person, on);
  const by = { signer, ownMark: signer === 'родитель' && marksOn(person, on) };
  const own = { signer: 'сам' as const, ownMark: false };
  const needs: Need[] = [{ purpose: 'обработка', ...by, why: 'ст. 9 152-ФЗ: без него данные участника не ведут' }];
  const mentor = parts.find((part) => part.as === 'наставник');
  if (mentor && isEmployee(person, parts)) {
    needs.push({ purpose: 'наставничество', ...own, why: 'ст. 351.8 ТК РФ: работник становится наставником с его письменного согласия' });
    if (splitChoices(mentor.forms).some(isEmployeeForm)) needs.push({ purpose: 'дополнительное соглашение', ...own, why: 'ст. 351.8 ТК РФ: содержание, срок, форма и оплата наставничества' });
  }
  if (options.special && parts.some((part) => part.as === 'наставляемый')) needs.push({ purpose: 'специальные категории', ...by, why: 'ч. 4 ст. 9 и ст. 10 152-ФЗ: сведения о здоровье и подобные' });
  if (options.publication) needs.push({ purpose: 'распространение', ...by, why: 'ст. 10.1 152-ФЗ: имя, фото и работы на сайте и в соцсетях' });
  return needs;
};
