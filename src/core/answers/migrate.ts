// A case that an earlier version of the site stored, made into what this one reads: one step for each version.

type Data = Readonly<Record<string, unknown>>;

/** The version this site reads and writes. */
export const caseVersion = 2;

/** Each makes a case of its version into the next. */
const steps: Readonly<Record<number, (data: Data) => Data>> = {
  1: (data) => ({ ...data, version: 2, enterprise: { ...objectIn(data['enterprise']), facts: {} }, steps: {}, enclosures: {}, letters: {} }),
};

/** The same case in this site's version. What is no case of a known version is left as it is, for the schema to refuse. */
export function migrated(data: Data): Data {
  const version = data['version'];
  const step = typeof version === 'number' && version < caseVersion ? steps[version] : undefined;
  return step ? migrated(step(data)) : data;
}

function objectIn(value: unknown): Data {
  return typeof value === 'object' && value !== null ? (value as Data) : {}; // cast: any object may be spread
}
