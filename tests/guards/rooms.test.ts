import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { rooms } from '../../scripts/rooms.mjs';

const top = resolve(import.meta.dirname, '../..');

function foldersIn(path: string): string[] {
  return readdirSync(resolve(top, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${path}/${entry.name}`);
}

test('every folder of the house is a room with walls', () => {
  const folders = [...foldersIn('src/core'), ...foldersIn('src').filter((folder) => folder !== 'src/core')];
  expect(folders.filter((folder) => !(folder in rooms) && folder !== 'src/styles')).toEqual([]);
});

test('a room of the core uses only the core', () => {
  const leaks = Object.entries(rooms)
    .filter(([room]) => room.startsWith('src/core/'))
    .flatMap(([room, { rooms: used }]) => used.filter((other) => !other.startsWith('src/core/')).map((other) => `${room} uses ${other}`));
  expect(leaks).toEqual([]);
});

test('a package of the core is named in one room alone', () => {
  // The schemas of what comes from outside are written where that data lives.
  const shared = new Set(['zod']);
  const owners = Object.entries(rooms).flatMap(([room, { packages }]) => (room.startsWith('src/core/') ? packages.map((name) => ({ room, name })) : []));
  const twice = owners.filter(({ name, room }) => !shared.has(name) && owners.some((other) => other.name === name && other.room !== room));
  expect(twice).toEqual([]);
});
