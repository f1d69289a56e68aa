/** A cell «Документ» or «Результат» -> the documents named in it, one entry each. */
import type { Line } from './grid';
import { endsOpen, joinText, plain, startsLower } from './text';

const DOCUMENT_NOUN = /^(приказ|положени|план|протокол|отчет|справк|список|списк|программ|анкет|договор|соглашени|согласи|письм|реестр|журнал|график|памятк|сертификат|грамот|материал|баз|аналитическ|дорожн|фото|презентаци)/;

/** Semicolons and paragraphs divide; a phrase with a colon keeps the points that follow it. */
export function splitDocuments(lines: readonly Line[]): string[] {
  const texts: string[] = [];
  let holds = false;
  for (const line of lines) {
    const point = line.bullet || /^[-–—•●▪*]/.test(line.text);
    const last = texts[texts.length - 1];
    const wraps = last !== undefined && !point && !/[.;:]$/.test(last) && (startsLower(line.text) || endsOpen(last));
    if (last !== undefined && ((holds && point) || wraps)) texts[texts.length - 1] = joinText(last, line.text);
    else texts.push(numberOff(point && !holds ? line.text.replace(/^[-–—•●▪*]\s*/, '') : line.text));
    holds = line.text.endsWith(':') || (holds && point);
  }
  return texts.flatMap((text) => (text.includes(':') ? [text] : text.split(';'))).flatMap(splitShortList).map((text) => text.trim().replace(/[;,]$/, '').trim()).filter((text) => text !== '');
}

function numberOff(text: string): string {
  return text.replace(/^\d{1,2}[.)]\s*(?=\D)/, '');
}

/** «Приказ, протокол, план»: commas divide only where every part is a document by itself. */
function splitShortList(text: string): string[] {
  const parts = text.split(',').map((part) => part.trim());
  const list = parts.length > 1 && parts.every((part) => part.split(' ').length <= 3 && DOCUMENT_NOUN.test(plain(part)));
  return list ? parts : [text];
}
