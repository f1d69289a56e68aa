// One question of a form, by its kind. Every field is named by its question for a screen reader.

import type { ComponentChildren } from 'preact';
import type { Answer, FormItem } from '../../services/form-model';

interface Props { item: FormItem; answer: Answer | undefined; wrong: string | undefined; change(answer: Answer): void }
type FieldProps = Props & { describe: { 'aria-describedby'?: string; 'aria-invalid'?: boolean } };

const text = (answer: Answer | undefined): string => (typeof answer === 'string' ? answer : '');
const list = (answer: Answer | undefined): string[] => (Array.isArray(answer) ? answer.filter((one): one is string => typeof one === 'string') : []);

/** Kinds with one field of their own, which can carry a plain label. */
const SINGLE = new Set<FormItem['kind']>(['TEXT', 'PARAGRAPH_TEXT', 'LIST', 'DATE', 'TIME']);

export function Question(props: Props) {
  const { item, wrong } = props;
  if (item.kind === 'SECTION_HEADER') return <div class="question"><h2>{item.title}</h2>{item.helpText && <p class="help">{item.helpText}</p>}</div>;
  if (item.kind === 'IMAGE') return <figure class="question" style={{ textAlign: item.alignment.toLowerCase() as 'left' }}>{item.title && <figcaption class="title">{item.title}</figcaption>}{item.image && <img alt={item.title || item.helpText} style={{ maxWidth: '100%', width: item.width || undefined }} src={`data:${item.image.contentType};base64,${item.image.base64}`} />}</figure>;
  if (item.kind === 'VIDEO') return <div class="question"><h2>{item.title || 'Видео'}</h2>{item.videoUrl && <a href={item.videoUrl} target="_blank" rel="noreferrer">Открыть видео</a>}</div>;
  const ids = [item.helpText ? `help-${item.id}` : '', wrong ? `wrong-${item.id}` : ''].filter(Boolean).join(' ');
  const describe = { ...(ids ? { 'aria-describedby': ids } : {}), ...(wrong ? { 'aria-invalid': true } : {}) };
  const title = <>{item.title || 'Вопрос'} {item.required && <><span class="star" aria-hidden="true">*</span><span class="sr">обязательный</span></>}</>;
  const rest = (
    <>
      {item.helpText && <p class="help" id={`help-${item.id}`}>{item.helpText}</p>}
      <div class="answer"><Field {...props} describe={describe} /></div>
      {wrong && <p class="error" id={`wrong-${item.id}`} role="alert">{wrong}</p>}
    </>
  );
  if (SINGLE.has(item.kind)) return <div class={wrong ? 'question bad' : 'question'}><label class="title" for={`field-${item.id}`}>{title}</label>{rest}</div>;
  return <fieldset class={wrong ? 'question bad' : 'question'} {...(ids ? { 'aria-describedby': ids } : {})}><legend>{title}</legend>{rest}</fieldset>;
}

function Field(props: FieldProps) {
  const { item, answer, change, describe } = props;
  const id = `field-${item.id}`;
  switch (item.kind) {
    case 'TEXT': return <input id={id} type="text" required={item.required} value={text(answer)} {...describe} onInput={(event) => change(event.currentTarget.value)} />;
    case 'PARAGRAPH_TEXT': return <textarea id={id} rows={4} required={item.required} value={text(answer)} {...describe} onInput={(event) => change(event.currentTarget.value)} />;
    case 'LIST': return (
      <select id={id} required={item.required} value={text(answer)} {...describe} onChange={(event) => change(event.currentTarget.value)}>
        <option value="">Выберите</option>
        {item.choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.value}</option>)}
      </select>
    );
    case 'MULTIPLE_CHOICE': return <OneOf {...props} />;
    case 'CHECKBOX': return <ManyOf {...props} />;
    case 'SCALE': case 'RATING': return <Scale {...props} />;
    case 'GRID': case 'CHECKBOX_GRID': return <GridField {...props} />;
    case 'DATE': return item.includesYear
      ? <input id={id} type="date" required={item.required} value={text(answer)} {...describe} onInput={(event) => change(event.currentTarget.value)} />
      : <input id={id} type="text" inputMode="numeric" placeholder="дд.мм" required={item.required} value={dayMonth(text(answer))} {...describe} onInput={(event) => change(monthDay(event.currentTarget.value))} />;
    case 'TIME': return <input id={id} type="time" required={item.required} value={text(answer)} {...describe} onInput={(event) => change(event.currentTarget.value)} />;
    case 'DATETIME': return <DateAndTime {...props} />;
    case 'DURATION': return <Duration {...props} />;
    default: return null;
  }
}

/** «MM-DD», as the service keeps a date without a year, and «дд.мм», as it is typed. */
const dayMonth = (value: string): string => (/^\d\d-\d\d$/.test(value) ? `${value.slice(3)}.${value.slice(0, 2)}` : value);
const monthDay = (value: string): string => (/^\d\d\.\d\d$/.test(value) ? `${value.slice(3)}-${value.slice(0, 2)}` : value);

function Choice({ type, name, checked, describe, set, children }: { type: 'radio' | 'checkbox'; name: string; checked: boolean; describe: FieldProps['describe']; set(on: boolean): void; children: ComponentChildren }) {
  return <label class="choice"><input type={type} name={name} checked={checked} {...(describe['aria-describedby'] ? { 'aria-describedby': describe['aria-describedby'] } : {})} onChange={(event) => set(event.currentTarget.checked)} /><span>{children}</span></label>;
}

