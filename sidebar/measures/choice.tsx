// What is being keyed in: whose class, at the entry or the exit, when, and by whom it was measured.

import { MEASURERS, type MeasuredPerson, type Moment } from '../../src/programme/measures';

export interface Choice {
  /** Class or group; LACKING = everybody without an entry value. */
  group: string;
  moment: Moment;
  date: string;
  /** Role of who measured; '' = all measures. */
  by: string;
}

export const LACKING = 'без входа';

/** Groups in the order of the people. */
export const groupsOf = (people: readonly MeasuredPerson[]): string[] => [...new Set(people.map((person) => person.group))];

interface Props {
  people: readonly MeasuredPerson[];
  lacking: ReadonlySet<string>;
  choice: Choice;
  today: string;
  onChange: (choice: Choice) => void;
}

export const ChoiceLine = ({ people, lacking, choice, today, onChange }: Props) => {
  const lack = (group: string): string => {
    const count = people.filter((person) => person.group === group && lacking.has(person.code)).length;
    return count === 0 ? '' : ` – без входа ${count}`;
  };
  return (
    <div class="fields-line">
      <div>
        <label for="measure-group">Класс или группа</label>
        <select id="measure-group" value={choice.group} onChange={(e) => onChange({ ...choice, group: (e.target as HTMLSelectElement).value })}>
          {groupsOf(people).map((group) => <option key={group} value={group}>{group}{lack(group)}</option>)}
          {lacking.size > 0 && <option value={LACKING}>все без входного замера – {lacking.size}</option>}
        </select>
      </div>
      <fieldset>
        <legend>Замер</legend>
        <label class="inline"><input type="radio" name="moment" checked={choice.moment === 'entry'} onChange={() => onChange({ ...choice, moment: 'entry' })} />на входе</label>
        <label class="inline"><input type="radio" name="moment" checked={choice.moment === 'exit'} onChange={() => onChange({ ...choice, moment: 'exit' })} />на выходе</label>
      </fieldset>
      <div>
        <label for="measure-date">Когда измерили</label>
        <input id="measure-date" type="date" max={today} value={choice.date} onInput={(e) => onChange({ ...choice, date: (e.target as HTMLInputElement).value })} />
      </div>
      <div>
        <label for="measure-by">Кто измерил</label>
        <select id="measure-by" value={choice.by} onChange={(e) => onChange({ ...choice, by: (e.target as HTMLSelectElement).value })}>
          <option value="">все замеры</option>
          {MEASURERS.map((role) => <option key={role} value={role}>{role}</option>)}
        </select>
      </div>
    </div>
  );
};
