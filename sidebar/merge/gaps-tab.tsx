// «Полнота»: what is not known of whom, by class, and whose data nobody has confirmed for more than a year.

import { useMemo, useState } from 'preact/hooks';
import type { PeopleCheck } from '../../src/actions/merge';
import type { Done } from '../../src/actions/reply';
import { checkPeople, fullName, type PersonCheck } from '../../src/programme/people';
import { ask } from '../client';
import { LongList } from '../intake/long-list';
import { Button, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { counted, shownDate } from '../parts/words';

type Which = 'пробелы' | 'давно' | 'все';

const groupOf = ({ person }: PersonCheck): string => person.class || person.kind || 'остальные';

const byGroup = (a: PersonCheck, b: PersonCheck): number => {
  const [x, y] = [groupOf(a), groupOf(b)];
  return (parseInt(x, 10) || 99) - (parseInt(y, 10) || 99) || (x < y ? -1 : x > y ? 1 : a.share - b.share || (fullName(a.person) < fullName(b.person) ? -1 : 1));
};

export const GapsTab = ({ data, onConfirmed }: { data: PeopleCheck; onConfirmed: (done: Done<{ confirmed: number }>) => void }) => {
  const lines = useMemo(() => checkPeople(data.people, data.mentors, data.mentees, data.year, data.today, data.coded).sort(byGroup), [data]);
  const [which, setWhich] = useState<Which>('пробелы');
  const [group, setGroup] = useState('');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const task = useTask<Done<{ confirmed: number }>>();
  const groups = [...new Set(lines.map(groupOf))];
  const shown = lines.filter((line) => (group === '' || groupOf(line) === group) && (which === 'все' || (which === 'давно' ? line.stale : line.missing.length > 0)));
  const chosen = shown.filter((line) => ticked.has(line.code));
  const mean = (of: readonly PersonCheck[]): number => (of.length === 0 ? 100 : Math.floor(of.reduce((sum, line) => sum + line.share, 0) / of.length));
  const ofGroup = lines.filter((line) => group === '' || groupOf(line) === group);
  const tick = (code: string): void => {
    const next = new Set(ticked);
    if (!next.delete(code)) next.add(code);
    setTicked(next);
    task.reset();
  };
  const all = shown.length > 0 && shown.every((line) => ticked.has(line.code));
  const confirm = (): void => {
    void task.run('Записываем', (id) => ask('confirmPeople', id, chosen.map((line) => line.code))).then((done) => {
      if (!done) return;
      setTicked(new Set());
      task.reset();
      onConfirmed(done);
    });
  };
  return (
    <>
      <div class="fields-line">
        <div>
          <label for="gaps-group">Класс или группа</label>
          <select id="gaps-group" value={group} onChange={(e) => setGroup((e.target as HTMLSelectElement).value)}><option value="">все</option>{groups.map((g) => <option key={g} value={g}>{g}</option>)}</select>
        </div>
        <div>
          <label for="gaps-which">Показать</label>
          <select id="gaps-which" value={which} onChange={(e) => setWhich((e.target as HTMLSelectElement).value as Which)}>
            <option value="пробелы">чего-то не хватает</option>
            <option value="давно">не подтверждены больше года</option>
            <option value="все">всех</option>
          </select>
        </div>
        <p role="status">Сведения заполнены на {`${mean(ofGroup)}\u00a0%`}. Показано: {counted(shown.length, 'человек', 'человека', 'человек')}.</p>
      </div>
      {shown.length === 0 ? <Note kind="good"><p>{which === 'давно' ? 'Все подтверждены за последний год.' : which === 'пробелы' ? 'Пробелов нет.' : 'В реестре никого нет.'}</p></Note> : (
        <LongList
          label="Полнота сведений" items={shown} rowHeight={48} head={['Кто', 'Заполнено', 'Чего не хватает', 'Подтверждено']} template="minmax(0, 1.2fr) 90px minmax(0, 1.5fr) 130px" idOf={(line) => line.code}
          cells={(line) => [
            <label class="inline"><input type="checkbox" checked={ticked.has(line.code)} onChange={() => tick(line.code)} /><span class="two-lines">{fullName(line.person) || line.code}<span class="gray"> {groupOf(line)}</span></span></label>,
            <span>{`${line.share}\u00a0%`}</span>,
            line.missing.length === 0 ? <span>–</span> : <button type="button" class="link two-lines" onClick={() => { void ask('goTo', data.sheet, data.rows[line.code] ?? 0); }}><span class="visually-hidden">{fullName(line.person) || line.code}: </span>{line.missing.map((fact) => fact.title).join(', ')}</button>,
            <span class={line.stale ? 'warn-text' : ''}>{line.confirmed === '' ? 'никогда' : shownDate(line.confirmed)}{line.stale ? ' – давно' : ''}</span>,
          ]}
        />
      )}
      <div class="row-of-buttons">
        <Button disabled={chosen.length === 0 || task.state.is === 'busy'} onClick={confirm}>{task.state.is === 'silent' ? 'Повторить' : chosen.length === 0 ? 'Подтвердить' : `Подтвердить – ${counted(chosen.length, 'человек', 'человека', 'человек')}`}</Button>
        <Button disabled={shown.length === 0} onClick={() => setTicked(all ? new Set() : new Set(shown.map((line) => line.code)))}>{all ? 'Снять отметки' : 'Отметить всех показанных'}</Button>
      </div>
      <TaskNote state={task.state} />
    </>
  );
};
