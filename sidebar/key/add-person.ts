// Adds one person: as the register wants it, with the name sent or kept in the key.

import type { NewPerson } from '../../src/actions/people';
import type { Done, Refusal } from '../../src/actions/reply';
import { ageOfNew, keyPerson } from '../../src/programme/codes-mode';
import { genderOf, sameName } from '../../src/programme/people';
import type { Person } from '../../src/programme/records';
import { ask } from '../client';
import { heldKey, namePeople } from './holder';

const refusal = (code: Refusal['code'], message: string, details: Refusal['details'] = []): Refusal => ({ ok: false, code, message, details });

/** Namesakes are looked for here in a register without names: the server does not know any. */
export const addPerson = async (requestId: string, wanted: NewPerson, people: readonly Person[]): Promise<Done<{ code: string }> | Refusal> => {
  const { coded, key, today } = heldKey();
  if (!coded || wanted.code !== '') return await ask('addPerson', requestId, wanted) as Done<{ code: string }> | Refusal;
  if (!key) return refusal('mode', 'Имя нового человека некуда записать: ключ не открыт. Ничего не записано. Откройте ключ на первом экране панели и повторите.');
  const named = keyPerson(wanted.person as { [field: string]: string });
  const namesakes = people.filter((person) => sameName(person, named));
  if (namesakes.length > 0 && !wanted.surely) return refusal('exists already', 'Такая запись уже есть. Ничего не записано.', namesakes.map((p) => ({ text: `${p.last} ${p.first} ${p.middle}, код ${p.code}` })));
  const { class: schoolClass = '', post = '', kind = '' } = wanted.person;
  const gender = named.gender || genderOf(named.first, named.middle);
  const person = Object.fromEntries(Object.entries({ class: schoolClass, post, kind, gender, ...ageOfNew({ ...named, kind }, today) }).filter(([, value]) => value !== ''));
  const role = Object.fromEntries(Object.entries(wanted.roleValues).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''));
  const answer = await ask('importCoded', requestId, { role: wanted.role, people: people.length, rows: [{ code: '', person, role }] }) as Done<{ codes: string[] }> | Refusal;
  if (!answer.ok) return answer;
  const code = answer.value.codes[0] ?? '';
  namePeople({ [code]: { ...named, gender } });
  return { ...answer, value: { code } };
};
