// Step «Столбцы»: who the people are, where the heading stands, what each column holds; every guess may be changed.

import { recogniseColumns, type ColumnField, type ImportRole, type RecognisedColumn } from '../../src/programme/people';
import { columnLetter, type TableSource } from '../intake/table-file';
import type { ColumnsProps } from '../intake/table-wizard';
import { Button, Footer, Heading, Note } from '../parts/pieces';
import { counted } from '../parts/words';
import type { TableLayout } from './use-plan';
import { fieldChoices, fieldTitle, ROLE_WORDS } from './words';

export interface Recognised extends TableLayout {
  roleSure: number;
  /** Which sheet of the source. */
  at: number;
}

/** What the sheet `at` of the source is; `role` and `header` where the curator has said them. */
export const recognise = (source: TableSource, at: number, role?: ImportRole, header?: number): Recognised => {
  const rows = source.tables[at]?.rows ?? [];
  return { at, rows, ...recogniseColumns(rows, role, header) };
};

const SURE = 0.6;
const SAMPLES = 3;
const LONGEST_SAMPLE = 60;

const samplesOf = (layout: TableLayout, index: number): string[] => {
  const found = new Set<string>();
  for (let i = layout.headerRow + 1; i < layout.rows.length && found.size < SAMPLES; i += 1) {
    const text = (layout.rows[i]?.[index] ?? '').replace(/\s+/g, ' ').trim();
    if (text !== '') found.add(text.length > LONGEST_SAMPLE ? `${text.slice(0, LONGEST_SAMPLE)}…` : text);
  }
  return [...found];
};

/** Why the table cannot be taken like this, or null. */
const objection = (columns: readonly RecognisedColumn[]): string | null => {
  const fields = columns.map((column) => column.field);
  if (!fields.includes('name') && !fields.includes('last')) return 'Не указано, в каком столбце ФИО. Выберите «ФИО» или «Фамилия» напротив нужного столбца.';
  const twice = fields.find((field, i) => field !== 'unknown' && field !== 'skip' && fields.indexOf(field) !== i);
  return twice === undefined ? null : `«${fieldTitle(twice)}» выбрано для двух столбцов. Оставьте один, для другого выберите «В „Прочее“ человека» или «Не загружать».`;
};

export const ColumnsStep = ({ source, layout, onLayout, onBack, onNext }: ColumnsProps<Recognised>) => {
  const { columns, headerRow, role, rows } = layout;
  const choices = fieldChoices(role);
  const wrong = objection(columns);
  const unsure = columns.filter((column) => column.field !== 'unknown' && column.field !== 'skip' && column.sure < SURE).length;
  const setField = (index: number, field: ColumnField): void => onLayout({ ...layout, columns: columns.map((column) => (column.index === index ? { ...column, field, sure: 1, why: 'выбрано вами' } : column)) });
  const candidates = Math.min(rows.length, 15);
  const above = rows.slice(0, Math.max(0, headerRow)).map((row) => row.filter((cell) => cell.trim() !== '').join(' ')).filter((text) => text !== '');
  return (
    <>
      <main>
        <Heading>Так прочитаны столбцы</Heading>
        <p>«{source.name}», {counted(rows.length - headerRow - 1, 'строка', 'строки', 'строк')} под шапкой. Проверьте и поправьте, если нужно.</p>
        {source.problems.length > 0 && <Note kind="warn"><ul>{source.problems.slice(0, 5).map((p) => <li key={p.message}>{p.sheet ? `Лист «${p.sheet}». ` : ''}{p.message}</li>)}{source.problems.length > 5 && <li>и ещё {source.problems.length - 5}</li>}</ul></Note>}
        <div class="fields-line">
          {source.tables.length > 1 && (
            <div><label for="sheet">Лист книги</label>
              <select id="sheet" value={String(layout.at)} onChange={(e) => onLayout(recognise(source, Number((e.target as HTMLSelectElement).value)))}>{source.tables.map((table, i) => <option key={table.name} value={String(i)}>{table.name}</option>)}</select></div>
          )}
          <fieldset>
            <legend>Кто в таблице</legend>
            {(['mentor', 'mentee'] as const).map((one) => <label class="inline" key={one}><input type="radio" name="role" checked={role === one} onChange={() => onLayout(recognise(source, layout.at, one, headerRow))} />{ROLE_WORDS[one].who}</label>)}
          </fieldset>
          <div><label for="header">Шапка таблицы</label>
            <select id="header" value={String(headerRow)} onChange={(e) => onLayout(recognise(source, layout.at, role, Number((e.target as HTMLSelectElement).value)))}>
              <option value="-1">шапки нет</option>
              {Array.from({ length: candidates }, (_, i) => <option key={i} value={String(i)}>строка {i + 1}</option>)}
            </select></div>
        </div>
        {layout.roleSure < SURE && <Note kind="warn"><p>По столбцам не понять, наставники это или наставляемые. Проверьте, кто в таблице.</p></Note>}
        {above.length > 0 && <p class="gray">Над шапкой, загружено не будет: {above.map((text) => `«${text.slice(0, 120)}»`).join(', ')}.</p>}
        {unsure > 0 && <Note kind="warn"><p>Столбцов, которые стоит проверить: {unsure}. Они отмечены.</p></Note>}
        <div class="scroll tall" tabIndex={0} role="region" aria-label="Столбцы таблицы">
          <table>
            <thead><tr><th scope="col">Столбец</th><th scope="col">Что в нём</th><th scope="col">Это</th></tr></thead>
            <tbody>
              {columns.map((column) => {
                const samples = samplesOf(layout, column.index);
                const name = column.heading || `Столбец ${columnLetter(column.index)}`;
                const check = column.field !== 'unknown' && column.field !== 'skip' && column.sure < SURE;
                return (
                  <tr key={column.index} class={check ? 'check' : ''}>
                    <th scope="row"><span class="gray">{columnLetter(column.index)}</span> {name}</th>
                    <td>{samples.length > 0 ? samples.map((text) => <div key={text}>{text}</div>) : <span class="gray">пусто</span>}</td>
                    <td>
                      <select aria-label={`Что в столбце «${name}»`} value={column.field} onChange={(e) => setField(column.index, (e.target as HTMLSelectElement).value as ColumnField)}>{choices.map(({ value, title }) => <option key={value} value={value}>{title}</option>)}</select>
                      <small class={check ? 'warn-text' : 'gray'}>{check ? `проверьте: ${column.why}` : column.why}</small>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
        {wrong && <Note kind="bad"><p>{wrong}</p></Note>}
      </main>
      <Footer><Button primary disabled={wrong !== null} onClick={onNext}>Посмотреть, что загрузится</Button><Button onClick={onBack}>Другая таблица</Button></Footer>
    </>
  );
};
