// Choosing one person out of many: a field that narrows a list of names.

import { useMemo, useState } from 'preact/hooks';

interface Props<P> {
  label: string;
  people: readonly P[];
  labelOf: (person: P) => string;
  /** Code of the chosen person, '' = none. */
  value: string;
  onPick: (code: string) => void;
}

const MOST_OFFERED = 60;

const folded = (text: string): string => text.toLowerCase().replace(/ё/g, 'е');

export function Picker<P extends { code: string; obstacles: readonly string[] }>({ label, people, labelOf, value, onPick }: Props<P>) {
  const [text, setText] = useState('');
  const id = label === 'Наставник' ? 'pick-mentor' : 'pick-mentee';
  const found = useMemo(() => {
    const parts = folded(text).split(/\s+/).filter((part) => part !== '');
    return people.filter((p) => parts.every((part) => folded(labelOf(p)).includes(part)));
  }, [people, text]);
  return (
    <div>
      <label for={`${id}-text`}>{label}: найти</label>
      <input id={`${id}-text`} value={text} placeholder="Фамилия или класс" onInput={(e) => setText((e.target as HTMLInputElement).value)} />
      <label for={id} class="visually-hidden">{label}</label>
      <select id={id} size={7} value={value} onChange={(e) => onPick((e.target as HTMLSelectElement).value)}>
        {found.slice(0, MOST_OFFERED).map((p) => <option key={p.code} value={p.code}>{labelOf(p)}{p.obstacles.length > 0 ? ` – ${p.obstacles.join(', ')}` : ''}</option>)}
      </select>
      <small class="gray" role="status">{found.length === 0 ? 'Никого не нашлось.' : found.length > MOST_OFFERED ? `Показаны первые ${MOST_OFFERED} из ${found.length}: уточните.` : `Нашлось: ${found.length}.`}</small>
    </div>
  );
}
