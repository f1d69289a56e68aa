// What a curator of the programme is charged with: one wording for the orders that appoint or mention the curator.

/** Infinitives without a final sign; after the methodology of mentoring (part on the organisation's curator), in our own wording. */
export const CURATOR_DUTIES: readonly string[] = [
  'вести базы наставников и наставляемых, следить за наличием согласий участников и их законных представителей',
  'организовать отбор и обучение наставников, подбор наставнических пар и групп',
  'контролировать выполнение дорожной карты и проведение встреч',
  'участвовать в оценке вовлечённости обучающихся и педагогических работников в наставничество',
  'решать организационные вопросы, возникающие в ходе программы',
  'проводить мониторинг и готовить отчёты о результатах программы',
];

/** Facts of a person's connection; '' where nothing is known. */
export const contactOf = (setting: (key: string) => string): string =>
  [['тел.', setting('curator.phone').trim()], ['эл. почта:', setting('curator.email').trim()]].filter(([, value]) => value !== '').map(([word, value]) => `${word} ${value}`).join(', ');
