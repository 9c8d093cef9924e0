// Whether this computer may keep the case. The yes is known to every tab; the no to the tab it was said in, which is all that may be touched then.

/** `undecided`: nobody has said; the case lives with its tab. */
export type SaveChoice =
  | { readonly kind: 'undecided' }
  | { readonly kind: 'here'; readonly keptDays: KeptDays }
  | { readonly kind: 'nowhere' };

/** How many days after its last change a saved case is due; null for never. */
export type KeptDays = (typeof keptDaysOffered)[number];
export const keptDaysOffered = [7, 30, 90, 365, null] as const;

const firstKeptDays = 90;
const choiceKey = 'qikexie-saving';

/** Runs before anything is painted, in the head of a case's screen: one who has chosen is not shown the question until the scripts are there. */
export const choiceBoot = `(function(d){try{if(sessionStorage.getItem('${choiceKey}'))d.chosen='nowhere';else if(localStorage.getItem('${choiceKey}'))d.chosen='here'}catch(e){}})(document.documentElement.dataset)`;

type Place = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Where the choice is written. Each may throw where the browser forbids storage. */
export interface ChoicePlaces {
  readonly sessionStorage: Place;
  readonly localStorage: Place;
}

export function readChoice(places: ChoicePlaces): SaveChoice {
  if (textAt(() => places.sessionStorage) === 'nowhere') return { kind: 'nowhere' };
  const text = textAt(() => places.localStorage);
  return text === null ? { kind: 'undecided' } : { kind: 'here', keptDays: keptDaysOf(text) };
}

/** Throws where the browser forbids storage. */
export function chooseHere(places: ChoicePlaces, keptDays: KeptDays = firstKeptDays): void {
  places.localStorage.setItem(choiceKey, keptDays === null ? 'always' : String(keptDays));
  places.sessionStorage.removeItem(choiceKey);
}

/** Writes the no, and takes away the yes. What was saved is for others to delete. */
export function chooseNowhere(places: ChoicePlaces): void {
  places.sessionStorage.setItem(choiceKey, 'nowhere');
  places.localStorage.removeItem(choiceKey);
}

/** As if nobody had chosen. Never throws. */
export function unchoose(places: ChoicePlaces): void {
  for (const place of [() => places.sessionStorage, () => places.localStorage]) {
    try {
      place().removeItem(choiceKey);
    } catch {
      // Nothing could be written there either.
    }
  }
}

function keptDaysOf(text: string): KeptDays {
  if (text === 'always') return null;
  return keptDaysOffered.find((days) => String(days) === text) ?? firstKeptDays;
}

function textAt(place: () => Place): string | null {
  try {
    return place().getItem(choiceKey);
  } catch {
    return null;
  }
}
