// «Что измеряем»: the list of measures of the school, kept in «Справочники».

import { useState } from 'preact/hooks';
import type { Done } from '../../src/actions/reply';
import { MEASURERS, type MeasureKind } from '../../src/programme/measures';
import { ask } from '../client';
import { Button, Footer, Heading, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { counted } from '../parts/words';

interface Row {
  title: string;
  low: string;
  high: string;
  direction: string;
  whom: string;
  by: string;
  used: boolean;
}

const rowOf = ({ title, low, high, direction, whom, by, used }: MeasureKind): Row => ({ title, low: String(low).replace('.', ','), high: String(high).replace('.', ','), direction, whom, by, used });

const number = (text: string): number => (/^-?\d+([.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : NaN);

const kindOf = (row: Row): MeasureKind => ({ ...row, title: row.title.trim(), low: number(row.low), high: number(row.high), direction: row.direction as MeasureKind['direction'], whom: row.whom as MeasureKind['whom'] });

/** Words on what is wrong with a row; '' = nothing. */
const wrong = (row: Row, all: readonly Row[]): string => {
  const { title, low, high } = kindOf(row);
  if (title === '') return 'Назовите замер.';
  if (all.filter((other) => other.title.trim() === title).length > 1) return `«${title}» записан дважды.`;
  return low < high ? '' : `«${title}»: шкала – два числа, первое меньше второго.`;
};

export const KindsStep = ({ kinds, onSaved, onBack }: { kinds: readonly MeasureKind[]; onSaved: (done: Done<{ saved: number }>) => void; onBack: () => void }) => {
  const [rows, setRows] = useState<Row[]>(() => kinds.map(rowOf));
  const task = useTask<Done<{ saved: number }>>();
  const set = (at: number, change: Partial<Row>): void => { setRows(rows.map((row, i) => (i === at ? { ...row, ...change } : row))); task.reset(); };
  const faults = [...new Set(rows.map((row) => wrong(row, rows)).filter((text) => text !== ''))];
  const save = (): void => { void task.run('Записываем', (id) => ask('saveMeasureKinds', id, rows.map(kindOf))).then((done) => { if (done) onSaved(done); }); };
  const text = (at: number, field: 'title' | 'low' | 'high', label: string) => <input type="text" aria-label={`${label}: ${rows[at]?.title ?? ''}`} value={rows[at]?.[field] ?? ''} onInput={(e) => set(at, { [field]: (e.target as HTMLInputElement).value })} />;
  const choice = (at: number, field: 'direction' | 'whom' | 'by', words: readonly string[], label: string) => (
    <select aria-label={`${label}: ${rows[at]?.title ?? ''}`} value={rows[at]?.[field] ?? ''} onChange={(e) => set(at, { [field]: (e.target as HTMLSelectElement).value })}>{words.map((word) => <option key={word} value={word}>{word}</option>)}</select>
  );
  return (
    <>
      <main>
        <Heading>Что измеряем</Heading>
        <p>Какие тесты и опросники за ними стоят, решает психолог. Список хранится в листе «Справочники».</p>
        <div class="scroll kinds">
          <table>
            <thead><tr><th scope="col">Замер</th><th scope="col">От</th><th scope="col">До</th><th scope="col">Лучше</th><th scope="col">Для кого</th><th scope="col">Кто измеряет</th><th scope="col">Используем</th></tr></thead>
            <tbody>
              {rows.map((row, at) => (
                <tr key={at}>
                  <td>{text(at, 'title', 'Замер')}</td><td>{text(at, 'low', 'Шкала от')}</td><td>{text(at, 'high', 'Шкала до')}</td>
                  <td>{choice(at, 'direction', ['рост', 'снижение'], 'Лучше')}</td><td>{choice(at, 'whom', ['обучающиеся', 'педагоги', 'все'], 'Для кого')}</td>
                  <td>{choice(at, 'by', [...new Set<string>([...MEASURERS, row.by])], 'Кто измеряет')}</td>
                  <td><input type="checkbox" aria-label={`Используем: ${row.title}`} checked={row.used} onChange={() => set(at, { used: !row.used })} /></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <Button onClick={() => setRows([...rows, { title: '', low: '1', high: '10', direction: 'рост', whom: 'обучающиеся', by: 'психолог', used: true }])}>Добавить замер</Button>
        {faults.map((fault) => <p key={fault} class="warn-text" role="status">{fault}</p>)}
        <TaskNote state={task.state} />
      </main>
      <Footer>
        <Button primary disabled={faults.length > 0 || task.state.is === 'busy'} onClick={save}>{task.state.is === 'silent' ? 'Повторить' : `Записать – ${counted(rows.length, 'замер', 'замера', 'замеров')}`}</Button>
        <Button quiet onClick={onBack}>Назад</Button>
      </Footer>
    </>
  );
};
