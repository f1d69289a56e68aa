// Whom both sides would like after the group meeting, and how much of it a pair fulfils.

/** What two people wished of each other. */
export interface PairWishes {
  /** Rank of the choice, 1 = first; 0 = did not name the other. */
  byMentee: number;
  byMentor: number;
  mutual: boolean;
  /** 0..1; 0.5 where nothing was said. */
  share: number;
  /** Anybody in the programme named a wish, so wishes count at all. */
  counted: boolean;
}

export const NO_WISHES: PairWishes = { byMentee: 0, byMentor: 0, mutual: false, share: 0.5, counted: false };

const UNNAMED_BESIDE_OTHERS = 0.2;
const BY_RANK = [1, 0.8, 0.6];

const NOBODY: ReadonlySet<string> = new Set();

const valueOf = (rank: number, saidAnything: boolean): number => (rank > 0 ? BY_RANK[rank - 1] ?? 0.5 : saidAnything ? UNNAMED_BESIDE_OTHERS : 0.5);

/** What a pair fulfils when neither named the other. */
export const shareUnnamed = (menteeSpoke: boolean, mentorSpoke: boolean): number => (valueOf(0, menteeSpoke) + valueOf(0, mentorSpoke)) / 2;

/** All wishes of a year, asked by pair. */
export class WishBook {
  private readonly ranks = new Map<string, number>();
  private readonly speakers = new Set<string>();
  private readonly named = new Map<string, Set<string>>();

  /** The better rank stands when one is named twice. */
  add(by: 'наставник' | 'наставляемый', mentor: string, mentee: string, rank: number): void {
    const key = `${by}|${mentor}|${mentee}`;
    this.ranks.set(key, Math.min(rank, this.ranks.get(key) ?? rank));
    this.named.set(mentee, (this.named.get(mentee) ?? new Set()).add(mentor));
    this.speakers.add(`${by}|${by === 'наставник' ? mentor : mentee}`);
  }

  /** Whether another book says the same. */
  same(other: WishBook): boolean {
    return this.ranks.size === other.ranks.size && [...this.ranks].every(([key, rank]) => other.ranks.get(key) === rank);
  }

  get size(): number {
    return this.ranks.size;
  }

  /** Codes of mentors who named this mentee, or whom the mentee named. */
  namedWith(mentee: string): ReadonlySet<string> {
    return this.named.get(mentee) ?? NOBODY;
  }

  /** Whether this person named anybody. */
  spoke(side: 'наставник' | 'наставляемый', code: string): boolean {
    return this.speakers.has(`${side}|${code}`);
  }

  of(mentor: string, mentee: string): PairWishes {
    if (this.ranks.size === 0) return NO_WISHES;
    const byMentee = this.ranks.get(`наставляемый|${mentor}|${mentee}`) ?? 0;
    const byMentor = this.ranks.get(`наставник|${mentor}|${mentee}`) ?? 0;
    const share = (valueOf(byMentee, this.speakers.has(`наставляемый|${mentee}`)) + valueOf(byMentor, this.speakers.has(`наставник|${mentor}`))) / 2;
    return { byMentee, byMentor, mutual: byMentee > 0 && byMentor > 0, share, counted: true };
  }
}
