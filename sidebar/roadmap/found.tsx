// What else the document holds, and how the table was read.

import type { RoadmapReading } from '../../src/programme/roadmap';
import { counted } from '../parts/words';

export const Found = ({ reading }: { reading: RoadmapReading }) => {
  const { indicators, workingGroup, problems } = reading;
  const warnings = problems.filter((p) => p.level !== 'info' && p.code !== 'left-out' && p.row === undefined);
  const remarks = problems.filter((p) => p.level === 'info');
  const also = [
    ...(indicators.length > 0 ? [counted(indicators.length, 'показатель', 'показателя', 'показателей')] : []),
    ...(workingGroup.length > 0 ? [`рабочая группа (${counted(workingGroup.length, 'человек', 'человека', 'человек')})`] : []),
  ];
  return (
    <>
      {warnings.map((p) => <p key={p.message} class="warn-text">{p.message}</p>)}
      {also.length > 0 && (
        <details>
          <summary>В документе есть ещё: {also.join(', ')}. В строки дорожной карты это не входит.</summary>
          <ul>{indicators.map((one) => <li key={one.number}>{one.title}</li>)}{workingGroup.map((one) => <li key={one.name}>{one.name}{one.post ? `, ${one.post}` : ''}</li>)}</ul>
        </details>
      )}
      {remarks.length > 0 && <details><summary>Как прочитано ({remarks.length})</summary><ul>{remarks.map((p) => <li key={p.message}>{p.message}</li>)}</ul></details>}
    </>
  );
};
