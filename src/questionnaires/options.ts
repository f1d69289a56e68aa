// The cell «Варианты»: what stands in it for each kind of question, and what it means.

import { splitChoices } from '../programme/records';
import type { Question } from '../programme/records';
import type { QuestionKind } from './item';

export interface Scale {
  from: number;
  to: number;
  left: string;
  right: string;
}

export interface Grid {
  rows: string[];
  columns: string[];
}

/** Lines of the cell, blank ones and repetitions left out: a form refuses two equal choices. */
export const linesOf = (cell: string): string[] => [...new Set(cell.split('\n').map((line) => line.trim()).filter((line) => line !== ''))];

/** 'от; до; слева; справа'; a form's scale begins at 0 or 1 and ends at 3 to 10. Null when the line says something else. */
export const readScale = (line: string): Scale | null => {
  const [from = '', to = '', left = '', right = ''] = line.split(';').map((part) => part.trim());
  if (!/^[01]$/.test(from) || !/^\d{1,2}$/.test(to)) return null;
  const scale = { from: Number(from), to: Number(to), left, right };
  return scale.to >= 3 && scale.to <= 10 ? scale : null;
};

/** Rows on the first line, columns on the second, each divided by semicolons. Null when either is missing. */
export const readGrid = (lines: readonly string[]): Grid | null => {
  const rows = [...new Set(splitChoices(lines[0] ?? ''))];
  const columns = [...new Set(splitChoices(lines[1] ?? ''))];
  return rows.length > 0 && columns.length > 0 ? { rows, columns } : null;
};

/** What is wrong with the options of a question; '' when a form can be built of them. */
export const optionsFault = (question: Pick<Question, 'kind' | 'options'>): string => {
  const lines = linesOf(question.options);
  const kind = question.kind as QuestionKind;
  if ((kind === 'один' || kind === 'несколько') && lines.length === 0) return 'нет ни одного варианта';
  if (kind === 'шкала' && !readScale(lines[0] ?? '')) return 'шкала пишется так: 1; 10; слева; справа';
  if (kind === 'сетка' && !readGrid(lines)) return 'у сетки строки пишут первой строкой, столбцы второй, через точку с запятой';
  return '';
};
