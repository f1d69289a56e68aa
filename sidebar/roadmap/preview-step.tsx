// Step «Что прочитано»: the rows beside the original table; each cell may be corrected, a row dropped or added; then the commit.

import { useMemo, useState } from 'preact/hooks';
import type { RoadmapNow } from '../../src/actions/roadmap';
import type { Done } from '../../src/actions/reply';
import { ask } from '../client';
import { Button, Footer, Heading, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { counted } from '../parts/words';
import { useHeld } from '../key/holder';
import { Found } from './found';
import { namedTexts, withReplaced } from './named';
import { NamesToReplace } from './names-to-replace';
import { OriginalTable } from './original';
import { doubtsOf, knownRows, linesOf, rowAfter, tidyRow, withCell, type Cell, type Line, type ReadSource } from './reading';
import { RowsTable } from './rows-table';

export type Brought = Done<{ added: number; known: number }>;

interface Props {
  source: ReadSource;
  now: RoadmapNow;
  onBack: () => void;
  onDone: (done: Brought) => void;
}

const yearDigits = (year: string): string => (year.match(/20\d\d/g) ?? []).join('/');

export const PreviewStep = ({ source, now, onBack, onDone }: Props) => {
  const { reading } = source;
  const [lines, setLines] = useState<readonly Line[]>(() => linesOf(reading));
  const [original, setOriginal] = useState(false);
  const [onlyMarked, setOnlyMarked] = useState(false);
  const task = useTask<Brought>();

  const used = useMemo(() => ({ stage: reading.rows.some((row) => row.stage !== null), responsible: reading.rows.some((row) => row.responsible.length > 0) }), [reading]);
  const wanted = lines.filter((line) => !line.dropped);
  const rows = useMemo(() => wanted.map((line) => tidyRow(line.row)), [lines]);
  const known = useMemo(() => knownRows(rows, now), [rows, now]);
  const { coded, key } = useHeld();
  const named = useMemo(() => (coded ? namedTexts(lines, reading.workingGroup, key) : []), [coded, lines, reading, key]);
  const namedAt = new Set(named.flatMap((one) => one.lines.map((number) => lines[number - 1]?.id)));
  const marks = new Map(wanted.map((line, i) => [line.id, { known: known[i] === true, doubts: [...(namedAt.has(line.id) ? ['назван человек: замените имя должностью или кодом'] : []), ...doubtsOf(line.row, used), ...line.remarks] }]));
  const fresh = known.filter((is) => !is).length;
  const nameless = rows.filter((row) => row.activity === '').length;
  const marked = [...marks.values()].filter((mark) => mark.doubts.length > 0).length;
  const lost = reading.problems.filter((p) => p.code === 'left-out' && p.level === 'warning');
  const otherYear = reading.schoolYear !== null && yearDigits(reading.schoolYear) !== yearDigits(now.year);

  const edit = (id: number, cell: Cell, text: string): void => setLines(lines.map((line) => (line.id === id ? { ...line, row: withCell(line.row, cell, text) } : line)));
  const drop = (id: number): void => setLines(lines.map((line) => (line.id === id ? { ...line, dropped: !line.dropped } : line)));
  const addAfter = (id: number): void => setLines(lines.flatMap((line) => (line.id === id ? [line, { id: Math.max(...lines.map((one) => one.id)) + 1, row: rowAfter(line.row), dropped: false, remarks: [] }] : [line])));
  const send = async (): Promise<void> => {
    const done = await task.run('Загружаю дорожную карту', (id) => ask('importRoadmap', id, rows));
    if (done) onDone(done);
  };
  const running = task.state.is === 'busy';
  const deed = fresh === 0 ? 'Загружать нечего' : `Загрузить ${counted(fresh, 'строку', 'строки', 'строк')}`;
  return (
    <>
      <main>
        <Heading>Так прочитана дорожная карта</Heading>
        <ul class="counts" aria-label="Итог">
          <li><b>{fresh}</b> новых</li>
          <li><b>{known.length - fresh}</b> уже есть</li>
          <li><b>{lines.length - wanted.length}</b> убрано</li>
          <li><b>{marked}</b> стоит проверить</li>
        </ul>
        {fresh === 0 && known.length > 0 && <Note kind="info"><p>Всё уже есть, менять нечего.</p></Note>}
        {otherYear && <Note kind="warn"><p>В документе назван {yearDigits(reading.schoolYear ?? '')} учебный год, а в реестре {now.year}. Строки войдут в {now.year}. Проверьте, тот ли это документ.</p></Note>}
        {lost.length > 0
          ? <Note kind="warn"><p>Не всё из таблицы попало в строки. Сверьте с исходной:</p><ul>{lost.map((p) => <li key={p.message}>{p.message}</li>)}</ul></Note>
          : <Note kind="good"><p>Все слова таблицы на месте: ни одно не потеряно.</p></Note>}
        <TaskNote state={task.state} />
        <NamesToReplace named={named} withKey={key !== null} onReplace={(one, instead) => setLines(withReplaced(lines, one, instead))} />
        <Found reading={reading} />
        <div class="row-of-buttons">
          <button type="button" aria-pressed={original} onClick={() => setOriginal(!original)}>{original ? 'Скрыть исходную таблицу' : 'Показать исходную таблицу'}</button>
          {marked > 0 && <label class="inline"><input type="checkbox" checked={onlyMarked} onChange={() => setOnlyMarked(!onlyMarked)} />Только строки, которые стоит проверить ({marked})</label>}
        </div>
        <div class={original ? 'beside' : ''}>
          <RowsTable lines={onlyMarked && marked > 0 ? lines.filter((line) => (marks.get(line.id)?.doubts.length ?? 0) > 0) : lines} marks={marks} onEdit={edit} onDrop={drop} onAdd={addAfter} />
          {original && <OriginalTable originals={source.originals} />}
        </div>
      </main>
      <Footer>
        <Button primary disabled={fresh === 0 || nameless > 0 || named.length > 0 || running} onClick={() => { void send(); }}>{task.state.is === 'silent' ? `Повторить: ${deed.toLowerCase()}` : deed}</Button>
        <Button disabled={running} onClick={onBack}>Другой документ</Button>
        {named.length > 0 && <span class="warn-text">Строк с именами: {namedAt.size}. Замените имена или уберите строки.</span>}
        {nameless > 0 && <span class="warn-text">Строк без мероприятия: {nameless}. Допишите их или уберите.</span>}
      </Footer>
    </>
  );
};
