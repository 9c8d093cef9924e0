import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { placesSchema } from '../src/build/places.ts';
import { routingSchema } from '../src/core/routing/routing.ts';

// The notice's own rules and places, for tests that hold answers to them.

export const routing = routingSchema.parse(contentOf('routing.yaml'));
export const places = placesSchema.parse(contentOf('places.yaml'));

function contentOf(file: string): unknown {
  return parse(readFileSync(resolve(import.meta.dirname, '../content', file), 'utf8'));
}
