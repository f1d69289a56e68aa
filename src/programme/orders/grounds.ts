// Grounds of an order in the instrumental: «в соответствии с приказом … от … № … «…»», from the highest level to the school's own acts.

import { adjective, looksAdjective } from '../language/adjective';
import { likeSource } from '../language/letters';
import { inQuotes, longDate, NBSP, typographic } from '../language';
import type { Ground } from './facts';

/** Instrumental of the words that name an act. */
const INSTRUMENTAL: Readonly<Record<string, string>> = {
  приказ: 'приказом', указ: 'указом', закон: 'законом', кодекс: 'кодексом', устав: 'уставом', протокол: 'протоколом', план: 'планом',
  акт: 'актом', договор: 'договором', проект: 'проектом', стандарт: 'стандартом', порядок: 'порядком', регламент: 'регламентом',
  распоряжение: 'распоряжением', постановление: 'постановлением', положение: 'положением', решение: 'решением', соглашение: 'соглашением',
  заявление: 'заявлением', ходатайство: 'ходатайством', письмо: 'письмом', представление: 'представлением',
  статья: 'статьёй', концепция: 'концепцией', программа: 'программой', методология: 'методологией', карта: 'картой', инструкция: 'инструкцией',
  стратегия: 'стратегией', записка: 'запиской', часть: 'частью', рекомендации: 'рекомендациями', согласия: 'согласиями', пункт: 'пунктом',
};

const LEVELS = ['federal', 'regional', 'municipal', 'local'];

/** «методические рекомендации» → «методическими». */
const pluralAdjective = (word: string): string => word.replace(/[ыи]е$/, (ending) => `${ending.charAt(0)}ми`);

/** Declines the words up to the name of the act; what follows it stays. An unknown word leaves the whole as it is, `known: false`. */
export function groundKind(kind: string): { readonly text: string; readonly known: boolean } {
  const words = kind.trim().split(/\s+/);
  const head = words.findIndex((word) => INSTRUMENTAL[word.toLowerCase()] !== undefined);
  if (head < 0) return { text: kind.trim(), known: false };
  const declined = words.map((word, index) => {
    const lower = word.toLowerCase();
    if (index > head) return word;
    if (index === head) return likeSource(word, INSTRUMENTAL[lower] ?? lower);
    if (/[ыи]е$/.test(lower)) return likeSource(word, pluralAdjective(lower));
    return looksAdjective(lower) ? likeSource(word, adjective(lower).instrumental) : word;
  });
  return { text: declined.join(' '), known: true };
}

/** One ground: «приказом Управления образования от 29 августа 2026 г. № 100 «О внедрении …»». */
export function groundText(ground: Ground): string {
  const parts = [groundKind(ground.kind).text];
  if (ground.date) parts.push(`от ${longDate(ground.date)}`);
  if (ground.number) parts.push(`№${NBSP}${ground.number}`);
  if (ground.title) parts.push(inQuotes(ground.title));
  return typographic(parts.join(' '));
}

/** Which legal track an act belongs to: Р-145 speaks of pupils, АЗ-1128/08 and article 351.8 of the Labour Code of employees. */
export function groundTrack(ground: Ground): 'pupils' | 'employees' | 'both' {
  if (ground.track) return ground.track;
  const text = `${ground.kind} ${ground.number} ${ground.title}`;
  if (/АЗ-1128/i.test(text) || /351\.8/.test(text)) return 'employees';
  return /Р-145(?!\d)/i.test(text) ? 'pupils' : 'both';
}

const rank = (ground: Ground): number => (ground.level ? LEVELS.indexOf(ground.level) : LEVELS.length);

/** Grounds that concern the given tracks, highest level first; the order within a level stays. */
export function groundsFor(grounds: readonly Ground[], tracks: { readonly pupils: boolean; readonly employees: boolean }): Ground[] {
  const chosen = grounds.filter((ground) => {
    const track = groundTrack(ground);
    return track === 'both' || tracks[track];
  });
  chosen.sort((a, b) => rank(a) - rank(b));
  return chosen;
}
