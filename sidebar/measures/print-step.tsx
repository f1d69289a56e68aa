// The grid on paper: a class teacher who is not let into the workbook fills it in by hand.

import { concerns, scaleOf, type MeasuredPerson, type MeasureKind, type Moment } from '../../src/programme/measures';
import { Button, Footer, Heading } from '../parts/pieces';

interface Props {
  group: string;
  moment: Moment;
  year: string;
  people: readonly MeasuredPerson[];
  kinds: readonly MeasureKind[];
  onBack: () => void;
}

export const PrintStep = ({ group, moment, year, people, kinds, onBack }: Props) => (
  <>
    <main class="sheet">
      <Heading>Замеры {moment === 'entry' ? 'на входе' : 'на выходе'}: {group}, {year}</Heading>
      <p>Дата: ____________ &nbsp; Кто заполнил: ______________________________</p>
      <table class="blank">
        <thead><tr><th scope="col">№</th><th scope="col">Код</th><th scope="col">Кто</th>{kinds.map((kind) => <th key={kind.title} scope="col">{kind.title}<br />{scaleOf(kind)}</th>)}</tr></thead>
        <tbody>{people.map((person, i) => <tr key={person.code}><td class="number">{i + 1}</td><td>{person.code}</td><th scope="row">{person.name === person.code ? '' : person.name}</th>{kinds.map((kind) => <td key={kind.title} class="empty">{concerns(kind, person) ? '' : '–'}</td>)}</tr>)}</tbody>
      </table>
      <p class="gray">Не измеряли – оставьте клетку пустой: пустая клетка не ноль.</p>
    </main>
    <Footer>
      <Button primary onClick={() => window.print()}>Печатать</Button>
      <Button quiet onClick={onBack}>Назад</Button>
    </Footer>
  </>
);
