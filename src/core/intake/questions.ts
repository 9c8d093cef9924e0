// What only the person knows about somebody's file, and what they said. Plain data both ways.

export type QuestionKind =
  /** Rows that the program does not show: do they count? */
  | 'hidden-rows'
  /** 张三（退）: a name alone, and does the person count? */
  | 'name-note'
  /** 1985.1: January or October? */
  | 'birth-month'
  /** 85.03: which century? */
  | 'birth-year'
  /** 31118: a day as spreadsheets count it. */
  | 'birth-serial'
  /** 1.38E+10: the last digits are gone. */
  | 'phone-lost'
  /** A value that the column does not know. */
  | 'value'
  /** The same name, and a phone or birth month the same too. */
  | 'same-person'
  /** The same name, and nothing else that says it is one person. */
  | 'same-name';

export interface Question {
  /** Its kind; for values and months also the column. The key of its answer. */
  readonly id: string;
  readonly kind: QuestionKind;
  /** The template's column it is about. */
  readonly column?: { readonly id: string; readonly label: string };
  /** What may be said of all items at once. */
  readonly options: readonly AnswerOption[];
  readonly items: readonly QuestionItem[];
}

export type AnswerOption =
  /** Rows and people: as if the question had not been asked. */
  | 'include'
  | 'leave-out'
  /** The name without its note. */
  | 'take-off'
  /** As it stands, with the problem that it has. */
  | 'keep'
  | 'january'
  | 'october'
  /** The only year of those possible in which the person is between 16 and 80 years old. */
  | 'likely'
  /** Days are counted from 1900, as nearly everywhere; or from 1904, as on old Macintoshes. */
  | 'since-1900'
  | 'since-1904'
  | 'empty'
  /** Of rows with one name: the first, or the last. */
  | 'first'
  | 'last';

/** Like cases: one answer holds for all of them. */
export interface QuestionItem {
  /** The key of its own answer. */
  readonly key: string;
  /** What stands in the file. */
  readonly shown: string;
  /** How many cells, or rows, are like it. */
  readonly count: number;
  /** Where the first of them stand: 第 9 行 D 列. */
  readonly places: readonly string[];
  /** Values to choose from, beside the options of the question. */
  readonly choices: readonly string[];
  /** The choice, or what would stand there, that is most likely meant. Nothing follows from it by itself. */
  readonly suggested?: string;
}

/** By question id. */
export type Answers = Readonly<Record<string, Answer>>;

/** An option for all items, and by key an option or a choice for single ones, which goes first. */
export interface Answer {
  readonly all?: string;
  readonly each?: Readonly<Record<string, string>>;
}

/** What was answered for an item. */
export function answerTo(answers: Answers, question: string, key: string): string | undefined {
  const answer = own(answers, question);
  return (answer?.each && own(answer.each, key)) ?? answer?.all;
}

/** A value of a record that came from outside: keys may be anything. */
function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.prototype.hasOwnProperty.call(record, key) ? record[key] : undefined;
}

/** One case for a question. */
export interface Asked extends Pick<Question, 'kind' | 'column'> {
  readonly item: Omit<QuestionItem, 'count' | 'places'>;
  readonly place: string;
}

export interface Asking {
  /** Notes a case, and says what was answered for its like; undefined while nothing was. */
  readonly ask: (asked: Asked) => string | undefined;
  readonly questions: () => Question[];
}

/** Answers cases as they come, and gathers them into questions: what was asked once stays a question, so that its answer can be changed. */
export function newAsking(answers: Answers): Asking {
  const gathered = new Map<string, { readonly asked: Asked; readonly items: Map<string, QuestionItem> }>();
  return {
    ask: (asked) => {
      const id = idOf(asked);
      const question = gathered.get(id) ?? { asked, items: new Map<string, QuestionItem>() };
      gathered.set(id, question);
      const { key } = asked.item;
      question.items.set(key, withCase(question.items.get(key) ?? { ...asked.item, count: 0, places: [] }, asked.place));
      return answerTo(answers, id, key);
    },
    questions: () =>
      [...gathered]
        .map(([id, { asked, items }]) => ({ id, kind: asked.kind, ...(asked.column && { column: asked.column }), options: optionsByKind[asked.kind], items: [...items.values()] }))
        .sort((one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind)),
  };
}

/** The id of a question, by which it is answered. */
export function idOf({ kind, column }: Pick<Question, 'kind' | 'column'>): string {
  return column ? `${kind}:${column.id}` : kind;
}

const optionsByKind = {
  'hidden-rows': ['include', 'leave-out'],
  'name-note': ['take-off', 'keep', 'leave-out'],
  'birth-month': ['january', 'october', 'keep'],
  'birth-year': ['likely', 'keep'],
  'birth-serial': ['since-1900', 'since-1904', 'keep'],
  'phone-lost': ['keep', 'empty'],
  value: ['keep'],
  'same-person': ['include', 'first', 'last'],
  'same-name': ['include', 'first', 'last'],
} satisfies Record<QuestionKind, readonly AnswerOption[]>;

const kinds = Object.keys(optionsByKind) as readonly QuestionKind[]; // cast: keyof a literal object is its keys

const mostPlaces = 5;

function withCase(item: QuestionItem, place: string): QuestionItem {
  return { ...item, count: item.count + 1, places: item.places.length < mostPlaces ? [...item.places, place] : item.places };
}
