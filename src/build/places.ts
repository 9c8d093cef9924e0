import * as z from 'zod/mini';

// content/places.yaml: the places of the notice, with their codes, and whom the notice names for questions.

const text = z.string().check(z.minLength(1));
const code = z.string().check(z.regex(/^\d{6}$/, '六位行政区划代码，写在引号里'));

const countySchema = z.strictObject({ code, name: text });

const citySchema = z.strictObject({
  code,
  name: text,
  /** Telephone area codes in use there. */
  areaCodes: z.array(z.string().check(z.regex(/^0\d{2,3}$/, '区号，如 0371，写在引号里'))).check(z.minLength(1)),
  counties: z.array(countySchema),
});

export const placesSchema = z
  .strictObject({
    province: z.strictObject({ code, name: text }),
    cities: z.array(citySchema).check(z.minLength(1)),
    /** The notice's own contacts, and what to say beside them. */
    contacts: z.strictObject({
      clause: z.string(),
      caveat: text,
      offices: z.array(z.strictObject({ office: text, person: text, phone: text })),
    }),
  })
  .check(z.superRefine((places, context) => {
    const seen = new Set<string>();
    places.cities.forEach((city, at) => {
      city.counties.forEach((county, index) => {
        if (seen.has(county.code)) context.addIssue({ code: 'custom', input: county.code, path: ['cities', at, 'counties', index, 'code'], message: '每个代码只用一次' });
        seen.add(county.code);
      });
    });
  }));

export type Places = z.infer<typeof placesSchema>;
