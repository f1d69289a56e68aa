// Step «Столбцы»: what each column of the list of consents is.

import { CONSENT_TITLES, recogniseConsents, type ConsentColumn, type ConsentField } from '../../src/programme/consents';
import { columnLetter, type TableSource } from '../intake/table-file';
import { Button, Footer, Heading, Note } from '../parts/pieces';
import { counted } from '../parts/words';

export interface ConsentsLayout {
  /** Which sheet of the source. */
  at: number;
  rows: string[][];
  headerRow: number;
  columns: ConsentColumn[];
}

export const recognise = (source: TableSource, at: number, header?: number): ConsentsLayout => {
  const rows = source.tables[at]?.rows ?? [];
  return { at, rows, ...recogniseConsents(rows, header) };
};

const FIELDS = Object.entries(CONSENT_TITLES) as [ConsentField, string][];
const HEADER_ROWS = 15;

const objection = (columns: readonly ConsentColumn[]): string | null => {
  const fields = columns.map((column) => column.field);
  if (!fields.includes('name')) return 'Не указано, в каком столбце участник.';
  if (!fields.includes('given')) return 'Не указано, в каком столбце дата согласия.';
  const twice = fields.find((field, i) => field !== 'skip' && fields.indexOf(field) !== i);
  return twice ? `«${CONSENT_TITLES[twice]}» выбрано для двух столбцов. Оставьте один.` : null;
};

interface Props {
  source: TableSource;
  layout: ConsentsLayout;
  onLayout: (layout: ConsentsLayout) => void;
  onBack: () => void;
  onNext: () => void;
}

export const ColumnsStep = ({ source, layout, onLayout, onBack, onNext }: Props) => {
  const { rows, headerRow, columns } = layout;
  const wrong = objection(columns);
  const samples = (index: number): string[] => [...new Set(rows.slice(headerRow + 1, headerRow + 40).map((row) => (row[index] ?? '').trim()).filter((text) => text !== ''))].slice(0, 3);
  const setField = (index: number, field: ConsentField): void => onLayout({ ...layout, columns: columns.map((column) => (column.index === index ? { ...column, field } : column)) });
  return (
    <>
      <main>
        <Heading>Так прочитаны столбцы</Heading>
        <p>«{source.name}», {counted(rows.length - headerRow - 1, 'строка', 'строки', 'строк')} под шапкой. Проверьте и поправьте, если нужно.</p>
        <div class="fields-line">
          {source.tables.length > 1 && (
            <div><label for="sheet">Лист книги</label>
              <select id="sheet" value={String(layout.at)} onChange={(e) => onLayout(recognise(source, Number((e.target as HTMLSelectElement).value)))}>{source.tables.map((table, i) => <option key={table.name} value={String(i)}>{table.name}</option>)}</select></div>
          )}
          <div><label for="header">Шапка таблицы</label>
            <select id="header" value={String(headerRow)} onChange={(e) => onLayout(recognise(source, layout.at, Number((e.target as HTMLSelectElement).value)))}>
              <option value="-1">шапки нет</option>
              {Array.from({ length: Math.min(rows.length, HEADER_ROWS) }, (_, i) => <option key={i} value={String(i)}>строка {i + 1}</option>)}
            </select></div>
        </div>
        <div class="scroll tall" tabIndex={0} role="region" aria-label="Столбцы таблицы">
          <table>
            <thead><tr><th scope="col">Столбец</th><th scope="col">Что в нём</th><th scope="col">Это</th></tr></thead>
            <tbody>
              {columns.map(({ index, heading, field }) => {
                const name = heading || `Столбец ${columnLetter(index)}`;
                return (
                  <tr key={index}>
                    <th scope="row"><span class="gray">{columnLetter(index)}</span> {name}</th>
                    <td>{samples(index).map((text) => <div key={text}>{text.slice(0, 80)}</div>)}</td>
                    <td><select aria-label={`Что в столбце «${name}»`} value={field} onChange={(e) => setField(index, (e.target as HTMLSelectElement).value as ConsentField)}>{FIELDS.map(([value, title]) => <option key={value} value={value}>{title}</option>)}</select></td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
        {wrong && <Note kind="bad"><p>{wrong} Выберите его в правом столбце.</p></Note>}
      </main>
      <Footer><Button primary disabled={wrong !== null} onClick={onNext}>Сверить с реестром</Button><Button onClick={onBack}>Другая таблица</Button></Footer>
    </>
  );
};
