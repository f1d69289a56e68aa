// The table of rows as read, every cell a field.

import { useLayoutEffect, useRef } from 'preact/hooks';
import { cellText, type Cell, type Line } from './reading';

export interface Mark {
  known: boolean;
  doubts: string[];
}

interface Props {
  lines: readonly Line[];
  marks: ReadonlyMap<number, Mark>;
  onEdit: (id: number, cell: Cell, text: string) => void;
  onDrop: (id: number) => void;
  onAdd: (id: number) => void;
}

const COLUMNS: readonly { cell: Cell; title: string; width: number }[] = [
  { cell: 'number', title: '№', width: 5 }, { cell: 'stage', title: 'Этап', width: 15 }, { cell: 'substage', title: 'Подэтап', width: 12 }, { cell: 'activity', title: 'Мероприятие', width: 26 },
  { cell: 'content', title: 'Содержание', width: 20 }, { cell: 'deadlineText', title: 'Срок', width: 12 }, { cell: 'responsible', title: 'Ответственные', width: 15 }, { cell: 'documents', title: 'Документы', width: 16 },
];

const ALWAYS: ReadonlySet<Cell> = new Set(['number', 'stage', 'activity', 'deadlineText', 'responsible', 'documents']);

/** Lines that the text takes in a column so wide; a field shows all of its text. */
const height = (text: string, width: number): number => Math.max(1, text.split('\n').reduce((sum, line) => sum + Math.ceil((line.length + 1) / width), 0));

export const RowsTable = ({ lines, marks, onEdit, onDrop, onAdd }: Props) => {
  const columns = COLUMNS.filter(({ cell }) => ALWAYS.has(cell) || lines.some((line) => cellText(line.row, cell) !== ''));
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const box = useRef<HTMLDivElement>(null);
  // A pressed button may be gone with its row, and a new row wants to be filled: the focus goes where the work goes on.
  const next = useRef('');
  useLayoutEffect(() => {
    if (next.current !== '') box.current?.querySelector<HTMLElement>(`[data-goal="${next.current}"]`)?.focus();
    next.current = '';
  }, [lines]);
  const drop = (id: number): void => {
    next.current = `drop-${id}`;
    onDrop(id);
  };
  const add = (id: number): void => {
    next.current = `text-${Math.max(...lines.map((line) => line.id)) + 1}`;
    onAdd(id);
  };
  return (
    <div class="scroll tall roadmap" ref={box} tabIndex={0} role="region" aria-label="Строки дорожной карты">
      <table>
        <thead><tr>{columns.map(({ cell, title, width }) => <th scope="col" key={cell} style={{ width: `${(width / whole) * 88}%` }}>{title}</th>)}<th scope="col"><span class="visually-hidden">Действия</span></th></tr></thead>
        <tbody>
          {lines.map((line, i) => {
            const mark = marks.get(line.id);
            const doubts = mark?.doubts ?? [];
            const name = `строка ${i + 1}`;
            const above = lines[i - 1];
            if (line.dropped) {
              return <tr key={line.id} class="dropped"><td colSpan={columns.length}><del>{line.row.activity || 'Пустая строка'}</del> <span class="gray">– убрана</span></td><td><button type="button" class="link" data-goal={`drop-${line.id}`} aria-label={`Вернуть: ${name}`} onClick={() => drop(line.id)}>Вернуть</button></td></tr>;
            }
            return (
              <tr key={line.id} class={doubts.length > 0 ? 'check' : ''}>
                {columns.map(({ cell, title, width }) => {
                  const text = cellText(line.row, cell);
                  // A heading said again on every row of its stage is folded until somebody enters it.
                  const again = (cell === 'stage' || cell === 'substage') && above !== undefined && cellText(above.row, cell) === text;
                  return (
                    <td key={cell}>
                      {cell === 'activity' && mark?.known && <span class="chip">уже есть</span>}
                      {cell === 'activity' && doubts.map((doubt) => <small class="warn-text" key={doubt}>Проверьте: {doubt}</small>)}
                      <textarea {...(cell === 'activity' ? { 'data-goal': `text-${line.id}` } : {})} class={again ? 'again' : ''} aria-label={`${title}, ${name}`} rows={height(text, width * 0.95)} value={text} onInput={(e) => onEdit(line.id, cell, (e.target as HTMLTextAreaElement).value)} />
                    </td>
                  );
                })}
                <td><button type="button" class="link" data-goal={`drop-${line.id}`} aria-label={`Убрать: ${name}`} onClick={() => drop(line.id)}>Убрать</button><br /><button type="button" class="link" aria-label={`Добавить ниже: ${name}`} onClick={() => add(line.id)}>Добавить ниже</button></td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};
