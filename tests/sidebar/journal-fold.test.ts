// Answers that arrive one by one are one line of the journal's window; what the curator did in between stands by itself.

import type { JournalLine } from '../../src/actions/journal';
import { folded } from '../../sidebar/journal/fold';

const line = (seq: number, action: string, title: string, more: Partial<JournalLine> = {}): JournalLine => ({ seq, action, title, who: 'curator@school.example', when: `2026-11-20 10:${String(seq).padStart(2, '0')}:00`, state: 'done', undoable: false, ...more });
const arrival = (seq: number, count: number, more: Partial<JournalLine> = {}): JournalLine => line(seq, 'pull answers', `Пришло ответов: ${count}, «Анкета № 5»`, more);

test('a run is one line with the sum, each entry inside it; what stands alone stays as it is', () => {
  const folds = folded([arrival(9, 1), arrival(8, 2), line(7, 'approve pairs', 'Утверждено пар: 12'), arrival(6, 1), line(5, 'approve pairs', 'Утверждено пар: 3'), line(4, 'approve pairs', 'Утверждено пар: 1')]);
  expect(folds.map(({ seq, title, lines }) => [seq, title, lines.length])).toEqual([
    [9, 'Пришло ответов: 3', 2], [7, 'Утверждено пар: 12', 1], [6, 'Пришло ответов: 1, «Анкета № 5»', 1], [5, 'Утверждено пар: 3', 1], [4, 'Утверждено пар: 1', 1],
  ]);
  expect(folds[0]?.lines.map(({ seq }) => seq)).toEqual([9, 8]);
});

test('a batch in portions is one line; another day, a failure and what is taken back are not hidden in it', () => {
  const batch = (seq: number, more: Partial<JournalLine> = {}): JournalLine => line(seq, 'issue batch', 'Составлены документы (Сертификат участника): 20', more);
  expect(folded([batch(3), batch(2), batch(1)]).map(({ title }) => title)).toEqual(['Составлено документов пачкой: 60']);
  expect(folded([batch(4, { when: '2026-11-21 09:00:00' }), batch(3), batch(2, { state: 'undone' }), batch(1, { state: 'failed' })])).toHaveLength(4);
});

test('signatures noted together are one line; orders that got their numbers stand by themselves', () => {
  const signed = (seq: number, title: string): JournalLine => line(seq, 'enter number', title);
  expect(folded([signed(4, 'Документ подписан'), signed(3, 'Документ подписан'), signed(2, 'Записан номер приказа: № 2'), signed(1, 'Записан номер приказа: № 1')]).map(({ title }) => title))
    .toEqual(['Подписано документов: 2', 'Записан номер приказа: № 2', 'Записан номер приказа: № 1']);
});
