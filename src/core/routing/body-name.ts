// A body's name made of the names of places: `{city}科协` in 洛阳市 is 洛阳市科协.

/** Every placeholder of a name, known or not. */
export const placeholder = /\{[^}]*\}/g;

/** Places that may stand in a name. */
export const placeholders = ['province', 'city', 'county'] as const;

/** Names of the places an enterprise is registered in, as far as they are known. */
export type Seat = Readonly<Record<(typeof placeholders)[number], string | undefined>>;

/** The name, or undefined while a place that it is made of is not known. */
export function bodyName(named: string, seat: Seat): string | undefined {
  return placeholders.reduce<string | undefined>((name, place) => {
    const parts = name?.split(`{${place}}`);
    const known = seat[place];
    if (parts === undefined || parts.length === 1) return name;
    return known === undefined ? undefined : parts.join(known);
  }, named);
}
