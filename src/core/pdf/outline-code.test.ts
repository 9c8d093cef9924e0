import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeOutline, coordinateLengths, coordinates } from './outline-code.ts';

const points = fc.array(fc.record({ x: fc.integer({ min: -1000, max: 1000 }), y: fc.integer({ min: -1000, max: 1000 }), onCurve: fc.boolean() }), { maxLength: 40 });

test('coded points read back are the same points', () => {
  fc.assert(
    fc.property(points, (list) => {
      const code = codeOutline(list);
      const flags = Uint8Array.from(code.flags);
      const [x, y] = [coordinates(flags, Uint8Array.from(code.x), 'x'), coordinates(flags, Uint8Array.from(code.y), 'y')];
      expect(list.map((_, i) => ({ x: x[i], y: y[i], onCurve: ((flags[i] ?? 0) & 1) === 1 }))).toEqual(list);
    }),
  );
});

test('the flags tell how many bytes there are', () => {
  fc.assert(
    fc.property(points, (list) => {
      const code = codeOutline(list);
      const bytes = (axis: 'x' | 'y'): number => code.flags.reduce((sum, flag) => sum + (coordinateLengths[axis][flag] ?? 0), 0);
      expect([bytes('x'), bytes('y')]).toEqual([code.x.length, code.y.length]);
    }),
  );
});
