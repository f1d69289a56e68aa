// One thing that a document asks: a text, a date, a choice, or rows to be ticked.

import { useMemo, useRef, useState } from 'preact/hooks';
import type { Ask, Facts } from '../../src/programme/orders';
import { TickList } from '../consents/tick-list';
import { Field } from '../parts/pieces';
import { counted } from '../parts/words';
import { choicesOf, othersOf, type Choice } from './rows-to-choose';

interface Props {
  ask: Ask;
  facts: Facts;
  value: string | readonly string[];
  onChange: (value: string | readonly string[]) => void;
}

/** Who is offered and how many are not, so that nobody looks for a person in vain. */
const Offered = ({ ask, facts, choices }: { ask: Ask; facts: Facts; choices: readonly Choice[] }) => {
  const others = useMemo(() => othersOf(facts, ask, choices), [facts, ask, choices]);
  const them = ask.type === 'pairs' ? counted(others, 'пара', 'пары', 'пар') : counted(others, 'человек', 'человека', 'человек');
  if (choices.length === 0) return <small class="gray">Выбирать пока не из чего{ask.whom ? `. Здесь появятся ${ask.whom}` : ''}.</small>;
  return ask.whom ? <small class="gray">Здесь {ask.whom}.{others > 0 ? ` Остальным (${them}) этот документ не нужен.` : ''}</small> : null;
};

const asText = (value: string | readonly string[]): string => (typeof value === 'string' ? value : value.join('\n'));
const asList = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? (value === '' ? [] : [value]) : value);

const Lines = ({ ask, value, onChange }: Props) => {
  const id = useRef(`lines-${ask.key}-${Math.random().toString(36).slice(2)}`).current;
  const text = asText(value);
  return (
    <div class="block form-group">
      <label for={id}>{ask.title}{ask.required ? ' *' : ''}</label>
      <textarea id={id} rows={Math.min(10, Math.max(3, text.split('\n').length + 1))} value={text} onInput={(e) => onChange((e.target as HTMLTextAreaElement).value)} {...(ask.help ? { 'aria-describedby': `${id}-help` } : {})} />
      {ask.help && <small id={`${id}-help`} class="gray">{ask.help}</small>}
    </div>
  );
};

const One = ({ ask, facts, value, onChange }: Props) => {
  const id = useRef(`one-${ask.key}-${Math.random().toString(36).slice(2)}`).current;
  const choices = useMemo(() => choicesOf(facts, ask), [facts, ask]);
  return (
    <div class="block form-group">
      <label for={id}>{ask.title}{ask.required ? ' *' : ''}</label>
      <select id={id} value={asText(value)} onChange={(e) => onChange((e.target as HTMLSelectElement).value)} {...(ask.help ? { 'aria-describedby': `${id}-help` } : {})}>
        <option value="">–</option>
        {choices.map((choice) => <option key={choice.id} value={choice.id}>{choice.text}{choice.more === '' ? '' : `, ${choice.more}`}</option>)}
      </select>
      {ask.help && <small id={`${id}-help`} class="gray">{ask.help}</small>}
      <Offered ask={ask} facts={facts} choices={choices} />
    </div>
  );
};

/** A word of the list, or where the ask allows it her own. */
const Word = ({ ask, value, onChange }: Props) => {
  const { choices = [], own } = ask;
  const text = asText(value);
  const [typing, setTyping] = useState(own !== undefined && text !== '' && !choices.includes(text));
  const choose = (word: string): void => {
    const mine = own !== undefined && word === own.title;
    setTyping(mine);
    onChange(mine ? '' : word);
  };
  return (
    <>
      <Field label={ask.title} required={ask.required} list={own ? [...choices, own.title] : choices} value={own && typing ? own.title : text} onInput={choose} {...(ask.help ? { help: ask.help } : {})} />
      {own && typing && <Field label={`${own.title}, как в приказе`} required={ask.required} value={text} onInput={onChange} help={own.help} />}
    </>
  );
};

const fits = (choice: Choice, wanted: string): boolean => `${choice.text} ${choice.more}`.toLowerCase().replace(/ё/g, 'е').includes(wanted.trim().toLowerCase().replace(/ё/g, 'е'));

const Several = ({ ask, facts, value, onChange }: Props) => {
  const [wanted, setWanted] = useState('');
  const choices = useMemo(() => choicesOf(facts, ask), [facts, ask]);
  const ticked = new Set(asList(value));
  const shown = choices.filter((choice) => wanted === '' || fits(choice, wanted));
  const outside = [...ticked].filter((id) => !shown.some((choice) => choice.id === id));
  return (
    <fieldset class="asked-rows">
      <legend>{ask.title}{ask.required ? ' *' : ''} – отмечено {ticked.size} из {choices.length}</legend>
      {ask.help && <small class="gray">{ask.help}</small>}
      <Offered ask={ask} facts={facts} choices={choices} />
      {choices.length > 0 && (
        <>
          {choices.length > 8 && <Field label="Найти" value={wanted} onInput={setWanted} />}
          <p class="row-of-buttons">
            <button type="button" class="quiet" onClick={() => onChange([...new Set([...outside, ...shown.map((choice) => choice.id)])])}>{wanted === '' ? `Отметить всех – ${shown.length}` : `Отметить ${counted(shown.length, 'показанного', 'показанных', 'показанных')}`}</button>
            <button type="button" class="quiet" onClick={() => onChange(outside)}>Снять отметки</button>
          </p>
          <TickList label={ask.title} items={shown} idOf={(choice) => choice.id} ticked={new Set(shown.filter((choice) => ticked.has(choice.id)).map((choice) => choice.id))}
            onTick={(next) => onChange([...outside, ...shown.filter((choice) => next.has(choice.id)).map((choice) => choice.id)])}
            row={(choice) => <span class="two-lines whole-row">{choice.text}{choice.more !== '' && <span class="gray"> · {choice.more}</span>}</span>} />
        </>
      )}
    </fieldset>
  );
};

export const AskField = (props: Props) => {
  const { ask, value, onChange } = props;
  const help = ask.help ? { help: ask.help } : {};
  switch (ask.type) {
    case 'lines': return <Lines {...props} />;
    case 'date': return <Field label={ask.title} type="date" required={ask.required} value={asText(value)} onInput={onChange} {...help} />;
    case 'choice': return <Word {...props} />;
    case 'flag': return <Field label={ask.title} required={ask.required} list={['да', 'нет']} value={asText(value)} onInput={onChange} {...help} />;
    case 'person':
    case 'document': return <One {...props} />;
    case 'people':
    case 'mentors':
    case 'mentees':
    case 'pairs':
    case 'roadmap': return <Several {...props} />;
    default: return <Field label={ask.title} required={ask.required} value={asText(value)} onInput={onChange} {...help} />;
  }
};
