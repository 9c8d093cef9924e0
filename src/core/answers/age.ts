import { partsOfMonth } from '../text/birth-month.ts';
import { readCivilDate } from '../text/civil-date.ts';

/** Age in full years at `filledOn`, counted by month: the month of birth itself counts as reached. Undefined when either is unreadable, or the birth is later. */
export function ageAt(birthMonth: string, filledOn: string): number | undefined {
  const birth = partsOfMonth(birthMonth);
  const day = readCivilDate(filledOn);
  if (!birth || !day) return undefined;
  const months = (day.year - birth.year) * 12 + day.month - birth.month;
  return months < 0 ? undefined : Math.floor(months / 12);
}
