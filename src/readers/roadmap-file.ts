/** A school's file -> its roadmap: joins the readers of files with the understanding of a roadmap. */
import { readRoadmapDocument, readRoadmapRows, type RoadmapOptions, type RoadmapReading } from '../programme/roadmap';
import { readDocx } from './docx';
import { readTableFile, type TableFile } from './index';

/** .docx, .xlsx or .csv bytes, recognised by content. A file that cannot be read gives no rows and one problem of level «error». */
export function readRoadmap(bytes: Uint8Array, options: RoadmapOptions = {}): RoadmapReading {
  const file = readTableFile('', bytes);
  if (!file.ok) return nothing(file.message, options);
  if (file.format !== 'docx') return readBestSheet(file, options);
  const document = readDocx(bytes);
  return document.ok ? readRoadmapDocument(document, options) : nothing(document.message, options);
}

/** The visible sheet that yields the most rows; hidden ones only where no visible one yields any. */
function readBestSheet(file: TableFile, options: RoadmapOptions): RoadmapReading {
  const read = (hidden: boolean): RoadmapReading[] => file.sheets.filter((sheet) => sheet.hidden === hidden).map((sheet) => readRoadmapRows(sheet.rows, { ...options, merges: sheet.merges }));
  const readings = read(false);
  const tried = readings.some((reading) => reading.rows.length > 0) ? readings : [...readings, ...read(true)];
  const best = tried.reduce<RoadmapReading | null>((top, reading) => (top === null || reading.rows.length > top.rows.length ? reading : top), null);
  if (!best) return nothing('В файле нет листов с данными.', options);
  const indicators = best.indicators.length > 0 ? best.indicators : (tried.find((reading) => reading.indicators.length > 0)?.indicators ?? []);
  return { ...best, indicators };
}

function nothing(message: string, options: RoadmapOptions): RoadmapReading {
  return { rows: [], places: [], indicators: [], workingGroup: [], schoolYear: options.schoolYear ?? null, problems: [{ code: 'file', level: 'error', message }] };
}
