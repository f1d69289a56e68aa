// A sample text for trying a form: every kind of block, and not one fact of the register.

import type { DocumentModel, Letterhead } from '../../programme/orders';
import type { FormKind } from './tags';

const line = 'Это проба: так в бланке встанет текст документа. Номера и даты здесь выдуманы.';

export function sampleDocument(kind: FormKind, letterhead: Letterhead, signature: { readonly post: string; readonly name: string }): DocumentModel {
  return {
    kind: 'проба', letterhead, signature, number: '71-б', date: '2026-10-01', blankYear: 2026, orientation: 'portrait', executor: 'Исполнитель: куратор программы наставничества', acquaintance: [],
    opening: kind === 'order' ? { is: 'order', heading: 'ПРИКАЗ' } : { is: 'letter', addressee: ['Директору', 'ООО «Пример»', 'И.И.\u00A0Иванову'] },
    word: { dative: 'приказу', instrumental: 'приказом' },
    title: kind === 'order' ? 'О пробе бланка' : 'О наставничестве',
    body: kind === 'order'
      ? [
          { is: 'paragraph', text: line, space: true }, { is: 'command', text: 'ПРИКАЗЫВАЮ:' },
          { is: 'clauses', list: [{ text: 'Посмотреть, как пункты стоят в бланке:', items: ['первый;', 'второй.'] }, { text: 'Контроль за исполнением настоящего приказа оставляю за собой.' }] },
        ]
      : [{ is: 'paragraph', text: 'Уважаемый Иван Иванович!', align: 'center', space: true }, { is: 'paragraph', text: line }, { is: 'paragraph', text: 'Благодарим за участие в программе наставничества.' }],
    appendices: kind === 'order' ? [{ title: 'Проба приложения', orientation: 'portrait', body: [{ is: 'table', columns: [{ heading: '№', share: 1, align: 'center' }, { heading: 'Что', share: 6 }], rows: [['1', 'Строка таблицы'], ['2', 'Ещё строка']] }] }] : [],
  };
}
