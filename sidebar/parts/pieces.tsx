// Pieces that every screen is made of: buttons, notices, busy lines, refusals with what to do.

import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Detail, Refusal } from '../../src/actions/reply';
import { ask } from '../client';
import type { TaskState } from './task';

interface ButtonProps {
  children: ComponentChildren;
  onClick: () => void;
  primary?: boolean;
  quiet?: boolean;
  disabled?: boolean;
}

export const Button = ({ children, onClick, primary, quiet, disabled }: ButtonProps) => (
  <button type="button" class={primary ? 'action' : quiet ? 'quiet' : ''} disabled={disabled ?? false} onClick={onClick}>{children}</button>
);

/** Heading of a screen; takes the focus when the screen changes, so that a keyboard and a screen reader follow. */
export const Heading = ({ children, level = 1 }: { children: ComponentChildren; level?: 1 | 2 }) => {
  const self = useRef<HTMLHeadingElement>(null);
  useEffect(() => { if (level === 1) self.current?.focus(); }, [level]);
  return level === 1 ? <h1 tabIndex={-1} ref={self}>{children}</h1> : <h2>{children}</h2>;
};

export const Busy = ({ what }: { what: string }) => <p class="busy" role="status"><span class="spinner" aria-hidden="true" />{what}</p>;

export const Note = ({ kind, children }: { kind: 'good' | 'warn' | 'bad' | 'info'; children: ComponentChildren }) => (
  <div class={`note ${kind}`} role={kind === 'bad' ? 'alert' : 'status'}>{children}</div>
);

/** A line that opens the sheet at the row, or the very cell, it speaks of. */
export const DetailLine = ({ detail }: { detail: Detail }) => (
  <li>{detail.sheet && detail.row ? <button type="button" class="link" onClick={() => { void ask('goTo', detail.sheet ?? '', detail.row ?? 0, detail.column); }}>{detail.text}</button> : detail.text}</li>
);

const MOST_SHOWN = 12;

export const Details = ({ details }: { details: readonly Detail[] }) => (details.length === 0 ? null : (
  <ul class="details">
    {details.slice(0, MOST_SHOWN).map((detail) => <DetailLine key={detail.text} detail={detail} />)}
    {details.length > MOST_SHOWN && <li>и ещё {details.length - MOST_SHOWN}</li>}
  </ul>
));

export const RefusalNote = ({ refusal }: { refusal: Refusal }) => (
  <Note kind="bad">
    <p>{refusal.message}</p>
    <Details details={refusal.details} />
  </Note>
);

/** What a task shows while it is busy or when it failed; null when there is nothing to say. */
export const TaskNote = ({ state }: { state: TaskState<unknown> }) => {
  if (state.is === 'busy') return <Busy what={state.what} />;
  if (state.is === 'refused') return <RefusalNote refusal={state.refusal} />;
  if (state.is === 'silent') return <Note kind="bad"><p>{state.message}</p></Note>;
  return null;
};

/** The bar at the foot of a panel or a dialog: one primary button, the rest quiet. */
export const Footer = ({ children }: { children: ComponentChildren }) => <footer class="bar">{children}</footer>;

interface FieldProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  help?: string;
  type?: 'text' | 'date' | 'email' | 'tel';
  required?: boolean;
  list?: readonly string[];
}

let fields = 0;

/** A labelled field; with `list` it is a choice. */
export const Field = ({ label, value, onInput, help, type = 'text', required, list }: FieldProps) => {
  const id = useRef(`field-${++fields}`).current;
  const described = help ? { 'aria-describedby': `${id}-help` } : {};
  return (
    <div class="block form-group">
      <label for={id}>{label}{required ? ' *' : ''}</label>
      {list
        ? <select id={id} value={value} {...described} onChange={(e) => onInput((e.target as HTMLSelectElement).value)}><option value="">–</option>{list.map((word) => <option key={word} value={word}>{word}</option>)}</select>
        : <input id={id} type={type as 'text'} value={value} required={required ?? false} {...described} onInput={(e) => onInput((e.target as HTMLInputElement).value)} />}
      {help && <small id={`${id}-help`} class="gray">{help}</small>}
    </div>
  );
};
