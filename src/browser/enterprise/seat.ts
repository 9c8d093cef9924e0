import type { PlaceTree } from '../../core/routing/routing.ts';

/** Lists the counties of a city, or says that the city comes first. The list stays as it is while the city does. */
export function listCounties(list: HTMLSelectElement, { cities }: PlaceTree, city: string): void {
  if (list.dataset['city'] === city) return;
  list.dataset['city'] = city;
  const counties = cities.find(({ code }) => code === city)?.counties ?? [];
  const first = new Option(counties.length > 0 ? '请选' : '先选市', '');
  list.replaceChildren(first, ...counties.map(({ code, name }) => new Option(name, code)));
}

/** Name of the county when it does not lie in the city; undefined when it does, or when none is known. */
export function strandedCounty({ cities }: PlaceTree, city: string, county: string): string | undefined {
  if (county === '' || cities.find(({ code }) => code === city)?.counties.some(({ code }) => code === county)) return undefined;
  return cities.flatMap(({ counties }) => counties).find(({ code }) => code === county)?.name ?? county;
}
