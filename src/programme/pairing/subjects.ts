// The subjects a teacher's post names («учитель русского языка и литературы»), and whether two words name one subject.

const TEACHER = /(?:учител|преподавател)[а-я]*\s+([^;(]+)/g;
/** A phrase ends where the post goes on with something else; «классов» and «школы» are no subjects either. */
const OTHER = /(?:высш|перв|квалификац|категори|класс|школ|гимнази|лице|мбоу|маоу|гбоу|сош|организаци|директор|учител|преподавател|совмести|стаж)/;
const MOST_WORDS = 3;

const plain = (text: string): string => text.toLowerCase().replace(/ё/g, 'е').replace(/\s+/g, ' ').trim();

/** 'физики', 'русского языка', 'литературы' as the post has them; none when it is no teacher's post. */
export const subjectsOf = (post: string): string[] => {
  const found: string[] = [];
  for (const [, tail = ''] of plain(post).matchAll(TEACHER)) {
    for (const phrase of tail.split(/,|\s+и\s+/)) {
      const words = phrase.trim().split(' ');
      const end = words.findIndex((word) => OTHER.test(word) || !/^[а-я-]+$/.test(word));
      const subject = (end < 0 ? words : words.slice(0, end)).join(' ');
      if (subject === '' || (end >= 0 && /начальн|старш|младш|средн/.test(subject)) || words.length - (end < 0 ? 0 : words.length - end) > MOST_WORDS) break;
      found.push(subject);
      if (end >= 0) break;
    }
  }
  return [...new Set(found)];
};

/** Equal for 'физики' and 'физика', 'русского языка' and 'русский язык': the stems of the words. */
export const subjectKey = (subject: string): string => plain(subject).split(' ').map((word) => word.replace(/(?:ого|его|ий|ый|ой|ая|ое|ии|ия|[аеиоуыэюяйь])$/, '')).join(' ');

/** Subjects among topics: «информатика и робототехника» names two. */
export const topicKeys = (topics: readonly string[]): string[] => topics.flatMap((topic) => topic.split(/\s+и\s+/)).map(subjectKey);