function OneOf({ item, answer, change, describe }: FieldProps) {
  const value = text(answer);
  const own = item.showOther && answer !== undefined && !item.choices.some((choice) => choice.value === value);
  return (
    <>
      {item.choices.map((choice) => <Choice key={choice.value} type="radio" name={`q${item.id}`} checked={value === choice.value && !own} describe={describe} set={() => change(choice.value)}>{choice.value}</Choice>)}
      {item.showOther && <><Choice type="radio" name={`q${item.id}`} checked={own} describe={describe} set={() => change('')}>Другое</Choice>{own && <input type="text" aria-label={`${item.title}: другое`} value={value} onInput={(event) => change(event.currentTarget.value)} />}</>}
      {!item.required && answer !== undefined && answer !== '' && <button type="button" onClick={() => change([])}>Убрать ответ</button>}
    </>
  );
}

function ManyOf({ item, answer, change, describe }: FieldProps) {
  const values = list(answer);
  const known = new Set(item.choices.map((choice) => choice.value));
  const own = values.find((value) => !known.has(value));
  const set = (value: string, on: boolean) => change([...item.choices.map((choice) => choice.value).filter((each) => (each === value ? on : values.includes(each))), ...(own === undefined || own === value ? [] : [own])]);
  return (
    <>
      {item.choices.map((choice) => <Choice key={choice.value} type="checkbox" name={`q${item.id}`} checked={values.includes(choice.value)} describe={describe} set={(on) => set(choice.value, on)}>{choice.value}</Choice>)}
      {item.showOther && <label class="stack">Другое<input type="text" aria-label={`${item.title}: другое`} value={own ?? ''} onInput={(event) => change([...values.filter((value) => known.has(value)), ...(event.currentTarget.value ? [event.currentTarget.value] : [])])} /></label>}
    </>
  );
}

function Scale({ item, answer, change, describe }: FieldProps) {
  const steps = Array.from({ length: item.upper - item.lower + 1 }, (_, index) => String(item.lower + index));
  const mark = item.kind === 'RATING' ? { STAR: '★', HEART: '♥', THUMB_UP: '👍' }[item.ratingIcon] ?? '★' : '';
  return (
    <div class="scale">
      {item.leftLabel && <span class="quiet" aria-hidden="true">{item.leftLabel}</span>}
      {steps.map((step, index) => (
        <label key={step}><span>{mark ? <><span aria-hidden="true">{mark}</span> {step}</> : step}<span class="sr">{index === 0 ? item.leftLabel : index === steps.length - 1 ? item.rightLabel : ''}</span></span>
          <input type="radio" name={`q${item.id}`} checked={text(answer) === step} {...(describe['aria-describedby'] ? { 'aria-describedby': describe['aria-describedby'] } : {})} onChange={() => change(step)} /></label>
      ))}
      {item.rightLabel && <span class="quiet" aria-hidden="true">{item.rightLabel}</span>}
    </div>
  );
}

function GridField({ item, answer, change }: FieldProps) {
  const many = item.kind === 'CHECKBOX_GRID';
  const rows = item.rows.map((_, index) => {
    const row = Array.isArray(answer) ? answer[index] : null;
    return Array.isArray(row) ? row : typeof row === 'string' ? [row] : [];
  });
  const set = (at: number, column: string, on: boolean) => {
    const next = rows.map((row, index) => (index !== at ? row : many ? item.columns.filter((each) => (each === column ? on : row.includes(each))) : [column]));
    if (many) change(next.map((row) => (row.length > 0 ? row : null)));
    else change(next.map((row) => row[0] ?? null));
  };
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={item.title}>
      <table class="grid-question">
        <thead><tr><td />{item.columns.map((column) => <th scope="col" key={column}>{column}</th>)}</tr></thead>
        <tbody>{item.rows.map((row, at) => <tr key={row}><th scope="row">{row}</th>{item.columns.map((column) => <td key={column}><input type={many ? 'checkbox' : 'radio'} name={`q${item.id}-${at}`} aria-label={`${row}: ${column}`} checked={rows[at]?.includes(column) ?? false} onChange={(event) => set(at, column, event.currentTarget.checked)} /></td>)}</tr>)}</tbody>
      </table>
    </div>
  );
}

function DateAndTime({ item, answer, change, describe }: FieldProps) {
  const [date = '', time = ''] = text(answer).split(' ');
  return (
    <div class="row">
      <label>Дата{item.includesYear
        ? <input type="date" value={date} {...describe} onInput={(event) => change(`${event.currentTarget.value} ${time}`.trim())} />
        : <input type="text" inputMode="numeric" placeholder="дд.мм" value={dayMonth(date)} {...describe} onInput={(event) => change(`${monthDay(event.currentTarget.value)} ${time}`.trim())} />}</label>
      <label>Время<input type="time" value={time} {...describe} onInput={(event) => change(`${date} ${event.currentTarget.value}`)} /></label>
    </div>
  );
}

function Duration({ answer, change, describe }: FieldProps) {
  const parts = text(answer).split(':');
  const set = (at: number, value: string) => {
    const next = [parts[0] || '0', parts[1] || '00', parts[2] || '00'];
    next[at] = at === 0 ? value : value.padStart(2, '0').slice(-2);
    change(next.join(':'));
  };
  return <div class="row">{['Часы', 'Минуты', 'Секунды'].map((caption, at) => <label key={caption}>{caption}<input type="text" inputMode="numeric" size={4} value={parts[at] ?? ''} {...describe} onInput={(event) => set(at, event.currentTarget.value.replace(/\D/g, ''))} /></label>)}</div>;
}
