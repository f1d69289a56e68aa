// Narrowing the list of candidates: by where they stand, category, and a word of the name, class or organisation.

import type { SelectionLine } from '../../src/programme/selection';
import { AWAITING } from '../../src/programme/selection';

export interface Filter {
  /** 'ждут' = everybody who waits for a decision; '' = all. */
  status: string;
  category: string;
  text: string;
}

export const WAITING = 'ждут';

const folded = (text: string): string => text.toLowerCase().replace(/ё/g, 'е');

export const matching = (lines: readonly SelectionLine[], { status, category, text }: Filter): SelectionLine[] => {
  const words = folded(text).split(/\s+/).filter((word) => word !== '');
  return lines.filter((line) => (status === '' || (status === WAITING ? AWAITING.has(line.status) : line.status === status)) && (category === '' || line.category === category) &&
    words.every((word) => folded(`${line.name} ${line.class} ${line.organisation} ${line.code}`).includes(word)));
};

const unique = (words: readonly string[]): string[] => [...new Set(words.filter((word) => word !== ''))].sort();

export const Filters = ({ lines, filter, onChange }: { lines: readonly SelectionLine[]; filter: Filter; onChange: (filter: Filter) => void }) => (
  <div class="fields-line">
    <div>
      <label for="filter-status">Показать</label>
      <select id="filter-status" value={filter.status} onChange={(e) => onChange({ ...filter, status: (e.target as HTMLSelectElement).value })}>
        <option value={WAITING}>ждут решения</option>
        <option value="">всех</option>
        {unique(lines.map((line) => line.status)).map((word) => <option key={word} value={word}>{word}</option>)}
      </select>
    </div>
    <div>
      <label for="filter-category">Категория</label>
      <select id="filter-category" value={filter.category} onChange={(e) => onChange({ ...filter, category: (e.target as HTMLSelectElement).value })}>
        <option value="">любая</option>
        {unique(lines.map((line) => line.category)).map((word) => <option key={word} value={word}>{word}</option>)}
      </select>
    </div>
    <div>
      <label for="filter-text">Имя, класс, организация</label>
      <input id="filter-text" type="text" value={filter.text} onInput={(e) => onChange({ ...filter, text: (e.target as HTMLInputElement).value })} />
    </div>
  </div>
);
