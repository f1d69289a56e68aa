// The questions that tell who answers, the same in every questionnaire that is not anonymous.

import { section, type Item } from '../item';

const who = section('Кто отвечает');

export const CODE_ITEM = 'who.code';
export const NAME_ITEM = 'who.name';
export const PROOF_ITEM = 'who.proof';

export const CODE_TEXT = 'Ваш код участника';

/** In a form opened by a personal link the code stands there already. */
export const WHO: readonly Item[] = [
  who.line(CODE_ITEM, CODE_TEXT, { help: 'Четыре цифры и буква, например 1001Ш. Код есть на карточке и в письме; если форма открыта по вашей ссылке, он уже вписан.', rule: 'код', goes: { to: 'who', what: 'code' } }),
  who.line(NAME_ITEM, 'Если кода под рукой нет: фамилия, имя, отчество', { personal: true, goes: { to: 'who', what: 'name' } }),
  who.line(PROOF_ITEM, 'Если кода под рукой нет: дата рождения или эл. почта', { help: 'Чтобы не спутать однофамильцев.', personal: true, goes: { to: 'who', what: 'proof' } }),
];

export const THANKS = 'Спасибо! Ответ записан. Если что-то нужно поправить, откройте ссылку «Изменить ответ» или заполните анкету ещё раз: считается последний ответ.';
