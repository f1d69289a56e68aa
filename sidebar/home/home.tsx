// The home of the panel: what needs attention, then the tasks.

import type { ComponentChildren } from 'preact';
import type { Home } from '../../src/actions/home';
import { Button, Heading, Note } from '../parts/pieces';
import { counted } from '../parts/words';
import { Attention, open } from './attention';

export type Place = 'home' | 'person' | 'journal';

/** The curator's work in the order of her year; a group is a heading and its tasks. */
const tasksOf = (go: (place: Place) => void): [group: string, tasks: [title: string, act: () => void][]][] => [
  ['Люди', [
    ['Найти или добавить человека', () => go('person')],
    ['Загрузить людей из файла', open('openPeopleImport')],
    ['Отобрать наставников', open('openSelection')],
    ['Вписать замеры', open('openMeasures')],
    ['Проверить людей: повторы, пробелы, кто ушёл', open('openPeopleCheck')],
  ]],
  ['Анкеты и согласия', [
    ['Анкеты: создать, забрать ответы, напомнить', open('openQuestionnaires')],
    ['Согласия: принять, отозвать, напечатать', open('openConsents')],
    ['Загрузить согласия из файла', open('openConsentsImport')],
  ]],
  ['Пары', [
    ['Подобрать пары', open('openMatching')],
    ['Загрузить пожелания после встречи', open('openPreferences')],
    ['Внести прежние пары', open('openPairsImport')],
    ['Показать выбранного в таблице', open('openSelected')],
  ]],
  ['Документы и план', [
    ['Приказ и документы', open('openOrder')],
    ['Проверить склонения', open('openDeclensions')],
    ['Свой бланк и вид документов', open('openLetterhead')],
    ['Загрузить дорожную карту', open('openRoadmapImport')],
  ]],
  ['Таблица', [
    ['Журнал и отмена', () => go('journal')],
    ['Закон и доступ: кто видит реестр', open('openLaw')],
    ['Ключ и коды: реестр без имён', open('openCodes')],
  ]],
];

const Tasks = ({ go }: { go: (place: Place) => void }) => (
  <>
    {tasksOf(go).map(([group, tasks]) => (
      <section key={group} class="task-group">
        <h3>{group}</h3>
        <ul class="tasks">{tasks.map(([title, act]) => <li key={title}><button type="button" onClick={act}>{title}</button></li>)}</ul>
      </section>
    ))}
  </>
);

export const HomeScreen = ({ home, go, refresh, top }: { home: Home; go: (place: Place) => void; refresh: () => void; top?: ComponentChildren }) => (
  <>
    <header class="head">
      <strong>{home.school || 'Школа не названа'}</strong>
      <span class="gray">{home.year} учебный год · {counted(home.counts.mentors, 'наставник', 'наставника', 'наставников')}, {counted(home.counts.mentees, 'наставляемый', 'наставляемых', 'наставляемых')}, {counted(home.counts.pairs, 'пара', 'пары', 'пар')}</span>
    </header>
    <main>
      {top}
      {home.finished.length > 0 && <Note kind="info"><p>Доведено до конца прерванное действие: {home.finished.join('; ')}.</p></Note>}
      <Heading>Что требует внимания</Heading>
      {home.attention.length === 0 ? <Note kind="good"><p>Всё сделано. Ничего срочного нет.</p></Note> : <Attention lines={home.attention} refresh={refresh} />}
      <Heading level={2}>Дела</Heading>
      <Tasks go={go} />
      <Button quiet onClick={refresh}>Обновить</Button>
    </main>
  </>
);
